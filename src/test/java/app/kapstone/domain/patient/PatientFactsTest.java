package app.kapstone.domain.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.document.AttachedPaper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientFactsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @ValueSource(strings = {"F33.2", "f33.2", "F33", "F51.01", "S72.001A", "C7A.00", ""})
  void diagnosis_codeOfThatForm_isTaken(String code) {
    assertThat(new Diagnosis(code, "Words", null, null).code()).isEqualTo(code.toUpperCase());
  }

  @ParameterizedTest
  @ValueSource(strings = {"33.2", "F3", "F33.", "FF3.2", "F33,2", "Ф33.2", "F٣٣"})
  void diagnosis_codeOfAnotherForm_isRefused(String code) {
    assertThatThrownBy(() -> new Diagnosis(code, "Words", null, null))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.rule()).isEqualTo(Rule.NOT_AN_ICD_10_CODE));
  }

  @Test
  void medicine_stoppedBeforeItsStart_isRefused() {
    var medicine = MedicineTaken.freeText("Prazosin").stoppedOn(TODAY);
    assertThatThrownBy(
            () -> new MedicineTaken("Prazosin", medicine.listed(), "", TODAY, TODAY.minusDays(1)))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void medicine_thatStopsLater_isStillTaken() {
    assertThat(MedicineTaken.freeText("X").stoppedOn(TODAY.plusDays(1)).takenOn(TODAY)).isTrue();
    assertThat(MedicineTaken.freeText("X").stoppedOn(TODAY).takenOn(TODAY)).isFalse();
  }

  @Test
  void keeping_saidTwice_neverLosesTheNoticeOrTheLaterDay() {
    assertThat(kept(new Keeping("English", true, TODAY), new Keeping("", false, null)))
        .isEqualTo(new Keeping("English", true, TODAY));
    assertThat(
            kept(
                new Keeping("English", false, TODAY),
                new Keeping("español", true, TODAY.plusYears(1))))
        .isEqualTo(new Keeping("español", true, TODAY.plusYears(1)));
    assertThat(kept()).isEqualTo(Keeping.UNKNOWN);
  }

  private static Keeping kept(Keeping... said) {
    var entries = new ArrayList<PatientEntry<?>>();
    for (Keeping each : said) {
      entries.add(
          new PatientEntry<>(
              new EntryId(new UUID(1, entries.size())),
              new PatientId(new UUID(0, 1)),
              1,
              each,
              Instant.EPOCH,
              ""));
    }
    return new PatientHistory(entries).keeping();
  }

  @Test
  void bmi_ofWeightAndHeight_isToATenth() {
    assertThat(BodySize.bmi(89.4, 176)).isEqualByComparingTo("28.9");
  }

  @Test
  void size_withoutAnything_isRefused() {
    assertThatThrownBy(() -> new BodySize(null, null, TODAY)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void days_inTheFutureOr150YearsAgo_areRefused() {
    assertThatThrownBy(() -> Days.past("x", TODAY.plusDays(1), TODAY))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> Days.past("x", TODAY.minusYears(150), TODAY))
        .isInstanceOf(InvalidValue.class);
    assertThat(Days.past("x", TODAY, TODAY)).isEqualTo(TODAY);
  }

  @Test
  void paper_tooLargeOrOfAnotherKind_isRefused() {
    assertThatThrownBy(() -> AttachedPaper.checkLength(100L << 20))
        .isInstanceOf(InvalidValue.class);
    AttachedPaper.checkLength(20L << 20);
    assertThatThrownBy(
            () -> AttachedPaper.checkKind("MZ program".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(InvalidValue.class);
    assertThat(AttachedPaper.ending("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .contains("pdf");
    assertThat(AttachedPaper.ending(new byte[0])).isEmpty();
  }
}
