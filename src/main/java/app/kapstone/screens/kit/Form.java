package app.kapstone.screens.kit;

import app.kapstone.domain.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;

/** Fields beneath each other, checked together. */
public final class Form extends VBox {
  private final List<Field<?>> fields = new ArrayList<>();

  public Form(Field<?>... fields) {
    getStyleClass().add("k-form");
    for (Field<?> field : fields) {
      add(field);
    }
  }

  public Form add(Field<?> field) {
    fields.add(field);
    getChildren().add(field);
    return this;
  }

  /** Fields that belong together, side by side. */
  public Form row(Field<?>... together) {
    fields.addAll(List.of(together));
    getChildren().add(new Columns(together));
    return this;
  }

  /** The name of a part of the form; what follows belongs to it. */
  public Form section(String text) {
    getChildren().add(Words.section(text));
    return this;
  }

  /** Where the questions begin. */
  public Control first() {
    return fields.getFirst().control();
  }

  /** Whether every answer may stand; each reason appears, and the first wrong field has focus. */
  public boolean valid() {
    var wrong = fields.stream().filter(field -> !field.valid()).toList();
    wrong.stream().findFirst().ifPresent(field -> field.control().requestFocus());
    return wrong.isEmpty();
  }

  /**
   * Says at its field what the domain refused when the whole was put together.
   *
   * @return whether there is such a field
   */
  public boolean show(InvalidValue wrong) {
    for (Field<?> field : fields) {
      if (field.name().equals(wrong.field())) {
        field.show(wrong);
        field.control().requestFocus();
        return true;
      }
    }
    return false;
  }
}
