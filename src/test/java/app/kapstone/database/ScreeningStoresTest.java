package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.Seriousness;
import app.kapstone.domain.screening.ScreeningResult;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ScreeningStoresTest {
  private Database database;
  private PatientId patient;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    database = TestPractice.in(folder).create();
    patient = database.write(w -> w.patients().add(PatientData.named("Sora Screened")));
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void draft_savedOnAnOlderVersion_isRefusedAndNothingIsLost() throws Exception {
    var id = database.write(w -> w.screenings().start(patient, "{}", "one"));
    long version = database.write(w -> w.screenings().save(id, 1, "two"));
    assertThat(version).isEqualTo(2);
    assertThatThrownBy(() -> database.write(w -> w.screenings().save(id, 1, "three")))
        .isInstanceOf(StaleVersion.class);
    var draft = database.read(r -> r.screenings().draft(id).orElseThrow());
    assertThat(draft.formDocument()).isEqualTo("two");
  }

  @Test
  void sign_again_isANewRowAndTheOldOneStays() throws Exception {
    database.change(w -> SafetyRows.write(w, patient));
    var first = database.read(r -> r.screenings().ofPatient(patient)).getFirst();
    database.change(w -> SafetyRows.write(w, patient));
    var all = database.read(r -> r.screenings().ofPatient(patient));
    assertThat(all).hasSize(2);
    assertThat(all).contains(first);
    var read = database.read(r -> r.screenings().signed(first.id()).orElseThrow());
    assertThat(read.decision().result()).isEqualTo(ScreeningResult.DEFERRED);
    assertThat(read.hash()).hasSize(64);
    assertThatObject(database.read(r -> r.screenings().draft(first.id())))
        .isEqualTo(java.util.Optional.empty());
  }

  @Test
  void event_withAFollowUp_readsBackWithItsLatestOutcome() throws Exception {
    database.change(w -> SafetyRows.write(w, patient));
    var facts = database.read(r -> r.safety().facts(patient, Instant.EPOCH));
    var event = facts.events().getFirst();
    assertThat(event.data().seriousness())
        .containsExactlyInAnyOrder(Seriousness.HOSPITAL, Seriousness.IMPORTANT);
    assertThat(event.data().outcome()).isEqualTo(EventOutcome.ONGOING);
    assertThat(event.outcome()).isEqualTo(EventOutcome.RECOVERED);
    assertThat(facts.checks().getFirst().highest()).isEqualTo(2);
    assertThat(facts.overrides()).hasSize(1);
    assertThat(facts.screening()).isNotNull();
  }
}
