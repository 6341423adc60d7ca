package app.kapstone.demo;

import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Writing;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.ItemOutcome;
import app.kapstone.domain.note.NoteItemKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.EntryId;
import app.kapstone.domain.patient.LabValue;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.Relation;
import app.kapstone.domain.safety.Report;
import app.kapstone.domain.safety.Severity;
import app.kapstone.domain.screening.Answer;
import app.kapstone.domain.screening.CriterionAnswer;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What stands in a chart beside sessions, notes and measures, year by year: dated entries and their
 * former versions, screenings, what is watched, what comes back, and the second drawer.
 */
final class YearsOfCare {
  /** How much more of it the fullest chart has than another. */
  static final int FULLEST = 5;

  private static final int YEARS = 10;
  private static final int QUARTERS = 4;
  private static final String CLINICIAN = "Demo Clinician";
  private static final SuicideScreen CALM =
      new SuicideScreen(
          Map.of(SuicideItem.Q1, false, SuicideItem.Q2, false, SuicideItem.Q6, false));

  private final Database database;
  private final DemoClock clock;
  private final LocalDate today;
  private final RandomGenerator random;
  private final String list;
  private final String form;

  YearsOfCare(Database database, DemoClock clock, LocalDate today, RandomGenerator random) {
    this.database = database;
    this.clock = clock;
    this.today = today;
    this.random = random;
    var files = new ScreeningFiles();
    var shipped = files.shipped();
    list = files.write(shipped);
    form =
        files.write(
            new ScreeningForm(
                shipped.criteria().stream()
                    .map(each -> CriterionAnswer.of(each.key(), Answer.NO))
                    .toList(),
                CALM,
                Decision.OPEN));
  }

  /**
   * Writes ten years of it, a transaction a year.
   *
   * @param times how often each quarter brings what it brings
   */
  void fill(PatientId patient, int times) throws DatabaseException {
    var changing = new ArrayList<EntryId>();
    for (int year = 0; year < YEARS; year++) {
      LocalDate day = today.minusYears(YEARS - year).plusDays(20);
      clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
      int number = year;
      database.change(w -> {
        if (changing.isEmpty()) {
          DemoLives.fill(w, patient, day);
          for (int medicine = 0; medicine < times; medicine++) {
            changing.add(w.entries().add(patient, medicine(medicine, number, day)));
          }
        } else {
          for (int medicine = 0; medicine < changing.size(); medicine++) {
            w.entries()
                .change(patient, changing.get(medicine), number, medicine(medicine, number, day));
          }
        }
        year(w, patient, day, times);
      });
    }
  }

  private static MedicineTaken medicine(int which, int year, LocalDate day) {
    return new MedicineTaken(
        "Invented medicine " + (which + 1),
        Optional.empty(),
        10 * (year + 1) + " mg in the morning",
        day,
        null);
  }

  private void year(Writing w, PatientId patient, LocalDate day, int times) {
    var decision = new Decision(ScreeningResult.ELIGIBLE, "", "", null, day.plusYears(1));
    var screening = w.screenings().start(patient, list, form);
    w.screenings().sign(screening, 1, ScreeningResult.ELIGIBLE, decision, day, CLINICIAN);
    misuse(w, patient, day);
    event(w, patient, day);
    var note = w.process().start(patient, new NoteText("What stayed", "A year, in short words."));
    w.process().sign(note, 1, CLINICIAN);
    for (int quarter = 0; quarter < QUARTERS * times; quarter++) {
      quarter(w, patient, day.plusDays(quarter * 360L / (QUARTERS * times)), quarter);
    }
  }

  private static void misuse(Writing w, PatientId patient, LocalDate day) {
    var answers = Map.of("early", 0, "more", 0, "lost", 0, "elsewhere", 0, "craving", 0);
    w.safety().addCheck(patient, CheckKind.MISUSE, day, answers, "");
  }

  private static void event(Writing w, PatientId patient, LocalDate day) {
    var data =
        new EventData(
            null,
            "Nausea after the session",
            day,
            "an hour after the dose",
            Severity.MILD,
            Set.of(),
            Relation.PROBABLE,
            "Water, rest",
            EventOutcome.RECOVERING,
            Report.NONE);
    var event = w.safety().addEvent(patient, data, CLINICIAN);
    w.safety()
        .addFollowUp(
            event, day.plusDays(1), "Well.", EventOutcome.RECOVERED, Report.NONE, CLINICIAN);
  }

  private void quarter(Writing w, PatientId patient, LocalDate day, int number) {
    w.entries().add(patient, new BodySize(60.0 + random.nextInt(30), null, day));
    w.entries()
        .add(patient, new LabValue("ALT", "" + (20 + random.nextInt(20)), "U/L", "< 35", day));
    var answers =
        Map.of(
            "frequency",
            0,
            "urgency",
            number % 3,
            "burning",
            0,
            "night",
            0,
            "belly",
            0,
            "blood",
            0);
    w.safety().addCheck(patient, CheckKind.URINARY, day, answers, "");
    var kinds = List.of(NoteItemKind.values());
    var item =
        w.items()
            .add(patient, null, kinds.get(number % kinds.size()), "Ten quiet minutes each evening");
    if (number % 3 != 0) {
      w.items().end(item, new ItemEnd(ItemOutcome.DONE, day, ""));
    }
  }
}
