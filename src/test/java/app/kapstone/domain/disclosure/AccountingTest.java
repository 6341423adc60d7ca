package app.kapstone.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountingTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  @Test
  void of_aCourtAndAnOwnCopy_countsTheCourtAndNamesTheCopyBesides() {
    Accounting made =
        Accounting.of(
            List.of(left(Purpose.COURT, TODAY), left(Purpose.OWN_COPY, TODAY)), false, TODAY);
    assertThat(made.counted()).extracting(this::purpose).containsExactly(Purpose.COURT);
    assertThat(made.others()).extracting(this::purpose).containsExactly(Purpose.OWN_COPY);
  }

  @Test
  void of_sixYears_goesBackToTheDayAndNotBeyond() {
    LocalDate first = LocalDate.parse("2020-11-20");
    Accounting made =
        Accounting.of(
            List.of(
                left(Purpose.COURT, TODAY),
                left(Purpose.POLICE, first),
                left(Purpose.DANGER, first.minusDays(1))),
            false,
            TODAY);
    assertThat(made.counted())
        .extracting(this::purpose)
        .containsExactly(Purpose.POLICE, Purpose.COURT);
    assertThat(made.others()).isEmpty();
  }

  @Test
  void of_whatDidNotLeave_isNotNamedButTold() {
    var undone =
        left(Purpose.COURT, TODAY, Optional.of(new Undone("paper jam", NOW, "Robin Example")));
    Accounting made = Accounting.of(List.of(undone), false, TODAY);
    assertThat(made.counted()).isEmpty();
    assertThat(made.others()).isEmpty();
    assertThat(made.undone()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Purpose.class,
      names = {"AUTHORIZED", "TREATMENT", "PAYMENT", "OPERATIONS"})
  void of_withConsentUnderPart2_isCountedForThreeYears(Purpose purpose) {
    LocalDate first = LocalDate.parse("2023-11-20");
    List<Disclosure> all = List.of(left(purpose, first), left(purpose, first.minusDays(1)));
    assertThat(Accounting.of(all, true, TODAY).counted())
        .extracting(Disclosure::leftOn)
        .containsExactly(first);
    assertThat(Accounting.of(all, true, TODAY).others()).hasSize(1);
    assertThat(Accounting.of(all, false, TODAY).counted()).isEmpty();
  }

  @Test
  void ofProcessNote_withoutTheDayOfItsAuthorization_isRefused() {
    var release = new Release("Dr. Sample", "", Purpose.AUTHORIZED, "second opinion", null);
    assertThatThrownBy(release::ofProcessNote)
        .isInstanceOfSatisfying(
            InvalidValue.class,
            wrong -> assertThat(wrong.field()).isEqualTo(Release.AUTHORIZED_ON));
    var copy = new Release("The patient", "", Purpose.OWN_COPY, "Own copy", TODAY);
    assertThatThrownBy(copy::ofProcessNote).isInstanceOf(InvalidValue.class);
  }

  @Test
  void release_withoutRecipientOrReason_isRefused() {
    assertThatThrownBy(() -> new Release(" ", "", Purpose.COURT, "subpoena", null))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new Release("The court", "", Purpose.COURT, "", null))
        .isInstanceOf(InvalidValue.class);
  }

  private Purpose purpose(Disclosure each) {
    return each.release().purpose();
  }

  private static Disclosure left(Purpose purpose, LocalDate on) {
    return left(purpose, on, Optional.empty());
  }

  private static Disclosure left(Purpose purpose, LocalDate on, Optional<Undone> undone) {
    return new Disclosure(
        new DisclosureId(UUID.randomUUID()),
        new PatientId(UUID.randomUUID()),
        null,
        "Session summary",
        null,
        DisclosureWay.FAXED,
        new Release("Somebody", "", purpose, "because", null),
        on,
        NOW,
        "Robin Example",
        undone);
  }
}
