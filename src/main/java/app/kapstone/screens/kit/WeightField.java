package app.kapstone.screens.kit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.medicine.BodyWeight;
import java.math.BigDecimal;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * A body weight in kilograms. Pounds may be typed too; then the arithmetic is shown beneath, so
 * that nobody has to trust it.
 */
public final class WeightField {
  private WeightField() {}

  /** A field whose answer is kilograms, or null when nothing is typed. */
  public static Field<@Nullable Double> of(Ui ui, String key) {
    var line = new PlainLine();
    line.setPromptText(ui.text("kit.weightPrompt"));
    Field<@Nullable Double> field =
        new Field<>(
            ui,
            BodyWeight.FIELD,
            key,
            line,
            line,
            () -> kilograms(ui, line.getText()),
            value -> line.setText(value == null ? "" : ui.texts().number(value, 3)));
    Label arithmetic = Words.caption("");
    arithmetic.setId(Buttons.id(key) + "-arithmetic");
    arithmetic.managedProperty().bind(arithmetic.textProperty().isNotEmpty());
    field.getChildren().add(arithmetic);
    line.textProperty()
        .addListener((value, was, now) -> {
          field.touched();
          arithmetic.setText(arithmetic(ui, now));
        });
    line.onJoined(() -> ui.background().onScreen(() -> field.say(ui.text("kit.linesJoined"))));
    return field;
  }

  private static @Nullable Double kilograms(Ui ui, String typed) {
    return typed.isBlank()
        ? null
        : Double.valueOf(BodyWeight.parse(typed, ui.texts().locale()).kilograms().doubleValue());
  }

  private static String arithmetic(Ui ui, String typed) {
    try {
      BodyWeight weight = BodyWeight.parse(typed, ui.texts().locale());
      return weight.pounds().map(pounds -> shown(ui, pounds, weight)).orElse("");
    } catch (InvalidValue e) {
      // Half typed: the rule is said when the field is left.
      return "";
    }
  }

  private static String shown(Ui ui, BigDecimal pounds, BodyWeight weight) {
    return ui.text(
        "kit.pounds",
        ui.texts().number(pounds.doubleValue(), 3),
        BodyWeight.KILOGRAMS_PER_POUND.toPlainString(),
        ui.texts().number(weight.kilograms().doubleValue(), 1));
  }
}
