package app.kapstone.screens.chart;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.course.CoursePlan;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.gate.GateAnswer;
import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Patients on the day of their first dose. */
final class GateReady {
  final PatientId patient;
  final Visit dose;
  private final Database database;
  private final LocalDate today;
  private final Protocol protocol = Sample.protocol();

  /** Somebody with a course by this protocol document and nothing else. */
  GateReady(Database database, LocalDate today, String name, String document) throws Exception {
    this.database = database;
    this.today = today;
    patient = database.write(w -> w.patients().add(PatientData.named(name)));
    var course =
        database.write(w ->
            w.courses()
                .start(
                    patient,
                    protocol.key(),
                    protocol.version(),
                    document,
                    today.minusDays(3),
                    CoursePlan.plan(
                        protocol,
                        today.minusDays(3),
                        LocalTime.of(10, 0),
                        java.time.ZoneOffset.UTC,
                        day -> true)));
    dose =
        database.read(r -> r.courses().find(course).orElseThrow().visits()).stream()
            .filter(visit -> visit.kind() == VisitKind.DOSE)
            .findFirst()
            .orElseThrow();
  }

  GateReady(Database database, LocalDate today, String name) throws Exception {
    this(database, today, name, new ProtocolFiles().write(Sample.protocol()));
  }

  /** What was settled before the day: everything. */
  GateReady settled() throws Exception {
    database.change(w -> {
      for (var form : protocol.gate().consents()) {
        w.consents()
            .sign(
                patient,
                SignedSheet.onPaper(form.value(), 1, today.minusDays(5), null, ""),
                "Robin");
      }
      w.consents()
          .order(patient, "Dr. Sample", "60 mg", today.minusDays(5), today.plusDays(50), "Robin");
      var files = new ScreeningFiles();
      var decision = new Decision(ScreeningResult.ELIGIBLE, "", "", null, today.plusDays(60));
      var screening =
          w.screenings()
              .start(patient, files.write(files.shipped()), files.write(ScreeningForm.EMPTY));
      w.screenings()
          .sign(screening, 1, ScreeningResult.ELIGIBLE, decision, today.minusDays(5), "Robin");
      w.safety().addCheck(patient, CheckKind.URINARY, today, Map.of("burning", 0), "");
      var who = w.patients().find(patient).orElseThrow();
      w.patients().change(patient, who.version(), who.data().withEscort("Kim Example", "555-0123"));
      w.courses().find(dose.courseId()).orElseThrow().visits().stream()
          .filter(visit -> visit.kind() == VisitKind.PREPARATION)
          .forEach(visit -> w.courses().mark(visit.id(), visit.version(), VisitState.HELD));
    });
    return this;
  }

  /** Another screening, begun and signed today, in which no question of risk was answered yes. */
  void screenedToday() throws Exception {
    database.change(w -> {
      var files = new ScreeningFiles();
      var form =
          new ScreeningForm(
              List.of(),
              new SuicideScreen(
                  Map.of(SuicideItem.Q1, false, SuicideItem.Q2, false, SuicideItem.Q6, false)),
              new Decision(ScreeningResult.ELIGIBLE, "", "", null, today.plusDays(60)));
      var screening =
          w.screenings().start(patient, files.write(files.shipped()), files.write(form));
      w.screenings().sign(screening, 1, ScreeningResult.ELIGIBLE, form.decision(), today, "Robin");
    });
  }

  /** What is answered on the day, but for vital signs. */
  GateReady answered() throws Exception {
    database.change(w -> {
      w.entries().add(patient, new BodySize(80.0, null, today));
      answer(
          w,
          "SUICIDE",
          new GateAnswer.Asked(
              new SuicideScreen(
                  Map.of(SuicideItem.Q1, false, SuicideItem.Q2, false, SuicideItem.Q6, false))));
      answer(w, "FOOD", new GateAnswer.Hours(BigDecimal.valueOf(8)));
      answer(w, "LIQUID", new GateAnswer.Hours(BigDecimal.valueOf(7)));
      answer(w, "MEDICINE/list", new GateAnswer.Chosen(Choice.LOOKED_AT));
      answer(w, "PREGNANCY", new GateAnswer.Chosen(Choice.DOES_NOT_APPLY));
      answer(w, "TOUCH", new GateAnswer.Said("None today"));
      answer(w, "INTENTION", new GateAnswer.Said("To rest"));
      for (var item : protocol.gate().room()) {
        answer(w, "ROOM/" + item.code(), new GateAnswer.Chosen(Choice.READY));
      }
    });
    return this;
  }

  private void answer(app.kapstone.database.Writing w, String line, GateAnswer answer) {
    w.gate().answer(dose.id(), line, answer, "Robin");
  }
}
