package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitMove;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Place;
import biweekly.Biweekly;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

/** From a protocol applied to a moved visit, the calendar, a calendar file and the first page. */
class CourseJourneyTest extends RecordTest {
  /** A Friday morning where the practice is. */
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  CourseJourneyTest() {
    super(() -> NOW);
  }

  @Test
  void course_appliedMovedAndHeldUp_standsInChartCalendarFileAndHome() throws Exception {
    PatientId patient =
        practice.database().write(w -> w.patients().add(PatientData.named("Cora Calendar")));
    apply(patient);
    move(patient);
    hold(patient);
    calendar(patient);
    exported(patient);
    appointment();
    home();
    counted();
  }

  private void apply(PatientId patient) throws Exception {
    go(new Place.ProtocolPage("im-kap"));
    fire("#protocols-use");
    onScreen(() -> {
      ListView<PatientListItem> list = node("#apply-patients");
      list.getItems().stream()
          .filter(each -> each.id().equals(patient))
          .forEach(each -> list.getSelectionModel().select(each));
    });
    fill("#protocols-apply-start", "11/18/2026");
    fire("#protocols-apply-save");
    assertThat(text("#protocols-apply-start-error")).startsWith("That is over");
    assertThat(typed("#protocols-apply-start")).isEqualTo("11/18/2026");
    fill("#protocols-apply-start", "11/23/2026");
    assertThat(words("#plan")).contains("Dose 1", "Integration after dose 1", "Review");
    practice.database().change(w -> w.patients().archive(patient));
    fire("#protocols-apply-save");
    assertThat(text("#apply-wrong")).startsWith("This patient is archived");
    practice.database().change(w -> w.patients().restore(patient, "Comes again"));
    fire("#protocols-apply-save");
    assertThat(here()).isEqualTo(new Place.Chart(patient));
    assertThat(course(patient).state()).isEqualTo(CourseState.PLANNED);
  }

  private void move(PatientId patient) throws Exception {
    List<Visit> before = course(patient).visits();
    Visit dose = dose(before);
    choose("#visit-1-dose", "visit-move");
    fill("#visit-day", "11/19/2026");
    fire("#visit-move-do");
    assertThat(words("#dialog")).contains("That is over", "Please fill this in.");
    LocalDate to = dose.at().toLocalDate().plusDays(7);
    fill("#visit-day", slashed(to));
    assertThat(words("#visit-move-after")).contains("Dose 1", "Integration after dose 1", " more");
    fill("#visit-move-reason", "A family journey");
    fire("#visit-move-do");
    List<Visit> after = course(patient).visits();
    for (Visit visit : before) {
      boolean stays = visit.kind() == VisitKind.PREPARATION;
      assertThat(after.stream().filter(each -> each.id().equals(visit.id())))
          .singleElement()
          .satisfies(
              each -> assertThat(each.at()).isEqualTo(stays ? visit.at() : visit.at().plusDays(7)));
    }
    List<VisitMove> moves = practice.database().read(r -> r.courses().moves(dose.courseId()));
    assertThat(moves)
        .hasSize(before.size() - 3)
        .allMatch(each -> each.reason().equals("A family journey"));

    choose("#visit-1-integration", "visit-move");
    fill("#visit-day", slashed(to.plusDays(9)));
    assertThat(words("#visit-move-after")).contains("Outside the 72 hours after its dose");
    fill("#visit-move-reason", "Away");
    fire("#kit-cancel");
    assertThat(course(patient).visits()).isEqualTo(after);
  }

  private void hold(PatientId patient) throws Exception {
    choose("#course-menu", "course-on-hold");
    fire("#course-change-do");
    assertThat(words("#dialog")).contains("Please fill this in.");
    fill("#course-change-reason", "Waits for the cardiologist");
    fill("#course-change-on", "11/21/2026");
    fire("#course-change-do");
    assertThat(words("#dialog")).contains("That day has not come yet.");
    fill("#course-change-on", "11/20/2026");
    fire("#course-change-do");
    assertThat(course(patient).state()).isEqualTo(CourseState.ON_HOLD);
    assertThat(screen()).contains("Waits for the cardiologist");
    choose("#course-menu", "course-history");
    assertThat(words("#course-history-lines"))
        .contains("On hold", "Dose 1 moved from", "A family journey");
    fire("#kit-close");
  }

