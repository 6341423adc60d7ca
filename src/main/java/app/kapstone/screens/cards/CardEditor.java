package app.kapstone.screens.cards;

import app.kapstone.content.CardFiles.InForce;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.emergency.CardStep;
import app.kapstone.domain.emergency.EmergencyCard;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Changes the words of one card; beneath stand its steps, each with whose it is. */
final class CardEditor extends StackPane {
  static final Source PRACTICE = new Source("Written by the practice", "", Evidence.PRACTICE);

  private static final LineRule STEPS = new LineRule("card.steps", 8000, true, true);

  private final EmergencyCard before;
  private final Ui ui;
  private final Field<String> name;
  private final Field<String> steps;
  private final VBox shown = new VBox();
  private final Form form;

  CardEditor(
      Ui ui,
      InForce each,
      boolean builtIn,
      Consumer<EmergencyCard> onSave,
      Runnable onRemove,
      Runnable onBack) {
    this.ui = ui;
    before = each.card();
    name = Field.line(ui, EmergencyCard.NAME, "cards.name").fill(before.name());
    steps =
        Field.area(ui, STEPS, "cards.steps")
            .help("cards.steps.help")
            .fill(before.steps().stream().map(CardStep::text).collect(Collectors.joining("\n")))
            .check(lines -> {
              before.rewritten("-", lines, PRACTICE);
              return lines;
            });
    form = new Form(name, steps);
    if (steps.control() instanceof TextArea area) {
      area.setPrefRowCount(10);
      area.textProperty().addListener((value, was, now) -> preview());
    }
    var buttons =
        new HBox(
            Buttons.plain(ui, Icons.BACK, "cards.back", onBack),
            Buttons.primary(
                ui,
                Icons.SAVE,
                "cards.save",
                () -> {
                  if (form.valid()) {
                    onSave.accept(before.rewritten(name.value(), steps.value(), PRACTICE));
                  }
                }));
    if (each.own() != null) {
      buttons
          .getChildren()
          .addFirst(
              Buttons.quiet(ui, Icons.UNDO, builtIn ? "cards.reset" : "cards.remove", onRemove));
    }
    buttons.getStyleClass().add("k-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    shown.setId("card-preview");
    shown.setSpacing(8);
    preview();
    getChildren()
        .add(
            new Page(
                new PageHeader(before.name(), ui.text("cards.line")),
                new Card(form, buttons),
                Card.titled(ui.text("cards.now"), shown)));
  }

  private void preview() {
    shown.getChildren().clear();
    try {
      for (CardStep step : before.rewritten("-", steps.value(), PRACTICE).steps()) {
        shown
            .getChildren()
            .add(
                new VBox(
                    Words.body(step.text()),
                    Words.caption(
                        ui.text(
                            "screening.source",
                            step.source().name(),
                            ui.text("evidence." + step.source().evidence().name())))));
      }
    } catch (InvalidValue e) {
      shown
          .getChildren()
          .add(Words.body(ui.text("invalid." + e.rule().name(), e.arguments().toArray())));
    }
  }
}
