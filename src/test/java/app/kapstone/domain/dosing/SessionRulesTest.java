package app.kapstone.domain.dosing;

import static app.kapstone.domain.dosing.Sessions.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.dosing.SessionEvent.Correction;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.dosing.SessionRefused.Reason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionRulesTest {
  private static final Remark REMARK = new Remark("Calm.");
  private final Sessions session = new Sessions();

  @Test
  void check_afterTheEnd_isRefused() {
    session.add(10, new SessionEnded(""));
    assertThat(refusal(REMARK, 11)).isEqualTo(Reason.SESSION_HAS_ENDED);
    assertThat(refusal(new SessionEnded(""), 11)).isEqualTo(Reason.ALREADY_ENDED);
  }

  @Test
  void check_beforeTheOpening_isRefused() {
    assertThat(invalid(minute(0).minusMillis(1))).isEqualTo(Rule.BEFORE_ITS_START);
    assertThatCode(() -> check(REMARK, minute(0))).doesNotThrowAnyException();
  }

  @Test
  void check_moreThanAMinuteAhead_isRefused() {
    assertThat(invalid(minute(21).plusMillis(1))).isEqualTo(Rule.IN_THE_FUTURE);
    assertThatCode(() -> check(REMARK, minute(21))).doesNotThrowAnyException();
  }

  @Test
  void check_correctionOfNothing_isRefused() {
    EventId stranger = new EventId(UUID.randomUUID());
    assertThat(refusal(new Correction(stranger, "x"), 11)).isEqualTo(Reason.NOTHING_TO_CORRECT);
  }

  @Test
  void check_correctedTwice_isRefusedUntilRestored() {
    EventId dose = session.dose(1, "40");
    EventId first = session.add(2, new Correction(dose, "Wrong."));
    assertThat(refusal(new Correction(dose, "Again."), 3)).isEqualTo(Reason.ALREADY_CORRECTED);
    session.add(4, new Correction(first, "Right after all."));
    assertThatCode(() -> check(new Correction(dose, "No."), minute(5))).doesNotThrowAnyException();
  }

  @Test
  void check_endBeforeADose_isRefused() {
    session.dose(10, "40");
    assertThat(refusal(new SessionEnded(""), 8)).isEqualTo(Reason.ENDS_BEFORE_AN_EVENT);
  }

  private void check(SessionEvent event, Instant happenedAt) {
    SessionRules.check(session.session(), event, happenedAt, minute(20));
  }

  private Reason refusal(SessionEvent event, long minute) {
    return catchThrowableOfType(SessionRefused.class, () -> check(event, minute(minute))).reason();
  }

  private Rule invalid(Instant happenedAt) {
    return catchThrowableOfType(InvalidValue.class, () -> check(REMARK, happenedAt)).rule();
  }
}
