package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.billing.Billing;
import app.kapstone.domain.billing.ServiceCode;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts of letters, what the practice bills with, and its logo, through a closed database. */
class LetterStoresTest {
  @TempDir Path folder;

  @Test
  void draftsBillingAndLogo_setChangedAndReopened_areAsTheyWereLeft() throws Exception {
    TestPractice practice = TestPractice.in(folder);
    PatientId patient;
    try (Database database = practice.create()) {
      patient = database.write(w -> w.patients().add(PatientData.named("Wren Fictional")));
      assertThat(billing(database)).isEqualTo(Billing.NONE);
      assertThat(words(database, patient)).isEmpty();
      database.change(w ->
          w.paperDrafts()
              .save(
                  patient,
                  DocumentKind.PRESCRIBER_LETTER,
                  Map.of("to", "Dr. Renn", "asks", "1. More?\n2. Less?", "closing", "")));
      database.change(w ->
          w.paperDrafts().save(patient, DocumentKind.PRESCRIBER_LETTER, Map.of("to", "Dr. Finch")));
      database.change(w ->
          w.billing()
              .set(
                  new Billing(
                      0,
                      "1234567893",
                      "00-1",
                      "Office",
                      List.of(
                          new ServiceCode("B2", "Second", null),
                          new ServiceCode("A1", "First", new BigDecimal("12.5"))))));
      database.change(w -> w.logo().set(new byte[] {1, 2}));
      database.change(w -> w.logo().set(new byte[] {3, 4, 5}));
    }
    try (Database database = practice.open()) {
      assertThat(words(database, patient)).isEqualTo(Map.of("to", "Dr. Finch"));
      Billing kept = billing(database);
      assertThat(kept.version()).isOne();
      assertThat(kept.codes()).extracting(ServiceCode::code).containsExactly("B2", "A1");
      assertThat(kept.codes().getLast().fee()).isEqualTo("12.50");
      assertThat(logo(database))
          .hasValueSatisfying(png -> assertThat(png).containsExactly(3, 4, 5));
      database.change(w -> w.billing().set(kept));
      assertThatThrownBy(() -> database.change(w -> w.billing().set(kept)))
          .isInstanceOf(StaleVersion.class);
      assertThat(billing(database).version()).isEqualTo(2);
      assertThat(billing(database).codes()).hasSize(2);
      database.change(w -> w.logo().remove());
      database.change(w -> w.paperDrafts().remove(patient, DocumentKind.PRESCRIBER_LETTER));
      assertThat(logo(database)).isEmpty();
      assertThat(words(database, patient)).isEmpty();
    }
  }

  private static Billing billing(Database database) throws DatabaseException {
    return database.read(r -> r.billing().find());
  }

  private static Optional<byte[]> logo(Database database) throws DatabaseException {
    return database.read(r -> r.logo().find());
  }

  private static Map<String, String> words(Database database, PatientId patient)
      throws DatabaseException {
    return database.read(r -> r.paperDrafts().find(patient, DocumentKind.PRESCRIBER_LETTER));
  }
}
