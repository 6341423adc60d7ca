package app.kapstone.screens.chart;

import app.kapstone.content.NoteTemplates;
import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.measure.MeasureResult;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteTemplate;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.Standing;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be done from the chart: asked for, written in the background, then shown anew. */
final class ChartActions {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final Runnable reload;
  private final CourseActions course;

  ChartActions(Ui ui, Database database, PatientId patient, Runnable reload) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    this.reload = reload;
    course = new CourseActions(ui, database, reload);
  }

  /** Asks why, then takes the patient off the list of those in treatment. */
  void archive(Patient who) {
    var reason = reason("chart.archive.reason");
    ui.overlay()
        .form(
            "chart.archive.title",
            new Form(reason),
            "chart.archive.do",
            () -> archive(who, reason.value()));
  }

  private Field<String> reason(String key) {
    return Field.line(ui, LineRule.required("standing.reason", Standing.REASON.longest()), key);
  }

  private void archive(Patient who, String reason) {
    write(
        w -> {
          w.patients().archive(who.id(), reason);
          return w;
        },
        () ->
            ui.notices()
                .undo(
                    ui.text("chart.archived.done", who.data().displayName()),
                    () -> restore(who, "")));
  }

  /** Asks why, then takes the patient into treatment again. */
  void restore(Patient who) {
    var reason = reason("chart.restore.reason");
    ui.overlay()
        .form(
            "chart.restore.title",
            new Form(reason),
            "chart.restore.do",
            () -> restore(who, reason.value()));
  }

  private void restore(Patient who, String reason) {
    write(
        w -> {
          w.patients().restore(who.id(), reason);
          return w;
        },
        () -> ui.notices().say(ui.text("chart.restored", who.data().displayName())));
  }

  CourseActions course() {
    return course;
  }

  /** A session begins at the gate. */
  void toGate(ChartData.Placed placed) {
    ui.navigator().go(new Place.Gate(placed.visit().id()));
  }

  /** Asks what a new note is about. */
  void askForNote() {
    ui.background()
        .run(() ->
            database.read(r -> new Choices(r.courses().ofPatient(patient), r.templates().all())))
        .onSuccess(choices -> {
          var templates = new ArrayList<>(NoteTemplates.builtIn());
          templates.addAll(choices.own());
          var form = new NoteForm(ui, choices.courses(), templates);
          ui.overlay()
              .form(
                  "chart.newNote.title",
                  form.form(),
                  "chart.newNote.do",
                  () -> startNote(form.kind(), form.visit(), form.begin()));
        })
        .start();
  }

  /** What a new note can be of, and begin with. */
  private record Choices(List<Course> courses, List<NoteTemplate> own) {}

  void startNote(NoteKind kind, @Nullable VisitId visit) {
    startNote(kind, visit, NoteTemplates.shipped(kind));
  }

  private void startNote(NoteKind kind, @Nullable VisitId visit, String begin) {
    var text = new NoteText("", begin);
    ui.background()
        .run(() -> database.write(w -> w.notes().start(patient, kind, visit, null, text)))
        .onSuccess(id -> ui.navigator().go(new Place.Note(id)))
        .start();
  }

  void startScreening() {
    var files = new ScreeningFiles();
    ui.background()
        .run(() -> {
          String list = files.write(files.shipped());
          String form = files.write(ScreeningForm.EMPTY);
          return database.write(w -> w.screenings().start(patient, list, form));
        })
        .onSuccess(id -> ui.navigator().go(new Place.Screening(id)))
        .start();
  }

  void askForMeasure() {
    var form = new MeasureForm(ui);
    ui.overlay()
        .form(
            "chart.measure.title",
            form.form(),
            "chart.measure.do",
            () -> {
              var instrument = form.instrument();
              int total = form.total();
              var day = form.day();
              this.<MeasureResult>write(
                  w -> w.measures().add(patient, instrument, total, day), () -> {});
            });
  }

  /** Ends what came back at each meeting. */
  void end(NoteItem item, ItemEnd end) {
    write(
        w -> {
          w.items().end(item.id(), end);
          return w;
        },
        () -> {});
  }

  private <T> void write(Function<Writing, T> work, Runnable done) {
    ui.background()
        .run(() -> database.write(work::apply))
        .onSuccess(written -> {
          reload.run();
          done.run();
        })
        .onFailure(
            StaleVersion.class,
            stale -> {
              ui.notices().say(ui.text("chart.stale"));
              reload.run();
            })
        .start();
  }
}
