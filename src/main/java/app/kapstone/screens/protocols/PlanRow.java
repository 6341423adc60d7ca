package app.kapstone.screens.protocols;

import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.screens.kit.PlanWords;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One visit of the plan: what it is, its weekday, and its date and time to change. */
final class PlanRow extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm", Locale.US).withResolverStyle(ResolverStyle.STRICT);

  private final Ui ui;
  private final PlannedVisit planned;
  private final TextField day = new TextField();
  private final TextField time = new TextField();
  private final Label weekday = Words.muted("");
  private final Label doubt = Words.caption("");

  PlanRow(Ui ui, PlannedVisit planned, int number, Runnable onChange) {
    this.ui = ui;
    this.planned = planned;
    String what = PlanWords.visit(ui, planned.kind(), planned.cycle());
    field(day, "plan-day-" + number, ui.text("protocols.plan.day", what), 9);
    field(time, "plan-time-" + number, ui.text("protocols.plan.time", what), 5);
    day.setText(DAY.format(planned.at()));
    time.setText(TIME.format(planned.at()));
    day.textProperty().addListener((value, was, now) -> onChange.run());
    time.textProperty().addListener((value, was, now) -> onChange.run());
    Label name = Words.body(what);
    name.setWrapText(false);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    weekday.setWrapText(false);
    weekday.getStyleClass().add("k-plan-weekday");
    doubt.getStyleClass().add("k-plan-doubt");
    var row = new HBox(name, weekday, day, time);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("k-plan-row");
    getChildren().add(row);
  }

  private static void field(TextField field, String id, String name, int columns) {
    field.setId(id);
    field.setAccessibleText(name);
    field.setPrefColumnCount(columns);
    field.setMinWidth(USE_PREF_SIZE);
  }

  /** The visit at its date; empty while the date or the time cannot be read. */
  Optional<PlannedVisit> visit() {
    return parse(day.getText(), LocalDate::parse, DAY)
        .flatMap(date ->
            parse(time.getText(), LocalTime::parse, TIME)
                .map(at ->
                    new PlannedVisit(planned.cycle(), planned.kind(), LocalDateTime.of(date, at))));
  }

  private interface Parser<T> {
    T parse(CharSequence text, DateTimeFormatter format);
  }

  private static <T> Optional<T> parse(String text, Parser<T> parser, DateTimeFormatter format) {
    try {
      return Optional.of(parser.parse(text.strip(), format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Says its weekday, and what stands against its date. */
  void show(Function<PlannedVisit, String> against) {
    Optional<PlannedVisit> visit = visit();
    day.pseudoClassStateChanged(WRONG, parse(day.getText(), LocalDate::parse, DAY).isEmpty());
    time.pseudoClassStateChanged(WRONG, parse(time.getText(), LocalTime::parse, TIME).isEmpty());
    weekday.setText(visit.map(at -> ui.texts().shortDay(at.at().toLocalDate())).orElse(""));
    String sentence = visit.map(against).orElseGet(() -> ui.text("protocols.plan.unreadable"));
    doubt.setText(sentence);
    getChildren().remove(doubt);
    if (!sentence.isEmpty()) {
      getChildren().add(doubt);
    }
  }
}
