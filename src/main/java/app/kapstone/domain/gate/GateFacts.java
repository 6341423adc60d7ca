package app.kapstone.domain.gate;

import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.safety.Hold;
import app.kapstone.domain.safety.SafetyFacts;
import app.kapstone.domain.screening.ScreeningList;
import app.kapstone.domain.screening.SuicideScreen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the gate is judged by, as the record has it.
 *
 * @param rules the protocol's own, or those of its newest version where it began before there were
 *     any
 * @param visit the dose that is asked about
 * @param consents the oldest first
 * @param forms the forms as they are now
 * @param order the newest; null when there is none
 * @param screening whose triage the suicide screener is judged by
 * @param screened null where the latest screening was not begun and signed today
 * @param answers everything that was answered for this visit, the oldest first
 */
public record GateFacts(
    Protocol protocol,
    GateRules rules,
    LocalDate today,
    ZoneId zone,
    PatientData patient,
    PatientHistory history,
    Course course,
    Visit visit,
    List<SignedConsent> consents,
    List<Form> forms,
    @Nullable PrescriberOrder order,
    SafetyFacts safety,
    List<Hold> holds,
    MedicineList medicines,
    ScreeningList screening,
    @Nullable Screened screened,
    List<GivenAnswer> answers) {
  /** The suicide screen of a screening that was begun and signed on one day. */
  public record Screened(SuicideScreen screen, Instant at) {}

  /** The key of the form that speaks of touch. */
  private static final String TOUCH_FORM = "touch-agreement";

  /**
   * A consent form as it is now.
   *
   * @param inUse the version in use, by the tag of its language
   */
  public record Form(String key, Map<String, Integer> inUse, String title) {
    public Form {
      inUse = Map.copyOf(inUse);
    }

    /** The version in use in that language; the first where there is none. */
    int version(String language) {
      return inUse.getOrDefault(language, 1);
    }
  }

  public GateFacts {
    consents = List.copyOf(consents);
    forms = List.copyOf(forms);
    holds = List.copyOf(holds);
    answers = List.copyOf(answers);
  }

  /** What was signed about touch and holds today: the newest alone counts. */
  public Optional<SignedConsent> touchSigned() {
    return consents.stream()
        .filter(each -> each.form().equals(TOUCH_FORM) && !each.signedOn().isAfter(today))
        .max(Comparator.comparing(SignedConsent::signedOn).thenComparing(SignedConsent::writtenAt))
        .filter(each -> each.holdsOn(today));
  }

  /** What was last answered to a line today; an answer of another day says nothing of this one. */
  <A extends GateAnswer> Optional<A> answer(String line, Class<A> kind) {
    return ofToday(line)
        .filter(given -> kind.isInstance(given.answer()))
        .map(given -> kind.cast(given.answer()));
  }

  /** The last answer to a line today with its time, overrides left aside. */
  public Optional<GivenAnswer> ofToday(String line) {
    return answers.stream()
        .filter(given -> given.line().equals(line))
        .filter(given -> !(given.answer() instanceof GateAnswer.Override))
        .filter(given -> LocalDate.ofInstant(given.at(), zone).equals(today))
        .reduce((one, other) -> other);
  }

  /** The last suicide screen of today that was answered whole, here or in a screening. */
  public Optional<SuicideScreen> suicideToday() {
    return fromScreening()
        ? Optional.ofNullable(screened).map(Screened::screen)
        : answer(GateKind.SUICIDE.name(), GateAnswer.Asked.class)
            .map(GateAnswer.Asked::screen)
            .filter(asked -> asked.unanswered().isEmpty());
  }

  /** Whether the suicide screen of today stands in the screening and was not asked again. */
  boolean fromScreening() {
    return screened != null
        && screened.screen().unanswered().isEmpty()
        && LocalDate.ofInstant(screened.at(), zone).equals(today)
        && ofToday(GateKind.SUICIDE.name())
            .filter(each -> each.at().isAfter(screened.at()))
            .isEmpty();
  }

  /** Why the clinician goes on with what was found, when it was said today. */
  Optional<String> override(String line, String fingerprint) {
    return answers.stream()
        .filter(given -> given.line().equals(line))
        .filter(given -> LocalDate.ofInstant(given.at(), zone).equals(today))
        .map(GivenAnswer::answer)
        .filter(GateAnswer.Override.class::isInstance)
        .map(GateAnswer.Override.class::cast)
        .filter(override -> override.finding().equals(fingerprint))
        .map(GateAnswer.Override::reason)
        .reduce((one, other) -> other);
  }
}
