package app.kapstone.domain.gate;

import app.kapstone.content.MedicineFiles;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.content.SafetyFiles;
import app.kapstone.content.ScreeningFiles;
import app.kapstone.domain.consent.ConsentId;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.EntryId;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.safety.Exposure;
import app.kapstone.domain.safety.Holds;
import app.kapstone.domain.safety.SafetyCheck;
import app.kapstone.domain.safety.SafetyCheckId;
import app.kapstone.domain.safety.SafetyFacts;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One patient before a dose, step by step from an empty record to a go. */
final class GateCase {
  static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final PatientId PATIENT = new PatientId(new UUID(0, 1));
  private static final Protocol PROTOCOL = Sessions.builtIn("im-kap");

  private PatientData patient = PatientData.named("Gale Example");
  private final List<PatientEntry<? extends PatientFact>> entries = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();
  final List<SignedConsent> consents = new ArrayList<>();
  private final List<SafetyCheck> checks = new ArrayList<>();
  private final List<GivenAnswer> answers = new ArrayList<>();
  private ScreeningListItem screening;
  private PrescriberOrder order;
  GateFacts.Screened suicide;
  int wording = 1;
  Protocol protocol = PROTOCOL;

  GateCase() {
    visit(VisitKind.DOSE, VisitState.PLANNED, 0);
  }

  /** Somebody of whom everything is known and answered. */
  static GateCase ready() {
    var all = new GateCase();
    for (var form : PROTOCOL.gate().consents()) {
      all.consent(form.value(), TODAY.minusDays(10), null, null);
    }
    all.screened(ScreeningResult.ELIGIBLE, TODAY.plusDays(60));
    for (int i = 3; i > 0; i--) {
      all.visit(VisitKind.PREPARATION, VisitState.HELD, -i * 3);
    }
    all.order = order(TODAY.plusDays(30), null);
    all.urinary(TODAY.minusDays(2));
    all.patient = all.patient.withEscort("Kim Example", "555-0123");
    all.weighed(80, TODAY);
    all.answer("SUICIDE", calm());
    all.answer("FOOD", new GateAnswer.Hours(BigDecimal.valueOf(8)));
    all.answer("LIQUID", new GateAnswer.Hours(BigDecimal.valueOf(7)));
    all.answer("MEDICINE/list", new GateAnswer.Chosen(Choice.LOOKED_AT));
    all.answer("PREGNANCY", new GateAnswer.Chosen(Choice.DOES_NOT_APPLY));
    all.signs("124/78 70 98");
    all.answer("TOUCH", new GateAnswer.Said("Hand only, when I reach out"));
    all.answer("INTENTION", new GateAnswer.Said("To meet the grief"));
    for (var item : PROTOCOL.gate().room()) {
      all.answer("ROOM/" + item.code(), new GateAnswer.Chosen(Choice.READY));
    }
    return all;
  }

  static GateAnswer calm() {
    return new GateAnswer.Asked(
        new SuicideScreen(
            Map.of(SuicideItem.Q1, false, SuicideItem.Q2, false, SuicideItem.Q6, false)));
  }

  private static PrescriberOrder order(LocalDate until, Withdrawal withdrawal) {
    return new PrescriberOrder(
        new OrderId(new UUID(0, 7)),
        PATIENT,
        "Dr. Sample",
        "Ketamine 60 mg into the muscle",
        TODAY.minusDays(20),
        until,
        NOW,
        "Robin",
        withdrawal);
  }

  GateCase ordered(LocalDate until, Withdrawal withdrawal) {
    order = order(until, withdrawal);
    return this;
  }

  GateCase consent(String form, LocalDate signed, LocalDate expires, Withdrawal withdrawal) {
    consents.add(
        new SignedConsent(
            new ConsentId(new UUID(1, consents.size())),
            PATIENT,
            SignedSheet.onPaper(form, 1, signed, expires, ""),
            List.of(),
            NOW,
            "Robin",
            withdrawal));
    return this;
  }

  GateCase screened(ScreeningResult result, LocalDate until) {
    screening =
        new ScreeningListItem(
            new ScreeningId(new UUID(0, 2)),
            PATIENT,
            new Decision(result, "r", "c", null, until),
            NOW.minus(Duration.ofDays(9)),
            NOW.minus(Duration.ofDays(9)));
    return this;
  }

  GateCase visit(VisitKind kind, VisitState state, int days) {
    visits.add(
        new Visit(
            new VisitId(new UUID(2, visits.size())),
            new CourseId(new UUID(0, 3)),
            1,
            kind,
            LocalDateTime.ofInstant(NOW, ZoneOffset.UTC).plusDays(days),
            state,
            1));
    return this;
  }

  GateCase urinary(LocalDate day) {
    checks.add(
        new SafetyCheck(
            new SafetyCheckId(new UUID(3, checks.size())),
            PATIENT,
            CheckKind.URINARY,
            day,
            Map.of("burning", 0),
            "",
            NOW));
    return this;
  }

  GateCase weighed(double kilograms, LocalDate day) {
    return entry(new BodySize(kilograms, null, day));
  }

  GateCase takes(String listed) {
    return entry(
        new MedicineTaken(listed, java.util.Optional.of(listed), "", TODAY.minusDays(100), null));
  }

  GateCase entry(PatientFact fact) {
    entries.add(
        new PatientEntry<>(new EntryId(new UUID(4, entries.size())), PATIENT, 1, fact, NOW, ""));
    return this;
  }

  GateCase answer(String line, GateAnswer answer) {
    return answer(line, answer, NOW);
  }

  GateCase answer(String line, GateAnswer answer, Instant at) {
    answers.add(new GivenAnswer(line, answer, at, "Robin"));
    return this;
  }

  GateCase signs(String typed) {
    return answer("VITALS", new GateAnswer.Signs(VitalsLine.parse(typed)));
  }

  Gate gate() {
    var safety =
        new SafetyFacts(
            screening,
            List.of(),
            checks,
            new Exposure(0, BigDecimal.ZERO, null, null, 0),
            List.of());
    var course =
        new Course(
            new CourseId(new UUID(0, 3)),
            1,
            PATIENT,
            "im-kap",
            1,
            "",
            TODAY.minusDays(14),
            CourseState.ACTIVE,
            NOW,
            visits);
    return Gate.of(
        new GateFacts(
            protocol,
            new ProtocolFiles().gateRules(protocol),
            TODAY,
            ZoneOffset.UTC,
            patient,
            new PatientHistory(List.copyOf(entries)),
            course,
            visits.getFirst(),
            consents,
            protocol.gate() == null
                ? List.of()
                : protocol.gate().consents().stream()
                    .map(form ->
                        new GateFacts.Form(form.value(), Map.of("en", wording), form.value()))
                    .toList(),
            order,
            safety,
            Holds.of(new SafetyFiles().shipped(), safety, NOW, ZoneOffset.UTC),
            MedicineFiles.shipped(),
            new ScreeningFiles().shipped(),
            suicide,
            answers));
  }

  GateLine line(String name) {
    return gate().lines().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + names()));
  }

  GateFinding finding(String name) {
    return line(name).finding();
  }

  private List<String> names() {
    return gate().lines().stream().map(GateLine::name).toList();
  }
}
