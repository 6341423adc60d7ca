package app.kapstone.screens.settings;

import app.kapstone.domain.billing.ServiceCode;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One code of the practice, to be typed. */
final class CodeRow extends HBox {
  private final Field<String> code;
  private final Field<String> words;
  private final Field<@Nullable BigDecimal> fee;
  private final Form form;

  CodeRow(Ui ui, int number, @Nullable ServiceCode before, Consumer<CodeRow> remove) {
    code = Field.line(ui, ServiceCode.CODE, "service.code");
    words = Field.line(ui, ServiceCode.WORDS, "service.words");
    fee = Field.money(ui, "service.fee", "service.usualFee");
    if (before != null) {
      code.fill(before.code());
      words.fill(before.words());
      fee.fill(before.fee());
    }
    form = new Form().row(code, words, fee);
    for (Field<?> field : List.of(code, words, fee)) {
      var control = field.control();
      field.as(
          "billing-" + control.getId() + "-" + number,
          ui.text("service.of", control.getAccessibleText(), number));
    }
    HBox.setHgrow(form, Priority.ALWAYS);
    Button gone = Buttons.icon(ui, Icons.REMOVE, "service.remove", () -> remove.accept(this));
    gone.setId("billing-remove-" + number);
    gone.setAccessibleText(ui.text("service.remove.of", number));
    setAlignment(Pos.TOP_LEFT);
    getStyleClass().add("k-bar");
    getChildren().addAll(form, gone);
  }

  boolean valid() {
    return form.valid();
  }

  ServiceCode code() {
    return new ServiceCode(code.value(), words.value(), fee.value());
  }
}
