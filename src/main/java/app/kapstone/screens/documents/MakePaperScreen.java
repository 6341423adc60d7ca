package app.kapstone.screens.documents;

import app.kapstone.content.ContentRefused;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import javafx.scene.layout.StackPane;

/** Which papers can be made for a patient, each with what is on it. */
public final class MakePaperScreen extends StackPane {
  private final Ui ui;
  private final PatientId patient;

  private record Ground(Patient patient, List<Course> courses) {}

  public MakePaperScreen(Ui ui, Database database, PatientId patient) {
    this.ui = ui;
    this.patient = patient;
    setId("make-paper");
    ui.background()
        .run(() ->
            database.read(r ->
                new Ground(
                    r.patients().find(patient).orElseThrow(), r.courses().ofPatient(patient))))
        .busy("letter.loading")
        .onSuccess(this::show)
        .onFailure(
            NoSuchElementException.class, gone -> getChildren().setAll(EmptyState.noPatient(ui)))
        .start();
  }

  private void show(Ground ground) {
    var courses = Card.titled(ui.text("makePaper.courses"));
    if (ground.courses().isEmpty()) {
      courses.getChildren().add(Words.muted(ui.text("makePaper.noCourse")));
    }
    for (Course course : ground.courses()) {
      courses
          .getChildren()
          .add(
              line(
                  "course-" + course.id().value(),
                  ui.text("course.paper.title"),
                  ui.text(
                      "makePaper.course.line", name(course), ui.texts().date(course.startsOn())),
                  new Place.CoursePaper(course.id())));
    }
    var letters = Card.titled(ui.text("makePaper.letters"));
    for (LetterKind kind : LetterKind.values()) {
      letters
          .getChildren()
          .add(
              line(
                  "letter-" + kind.name().toLowerCase(Locale.ROOT),
                  ui.text("letter.kind." + kind.name()),
                  ui.text("letter.line." + kind.name()),
                  new Place.Letter(patient, kind)));
    }
    getChildren()
        .setAll(
            new Page(
                new PageHeader(
                    ui.text("makePaper.title"),
                    ground.patient().data().displayName(),
                    Buttons.plain(
                        ui,
                        Icons.BACK,
                        "paper.toChart",
                        () -> ui.navigator().go(new Place.Chart(patient)))),
                letters,
                courses,
                Card.titled(
                    ui.text("makePaper.others"),
                    line("make-superbill", "superbill.title", new Place.Superbill(patient)),
                    line("make-packet", "packet.title", new Place.Packet(patient)),
                    line(
                        "make-accounting",
                        "disclosure.accounting.title",
                        new Place.Accounting(patient)),
                    line("make-whole-chart", "wholeChart.title", new Place.WholeChart(patient)),
                    line("make-export", "takeout.title.one", new Place.ExportPatient(patient)))));
  }

  private LineButton line(String id, String key, Place place) {
    return line(id, ui.text(key), ui.text("makePaper." + id), place);
  }

  private LineButton line(String id, String what, String beneath, Place place) {
    return new LineButton(id, Icons.DOCUMENT, what, beneath, () -> ui.navigator().go(place));
  }

  private static String name(Course course) {
    try {
      return new ProtocolFiles().read(course.protocolDocument()).name();
    } catch (ContentRefused e) {
      return course.protocolKey();
    }
  }
}
