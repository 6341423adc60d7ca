package app.kapstone.screens.kit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form: its caption, its control, a help line and, beneath, what is wrong with
 * the answer. What was typed stays as it is until the therapist changes it. The caption's key is
 * the control's id too, with dashes for dots.
 */
public final class Field<T extends @Nullable Object> extends VBox {
  private final Ui ui;
  private final String name;
  private final Control control;
  private final Supplier<T> reader;
  private final Consumer<T> writer;
  private final Label caption;
  private final Label error = Words.caption("");
  private UnaryOperator<T> check = UnaryOperator.identity();
  private boolean touched;

  Field(
      Ui ui,
      String name,
      String key,
      Node body,
      Control control,
      Supplier<T> reader,
      Consumer<T> writer) {
    this.ui = ui;
    this.name = name;
    this.control = control;
    this.reader = reader;
    this.writer = writer;
    String text = ui.text(key);
    caption = new Label(text);
    caption.getStyleClass().add("k-field-caption");
    caption.setLabelFor(control);
    caption.setContentDisplay(ContentDisplay.RIGHT);
    control.setId(Buttons.id(key));
    control.setAccessibleText(text);
    control.setMaxWidth(Double.MAX_VALUE);
    error.getStyleClass().add("k-error");
    error.setId(control.getId() + "-error");
    setId(control.getId() + "-field");
    getStyleClass().add("k-field");
    getChildren().addAll(caption, body);
    control
        .focusedProperty()
        .addListener((value, was, now) -> {
          if (was && touched) {
            valid();
          }
        });
  }

  /** One line, as the rule wants it. */
  public static Field<String> line(Ui ui, LineRule rule, String key) {
    return Fields.line(ui, rule, key);
  }

  /** Several lines, as the rule wants them. */
  public static Field<String> area(Ui ui, LineRule rule, String key) {
    return Fields.area(ui, rule, key);
  }

  /** A day, typed or chosen; null when nothing is typed. */
  public static Field<@Nullable LocalDate> date(Ui ui, String name, String key) {
    return Fields.date(ui, name, key);
  }

  /** A number in the given bounds, both included; null when nothing is typed. */
  public static Field<@Nullable Double> number(
      Ui ui, String name, double lowest, double highest, String key) {
    return Fields.number(ui, name, lowest, highest, key);
  }

  /** An amount of money, 0 or more, to the hundredth; null when nothing is typed. */
  public static Field<@Nullable BigDecimal> money(Ui ui, String name, String key) {
    return Fields.money(ui, name, key);
  }

  /** One of several; the first is chosen until another is. */
  public static <C> Field<C> choice(
      Ui ui, String name, List<C> choices, Function<C, String> shown, String key) {
    return Fields.choice(ui, name, choices, shown, key);
  }

  /** A passphrase; empty is refused. */
  public static Field<SecretField> secret(Ui ui, String name, String key) {
    return Fields.secret(ui, name, key);
  }

  /** A password that may be left out. */
  public static Field<SecretField> optionalSecret(Ui ui, String name, String key) {
    return Fields.optionalSecret(ui, name, key);
  }

  /**
   * A field around a control of the screen's own; the screen calls {@link #touched()} when the
   * therapist changes it.
   */
  public static <C extends @Nullable Object> Field<C> around(
      Ui ui, String name, String key, Control control, Supplier<C> reader, Consumer<C> writer) {
    return new Field<>(ui, name, key, control, control, reader, writer);
  }

  /**
   * One of several lines that ask the same.
   *
   * @param id in place of the key's
   * @param said read out in place of the caption alone
   */
  public Field<T> as(String id, String said) {
    control.setId(id);
    control.setAccessibleText(said);
    error.setId(id + "-error");
    setId(id + "-field");
    return this;
  }

  /** A line of help beneath. */
  public Field<T> help(String key) {
    return helpText(ui.text(key));
  }

  /** A line of help beneath, put together by the screen. */
  public Field<T> helpText(String text) {
    Label help = Words.caption(text);
    help.setId(control.getId() + "-help");
    control.setAccessibleHelp(help.getText());
    getChildren().add(2, help);
    return this;
  }

  /** A rule of the domain beyond the kind of value: gives the value back or refuses it. */
  public Field<T> check(UnaryOperator<T> rule) {
    UnaryOperator<T> before = check;
    check = value -> rule.apply(before.apply(value));
    return this;
  }

  /** Refuses an empty answer. */
  public Field<T> required() {
    caption.setGraphic(Words.caption(ui.text("kit.required")));
    return check(value -> {
      if (value == null) {
        throw new InvalidValue(name, Rule.REQUIRED);
      }
      return value;
    });
  }

  /** Fills in a value, as when something is edited. */
  public Field<T> fill(T value) {
    writer.accept(value);
    touched = false;
    clear();
    return this;
  }

  /**
   * The answer.
   *
   * @throws InvalidValue when it breaks a rule
   */
  public T value() {
    return check.apply(reader.get());
  }

  /** The answer, or what stood there before where the answer breaks a rule. */
  public T valueOr(T before) {
    try {
      return value();
    } catch (InvalidValue e) {
      return before;
    }
  }

  /** Whether the answer may stand; when it may not, the reason appears beneath. */
  public boolean valid() {
    try {
      value();
      clear();
      return true;
    } catch (InvalidValue e) {
      show(e);
      return false;
    }
  }

  /** Says what is wrong with the answer. */
  public void show(InvalidValue wrong) {
    say(ui.text("invalid." + wrong.rule().name(), wrong.arguments().toArray()));
    control.pseudoClassStateChanged(Fields.WRONG, true);
  }

  /** The name that {@link InvalidValue#field()} gives this field. */
  public String name() {
    return name;
  }

  public Control control() {
    return control;
  }

  /** The answer changed: what was said about the old one goes. */
  public void touched() {
    touched = true;
    clear();
  }

  /** Says a sentence beneath the answer, for what no rule of the domain has a name for. */
  public void say(String sentence) {
    error.setText(sentence);
    control.setAccessibleHelp(sentence);
    if (!getChildren().contains(error)) {
      getChildren().add(error);
    }
  }

  /** Takes back what was said, as when the question is put anew. */
  public void fresh() {
    touched = false;
    clear();
  }

  private void clear() {
    getChildren().remove(error);
    control.pseudoClassStateChanged(Fields.WRONG, false);
  }
}