  private void calendar(PatientId patient) throws Exception {
    Visit dose = dose(course(patient).visits());
    go(new Place.Calendar());
    fire("#calendar-after");
    fire("#calendar-after");
    String entry = "#entry-" + dose.id().value();
    assertThat(text(entry)).contains("Cora Calendar", "Dose 1");
    fire("#calendar-span-MONTH");
    fire("#day-" + dose.at().toLocalDate());
    assertThat(text(entry)).contains("Cora Calendar", "Dose 1");
    fire(entry);
    assertThat(words("#calendar-entry")).contains("Cora Calendar", "Dose 1");
    fire("#calendar-chart");
    assertThat(here()).isEqualTo(new Place.Chart(patient));
  }

  private void exported(PatientId patient) throws Exception {
    List<Visit> visits = course(patient).visits();
    go(new Place.Calendar());
    fire("#calendar-export");
    fill("#calendar-export-first", "11/23/2026");
    fill("#calendar-export-last", "11/1/2026");
    fire("#calendar-export-do");
    assertThat(words("#dialog")).contains("That is before its start.");
    fill("#calendar-export-last", "11/23/2028");
    fire("#calendar-export-do");
    String file = Files.readString(file("calendar-"));
    assertThat(file).doesNotContain("Cora");
    assertThat(Biweekly.parse(file).first().getEvents()).hasSize(visits.size());
    go(new Place.Calendar());
    fire("#calendar-after");
    Visit first =
        visits.stream()
            .filter(each -> each.kind() == VisitKind.PREPARATION)
            .findFirst()
            .orElseThrow();
    fire("#entry-" + first.id().value());
    fire("#calendar-save");
    fire("#calendar-export-names");
    fire("#calendar-export-do");
    assertThat(Biweekly.parse(Files.readString(file("visit-"))).first().getEvents())
        .singleElement()
        .satisfies(event ->
            assertThat(event.getSummary().getValue()).isEqualTo("Preparation: Cora Calendar"));
  }

  private Path file(String begins) throws Exception {
    try (Stream<Path> files = Files.list(window.saved)) {
      return files
          .filter(each -> each.getFileName().toString().startsWith(begins))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private void appointment() {
    go(new Place.Calendar());
    fire("#calendar-today");
    fire("#calendar-add");
    fill("#visit-day", "11/19/2026");
    fire("#calendar-add-do");
    assertThat(words("#dialog")).contains("That is over", "Please fill this in.");
    fill("#visit-day", "11/23/2026");
    fill("#visit-time", "10:30");
    fill("#calendar-words", "First call, Wren Placeholder");
    fire("#calendar-add-do");
    fire("#calendar-after");
    assertThat(screen())
        .contains("First call, Wren Placeholder", "Consultation", "Overlaps another visit");
  }

  private void home() {
    window.atHome = true;
    go(new Place.Home());
    assertThat(words("#home-reminders")).contains("Cora Calendar", "Preparation");
    onScreen(() -> ((Button) node("#home-reminders").lookup(".k-home-line")).fire());
    rest();
    assertThat(typed("#reminder-words")).contains("appointment").doesNotContain("Cora");
    fire("#home-reminder-sent");
    assertThat(words("#home-reminders"))
        .contains("First call, Wren Placeholder", "Consultation")
        .doesNotContain("Cora");
    onScreen(() -> ((Button) node("#home-reminders").lookup(".k-home-line")).fire());
    rest();
    assertThat(words("#dialog")).contains("no record, so Kapstone knows no phone or address");
    assertThat(typed("#reminder-words")).contains("10:30").doesNotContain("Wren");
    fire("#home-reminder-sent");
    assertThat(shows("#home-reminders")).isFalse();
    window.atHome = false;
  }

  private void counted() {
    go(new Place.Figures());
    assertThat(screen()).contains("Waits for the cardiologist: 1 of 1");
  }

  private Course course(PatientId patient) throws Exception {
    return practice.database().read(r -> r.courses().ofPatient(patient)).getFirst();
  }

  private static Visit dose(List<Visit> visits) {
    return visits.stream().filter(each -> each.kind() == VisitKind.DOSE).findFirst().orElseThrow();
  }

  private static String slashed(LocalDate day) {
    return day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
  }
}
