package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.Vitals;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The same reading in four fields with their names, for who would rather not type a line. */
final class VitalsFields extends HBox {
  private final TextField upper;
  private final TextField lower;
  private final TextField pulse;
  private final TextField saturation;
  private final Consumer<String> onTyped;
  private boolean showing;

  /**
   * @param onTyped takes the line that says what stands in the fields
   */
  VitalsFields(
      Function<String, TextField> line,
      BiFunction<String, TextField, VBox> named,
      Consumer<String> onTyped) {
    this.onTyped = onTyped;
    getStyleClass().add("k-entry-row");
    upper = field(line, named, "cockpit.vitals.upper");
    lower = field(line, named, "cockpit.vitals.lower");
    pulse = field(line, named, "cockpit.vitals.pulse");
    saturation = field(line, named, "cockpit.vitals.saturation");
  }

  private TextField field(
      Function<String, TextField> line, BiFunction<String, TextField, VBox> named, String key) {
    TextField field = line.apply(key);
    field
        .textProperty()
        .addListener((value, was, now) -> {
          if (!showing) {
            showing = true;
            onTyped.accept(line());
            showing = false;
          }
        });
    VBox box = named.apply(key, field);
    box.setPrefWidth(1);
    getChildren().add(box);
    return field;
  }

  /** What the line says; nothing while it follows the fields. */
  void show(Vitals vitals) {
    if (showing) {
      return;
    }
    showing = true;
    fill(upper, vitals.systolicMmHg());
    fill(lower, vitals.diastolicMmHg());
    fill(pulse, vitals.heartRatePerMinute());
    fill(saturation, vitals.spo2Percent());
    showing = false;
  }

  private static void fill(TextField field, @Nullable Integer value) {
    field.setText(value == null ? "" : value.toString());
  }

  private String line() {
    String pressure =
        text(upper).isEmpty() && text(lower).isEmpty() ? "" : text(upper) + "/" + text(lower);
    String rate = text(pulse).isEmpty() ? "" : "p" + text(pulse);
    String percent = text(saturation).isEmpty() ? "" : text(saturation) + "%";
    List<String> parts = Stream.of(pressure, rate, percent).filter(p -> !p.isEmpty()).toList();
    return parts.stream().collect(Collectors.joining(" "));
  }

  private static String text(TextField field) {
    return field.getText().strip();
  }
}
