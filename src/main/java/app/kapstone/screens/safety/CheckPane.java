package app.kapstone.screens.safety;

import app.kapstone.domain.safety.CheckList;
import app.kapstone.domain.safety.CheckQuestion;
import app.kapstone.domain.safety.SafetyCheck;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Choices;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Goes through a checklist; what was answered stays until it is saved or left. */
final class CheckPane extends VBox {
  /** What follows when all of it is answered. */
  @FunctionalInterface
  interface Done {
    void with(LocalDate day, Map<String, Integer> answers, String note);
  }

  private final Ui ui;
  private final Done onDone;
  private final Map<CheckQuestion, Choices<Integer>> rows = new LinkedHashMap<>();
  private final Field<@Nullable LocalDate> day;
  private final Field<String> note;
  private final Form form;
  private final Label error = Words.caption("");

  CheckPane(Ui ui, CheckList list, Runnable onCancel, Done onDone) {
    this.ui = ui;
    this.onDone = onDone;
    setId("check-pane-" + list.kind().name());
    getStyleClass().add("k-form");
    if (list.questions().stream().anyMatch(each -> each.highest() > 1)) {
      getChildren().add(Words.caption(ui.text("safety.check.scale")));
    }
    for (CheckQuestion question : list.questions()) {
      var choices =
          new Choices<Integer>(
              "check-" + question.key(),
              question.text(),
              IntStream.rangeClosed(0, question.highest()).boxed().toList(),
              answer -> word(question, answer),
              null,
              answer -> getChildren().remove(error));
      rows.put(question, choices);
      var line = new VBox(Words.body(question.text()), choices);
      line.getStyleClass().add("k-criterion");
      getChildren().add(line);
    }
    error.getStyleClass().add("k-error");
    error.setId("check-error");
    day = Field.date(ui, "check.takenOn", "safety.check.takenOn");
    day.required().fill(ui.today());
    day.check(typed -> SafetyWords.past("check.takenOn", typed, ui.today()));
    note = Field.area(ui, SafetyCheck.NOTE, "safety.check.note");
    form = new Form(day, note);
    var buttons =
        new HBox(
            Buttons.quiet(ui, null, "safety.check.cancel", onCancel),
            Buttons.primary(ui, Icons.SAVE, "safety.check.save", this::save));
    buttons.getStyleClass().add("k-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(form, buttons);
  }

  private String word(CheckQuestion question, int answer) {
    if (question.highest() == 1) {
      return ui.text(answer == 0 ? "screening.answer.NO" : "screening.answer.YES");
    }
    return Integer.toString(answer);
  }

  void takeFocus() {
    rows.values().iterator().next().first().requestFocus();
  }

  private void save() {
    var answers = new TreeMap<String, Integer>();
    rows.forEach((question, row) -> {
      Integer answer = row.chosen();
      if (answer != null) {
        answers.put(question.key(), answer);
      }
    });
    List<String> open =
        rows.keySet().stream()
            .filter(each -> !answers.containsKey(each.key()))
            .map(CheckQuestion::text)
            .toList();
    if (!open.isEmpty()) {
      error.setText(ui.text("safety.check.open", String.join("; ", open)));
      getChildren().remove(error);
      getChildren().add(getChildren().size() - 1, error);
      rows.entrySet().stream()
          .filter(each -> each.getValue().chosen() == null)
          .findFirst()
          .ifPresent(each -> each.getValue().first().requestFocus());
      return;
    }
    if (form.valid()) {
      onDone.with(Objects.requireNonNull(day.value()), answers, note.value());
    }
  }
}
