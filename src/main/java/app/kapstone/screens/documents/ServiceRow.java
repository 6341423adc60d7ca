package app.kapstone.screens.documents;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.billing.ServiceCode;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One service of a superbill, to be typed. */
final class ServiceRow extends HBox {
  private static final LineRule CODE = LineRule.optional("service.code", 20);

  private final Field<@Nullable LocalDate> day;
  private final Field<String> code;
  private final Field<String> words;
  private final Field<@Nullable BigDecimal> fee;
  private final Form form;

  ServiceRow(
      Ui ui, int number, SuperbillDraft.Line line, Runnable typed, Consumer<ServiceRow> remove) {
    day = Field.date(ui, "service.day", "service.day");
    code = Field.line(ui, CODE, "service.code");
    words = Field.line(ui, ServiceCode.WORDS, "service.words");
    fee = Field.money(ui, "service.fee", "service.fee");
    day.fill(line.day());
    code.fill(line.code());
    words.fill(line.words());
    fee.fill(line.fee());
    form = new Form().row(day.required(), code, words, fee.required());
    for (Field<?> field : List.of(day, code, words, fee)) {
      var control = (TextInputControl) field.control();
      field.as(
          control.getId() + "-" + number,
          ui.text("service.of", control.getAccessibleText(), number));
      control.textProperty().addListener((value, was, now) -> typed.run());
    }
    HBox.setHgrow(form, Priority.ALWAYS);
    Button gone = Buttons.icon(ui, Icons.REMOVE, "service.remove", () -> remove.accept(this));
    gone.setId("service-remove-" + number);
    gone.setAccessibleText(ui.text("service.remove.of", number));
    setAlignment(Pos.TOP_LEFT);
    getStyleClass().add("k-bar");
    getChildren().addAll(form, gone);
  }

  boolean valid() {
    return form.valid();
  }

  /** What stands in it; nothing where it cannot be read. */
  SuperbillDraft.Line line() {
    return new SuperbillDraft.Line(
        read(day, null), read(code, ""), read(words, ""), read(fee, null));
  }

  private static <T extends @Nullable Object> T read(Field<T> field, T otherwise) {
    try {
      return field.value();
    } catch (InvalidValue unreadable) {
      return otherwise;
    }
  }
}
