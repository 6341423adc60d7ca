package app.kapstone.screens.kit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.billing.Fee;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Makes the kinds of {@link Field}. */
final class Fields {
  private static final int AREA_ROWS = 2;

  static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  /** Month first, as in the United States, or year first; nothing else is guessed at. */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT));

  private Fields() {}

  static Field<String> line(Ui ui, LineRule rule, String key) {
    var line = new PlainLine();
    var field =
        new Field<String>(
            ui, rule.field(), key, line, line, () -> rule.check(line.getText()), line::setText);
    watch(ui, line, field);
    return rule.required() ? field.required() : field;
  }

  static Field<String> area(Ui ui, LineRule rule, String key) {
    var area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(AREA_ROWS);
    area.setMinHeight(Region.USE_PREF_SIZE);
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(area, event));
    var field =
        new Field<String>(
            ui, rule.field(), key, area, area, () -> rule.check(area.getText()), area::setText);
    area.textProperty().addListener((value, was, now) -> field.touched());
    return rule.required() ? field.required() : field;
  }

  /** Tab goes on to the next question here too: nobody writes a tabulator in a form. */
  private static void leave(TextArea area, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      event.consume();
      area.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  static Field<@Nullable LocalDate> date(Ui ui, String name, String key) {
    var line = new DateLine(ui);
    Field<@Nullable LocalDate> field =
        new Field<>(
            ui, name, key, line, line.text(), () -> day(name, line.text().getText()), line::fill);
    watch(ui, line.text(), field);
    return field;
  }

  static Field<@Nullable Double> number(
      Ui ui, String name, double lowest, double highest, String key) {
    var line = new PlainLine();
    Field<@Nullable Double> field =
        new Field<>(
            ui,
            name,
            key,
            line,
            line,
            () -> typed(ui, name, lowest, highest, line.getText()),
            value -> line.setText(value == null ? "" : ui.texts().number(value, 3)));
    watch(ui, line, field);
    return field;
  }

  static Field<@Nullable BigDecimal> money(Ui ui, String name, String key) {
    var line = new PlainLine();
    Field<@Nullable BigDecimal> field =
        new Field<>(
            ui,
            name,
            key,
            line,
            line,
            () -> amount(ui, name, line.getText()),
            value -> line.setText(value == null ? "" : value.toPlainString()));
    watch(ui, line, field);
    return field;
  }

  private static @Nullable BigDecimal amount(Ui ui, String name, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return null;
    }
    var format = (DecimalFormat) NumberFormat.getInstance(ui.texts().locale());
    format.setParseBigDecimal(true);
    var end = new ParsePosition(0);
    var amount = (BigDecimal) format.parse(text, end);
    if (amount == null || end.getIndex() != text.length()) {
      throw new InvalidValue(name, Rule.NOT_A_NUMBER);
    }
    return Fee.check(name, amount);
  }

  static Field<SecretField> optionalSecret(Ui ui, String name, String key) {
    var line = new SecretField();
    var field = new Field<SecretField>(ui, name, key, line, line, () -> line, from -> {});
    line.textProperty().addListener((value, was, now) -> field.touched());
    return field;
  }

  static Field<SecretField> secret(Ui ui, String name, String key) {
    var line = new SecretField();
    var field =
        new Field<SecretField>(ui, name, key, line, line, () -> given(name, line), from -> {});
    line.textProperty()
        .addListener((value, was, now) -> {
          field.touched();
          if (Platform.isKeyLocked(KeyCode.CAPS).orElse(false)) {
            field.say(ui.text("kit.capsLock"));
          }
        });
    return field.required();
  }

  private static SecretField given(String name, SecretField line) {
    if (line.isBlank()) {
      throw new InvalidValue(name, Rule.REQUIRED);
    }
    return line;
  }

  static <C> Field<C> choice(
      Ui ui, String name, List<C> choices, Function<C, String> shown, String key) {
    var box = new ComboBox<C>(FXCollections.observableArrayList(choices));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable C value) {
            return value == null ? "" : shown.apply(value);
          }

          @Override
          public C fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    box.getSelectionModel().selectFirst();
    var field = new Field<C>(ui, name, key, box, box, box::getValue, box::setValue);
    box.valueProperty().addListener((value, was, now) -> field.touched());
    return field;
  }

  private static void watch(Ui ui, PlainLine line, Field<?> field) {
    line.textProperty().addListener((value, was, now) -> field.touched());
    line.onJoined(() -> field.say(ui.text("kit.linesJoined")));
  }

  private static @Nullable LocalDate day(String name, String typed) {
    String text = typed.strip();
    for (DateTimeFormatter format : DATES) {
      try {
        if (text.isEmpty()) {
          return null;
        }
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    throw new InvalidValue(name, Rule.NOT_A_DATE);
  }

  private static @Nullable Double typed(
      Ui ui, String name, double lowest, double highest, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return null;
    }
    var end = new ParsePosition(0);
    Number number = NumberFormat.getInstance(ui.texts().locale()).parse(text, end);
    if (number == null || end.getIndex() != text.length()) {
      throw new InvalidValue(name, Rule.NOT_A_NUMBER);
    }
    if (!(number.doubleValue() >= lowest && number.doubleValue() <= highest)) {
      throw new InvalidValue(
          name, Rule.OUT_OF_RANGE, ui.texts().number(lowest, 3), ui.texts().number(highest, 3));
    }
    return number.doubleValue();
  }
}
