package app.kapstone.screens.cockpit;

import app.kapstone.domain.emergency.CardStep;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.domain.emergency.EmergencyCard;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The steps of a card, large: each with its key, whose step it is, and when it was ticked. */
final class CardSteps extends VBox {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final String KEYS = "123456789";

  private final Ui ui;
  private final EmergencyCard card;
  private final List<Step> steps = new ArrayList<>();

  private record Step(CardStep step, Button button, Label time) {}

  /**
   * @param onTick is given the words of a step
   */
  CardSteps(Ui ui, EmergencyCard card, Consumer<String> onTick) {
    this.ui = ui;
    this.card = card;
    getStyleClass().add("k-steps");
    for (CardStep step : card.steps()) {
      getChildren().add(line(step, onTick));
    }
  }

  private Button line(CardStep step, Consumer<String> onTick) {
    int index = steps.size();
    var cap = new Label(index < KEYS.length() ? KEYS.substring(index, index + 1) : "·");
    cap.getStyleClass().add("k-key");
    cap.setMinWidth(USE_PREF_SIZE);
    Label words = Words.section(step.text());
    words.getStyleClass().add("k-step-words");
    Label source =
        Words.caption(
            step.ofThePractice()
                ? step.source().name()
                : ui.text(
                    "cockpit.source",
                    step.source().name(),
                    ui.text("evidence." + step.source().evidence().name())));
    Label time = Words.section("");
    time.setMinWidth(USE_PREF_SIZE);
    time.getStyleClass().add("k-step-time");
    var text = new VBox(words, source);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    var row = new HBox(cap, text, time);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("k-step-row");
    var button = new WideButton(row);
    button.setId("step-" + (index + 1));
    button.setAccessibleText(step.text());
    button.getStyleClass().addAll("flat", "k-step");
    button.setOnAction(event -> onTick.accept(step.text()));
    steps.add(new Step(step, button, time));
    return button;
  }

  /** A button whose picture is as wide as itself, and which is as high as that needs. */
  private static final class WideButton extends Button {
    private final HBox row;

    WideButton(HBox row) {
      super("", row);
      this.row = row;
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setMaxWidth(Double.MAX_VALUE);
      setAlignment(Pos.CENTER_LEFT);
      setMinHeight(USE_PREF_SIZE);
      row.prefWidthProperty()
          .bind(
              widthProperty()
                  .subtract(
                      javafx.beans.binding.Bindings.createDoubleBinding(
                          () -> getInsets().getLeft() + getInsets().getRight(), insetsProperty())));
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
      return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      double across = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
      return row.prefHeight(across) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
      return 100; // as wide as its column
    }
  }

  EmergencyCard card() {
    return card;
  }

  boolean press(String typed) {
    int index = typed.length() == 1 ? KEYS.indexOf(typed) : -1;
    if (index < 0 || index >= steps.size()) {
      return false;
    }
    steps.get(index).button().fire();
    return true;
  }

  void show(Optional<Emergency> emergency) {
    for (Step each : steps) {
      Optional<Instant> at = emergency.map(now -> now.done().get(each.step().text()));
      String time = at.map(when -> "✓ " + ui.texts().time(when, ui.zone())).orElse("");
      each.time().setText(time);
      each.button().pseudoClassStateChanged(DONE, at.isPresent());
      each.button()
          .setAccessibleText(
              at.isPresent()
                  ? ui.text("cockpit.emergency.ticked", each.step().text(), time)
                  : each.step().text());
    }
  }
}
