package app.kapstone.screens.chart;

import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteTemplate;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** Asks what a new note is about, and to which visit it belongs. */
final class NoteForm {
  private final Field<NoteKind> kind;
  private final Field<Optional<Visit>> visit;
  private final Field<NoteTemplate> template;
  private final Form form;

  NoteForm(Ui ui, List<Course> courses, List<NoteTemplate> templates) {
    List<Visit> visits = courses.stream().flatMap(course -> course.visits().stream()).toList();
    var choices = new ArrayList<Optional<Visit>>(List.of(Optional.empty()));
    visits.forEach(each -> choices.add(Optional.of(each)));
    kind =
        Field.choice(
            ui,
            "chart.newNote.kind",
            Arrays.asList(NoteKind.values()),
            each -> ui.text("note.kind." + each.name()),
            "chart.newNote.kind");
    visit =
        Field.choice(
            ui, "chart.newNote.visit", choices, each -> shown(ui, each), "chart.newNote.visit");
    LocalDateTime now = LocalDateTime.ofInstant(ui.clock().instant(), ui.zone());
    template =
        Field.choice(
            ui,
            "template.name",
            templates.stream().filter(each -> each.kind() == kind.value()).toList(),
            NoteTemplate::name,
            "chart.newNote.template");
    if (kind.control() instanceof ComboBox<?> box) {
      box.valueProperty()
          .addListener(value -> {
            visit.fill(nearest(visits, kind.value(), now));
            offer(templates);
          });
    }
    form = new Form(kind, visit, template);
  }

  @SuppressWarnings("unchecked")
  private void offer(List<NoteTemplate> templates) {
    var box = (ComboBox<NoteTemplate>) template.control();
    box.getItems().setAll(templates.stream().filter(each -> each.kind() == kind()).toList());
    box.getSelectionModel().selectFirst();
  }

  String begin() {
    return template.value().body();
  }

  private static String shown(Ui ui, Optional<Visit> visit) {
    return visit
        .map(v ->
            ui.text(
                "chart.newNote.of",
                ui.text("visit.kind." + v.kind().name()),
                ui.texts().date(v.at().toLocalDate())))
        .orElseGet(() -> ui.text("chart.newNote.noVisit"));
  }

  /** The visit of that kind that is nearest in time. */
  static Optional<Visit> nearest(List<Visit> visits, NoteKind kind, LocalDateTime now) {
    return visits.stream()
        .filter(visit -> VisitButton.note(visit.kind()) == kind)
        .min(Comparator.comparing(visit -> Duration.between(visit.at(), now).abs()));
  }

  Form form() {
    return form;
  }

  NoteKind kind() {
    return kind.value();
  }

  @Nullable VisitId visit() {
    return visit.value().map(Visit::id).orElse(null);
  }
}
