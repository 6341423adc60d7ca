package app.kapstone.screens.screening;

import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.screening.Answer;
import app.kapstone.domain.screening.Clearance;
import app.kapstone.domain.screening.Criterion;
import app.kapstone.domain.screening.CriterionAnswer;
import app.kapstone.screens.kit.Choices;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One criterion: its question, whose rule it is, the answer, and what belongs to a yes. */
final class CriterionRow extends VBox {
  private final Ui ui;
  private final Criterion criterion;
  private final List<StoredDocument> papers;
  private final Runnable onChange;
  private final Choices<Answer> choices;
  private final Label error = Words.caption("");
  private CriterionAnswer kept;
  private @Nullable Details details;

  CriterionRow(
      Ui ui,
      Criterion criterion,
      CriterionAnswer answer,
      List<StoredDocument> papers,
      Runnable onChange) {
    this.ui = ui;
    this.criterion = criterion;
    this.papers = papers;
    this.onChange = onChange;
    kept = answer;
    setId("criterion-" + criterion.key());
    getStyleClass().add("k-criterion");
    Label question = Words.body(criterion.question());
    choices =
        new Choices<>(
            "answer-" + criterion.key(),
            criterion.question(),
            List.of(Answer.NO, Answer.YES, Answer.UNKNOWN),
            choice -> ui.text("screening.answer." + choice.name()),
            answer.answer(),
            this::answered);
    error.getStyleClass().add("k-error");
    error.setId("answer-" + criterion.key() + "-error");
    getChildren().addAll(question, Words.caption(ScreeningWords.rule(ui, criterion)), choices);
    showDetails();
  }

  private void answered(Answer answer) {
    say("");
    kept = withAnswer(answer);
    showDetails();
    onChange.run();
  }

  private CriterionAnswer withAnswer(@Nullable Answer answer) {
    return new CriterionAnswer(
        criterion.key(), answer, kept.note(), kept.clearance(), kept.override());
  }

  private void showDetails() {
    Answer answer = kept.answer();
    if (answer == null || answer == Answer.NO) {
      getChildren().remove(details);
    } else if (details == null) {
      details = new Details();
      getChildren().add(details);
    } else if (!getChildren().contains(details)) {
      getChildren().add(details);
    }
  }

  /** Answers no where nothing is answered yet. */
  void noIfOpen() {
    if (kept.answer() == null) {
      choices.choose(Answer.NO);
    }
  }

  Criterion criterion() {
    return criterion;
  }

  /** What is answered; where something typed cannot be kept, what stood there before it. */
  CriterionAnswer answer() {
    Details shown = details;
    if (shown != null) {
      kept = shown.read();
    }
    return kept;
  }

  boolean valid() {
    return details == null || !getChildren().contains(details) || details.valid();
  }

  /** Says that it is not answered yet. */
  void missing() {
    say(ui.text("screening.unanswered.here"));
  }

  private void say(String sentence) {
    error.setText(sentence);
    if (sentence.isEmpty()) {
      getChildren().remove(error);
    } else if (!getChildren().contains(error)) {
      getChildren().add(error);
    }
  }

  void takeFocus() {
    choices.first().requestFocus();
  }

  /** Note, clearance and override. */
  private final class Details extends VBox {
    private final Field<String> note =
        named(Field.area(ui, CriterionAnswer.NOTE, "screening.note").fill(kept.note()));
    private final Field<String> document =
        named(
            Field.line(ui, Clearance.DOCUMENT, "screening.clearance")
                .fill(kept.clearance().document()));
    private final Field<String> from =
        named(
            Field.line(ui, Clearance.FROM, "screening.clearance.from")
                .fill(kept.clearance().from()));
    private final Field<@Nullable LocalDate> dated =
        named(
            Field.date(ui, "clearance.dated", "screening.clearance.dated")
                .fill(kept.clearance().dated()));
    private final Field<Optional<StoredDocument>> paper = paper();
    private final Field<String> override =
        named(
            Field.area(ui, CriterionAnswer.OVERRIDE, "screening.override")
                .help("screening.override.help")
                .fill(kept.override()));
    private final Form form = new Form(note);

    Details() {
      getStyleClass().add("k-criterion-details");
      if (!criterion.clearedBy().isEmpty()) {
        form.getChildren()
            .add(Words.caption(ui.text("screening.clearedBy", criterion.clearedBy())));
        form.row(document, from, dated);
        if (!papers.isEmpty()) {
          form.add(paper);
        }
      } else {
        form.getChildren().add(Words.caption(ui.text("screening.clearedBy.none")));
      }
      form.add(override);
      getChildren().add(form);
      for (Field<?> field : List.of(note, document, from, dated, override)) {
        ((TextInputControl) field.control())
            .textProperty()
            .addListener((value, was, now) -> onChange.run());
      }
      ((ComboBox<?>) paper.control())
          .valueProperty()
          .addListener((value, was, now) -> onChange.run());
      ((javafx.scene.control.TextArea) note.control()).setPrefRowCount(2);
      ((javafx.scene.control.TextArea) override.control()).setPrefRowCount(2);
    }

    private Field<Optional<StoredDocument>> paper() {
      var choices = new ArrayList<Optional<StoredDocument>>();
      choices.add(Optional.empty());
      papers.forEach(each -> choices.add(Optional.of(each)));
      var field =
          named(
              Field.choice(
                  ui,
                  "clearance.paper",
                  choices,
                  each ->
                      each.map(StoredDocument::title)
                          .orElseGet(() -> ui.text("screening.clearance.noPaper")),
                  "screening.clearance.paper"));
      field.fill(
          papers.stream().filter(each -> each.id().equals(kept.clearance().paper())).findFirst());
      return field;
    }

    private <T extends @Nullable Object> Field<T> named(Field<T> field) {
      field.control().setId(field.control().getId() + "-" + criterion.key());
      field.setId(field.control().getId() + "-field");
      return field;
    }

    boolean valid() {
      return form.valid();
    }

    CriterionAnswer read() {
      var clearance =
          new Clearance(
              document.valueOr(kept.clearance().document()),
              from.valueOr(kept.clearance().from()),
              dated.valueOr(kept.clearance().dated()),
              paper.value().map(StoredDocument::id).orElse(null));
      return new CriterionAnswer(
          criterion.key(),
          kept.answer(),
          note.valueOr(kept.note()),
          clearance,
          override.valueOr(kept.override()));
    }
  }
}
