package app.kapstone.screens.documents;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.consent.MergeField;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.StackPane;

/**
 * What the chosen forms ask for and the record does not know. It can be typed for this packet; what
 * stays empty is printed as a marked gap.
 */
final class MissingValues extends StackPane {
  private static final int LONGEST = 300;

  private final Ui ui;
  private final Map<MergeField, Field<String>> fields = new EnumMap<>(MergeField.class);

  MissingValues(Ui ui) {
    this.ui = ui;
    setId("packet-missing");
  }

  void show(Set<MergeField> missing) {
    if (missing.isEmpty()) {
      getChildren()
          .setAll(
              Card.titled(
                  ui.text("packet.complete"), Words.muted(ui.text("packet.complete.line"))));
      return;
    }
    var form = new Form();
    for (MergeField field : missing) {
      form.add(fields.computeIfAbsent(field, this::field));
    }
    getChildren()
        .setAll(
            Card.titled(
                ui.text("packet.missing", missing.size()),
                Words.muted(ui.text("packet.missing.line")),
                form));
  }

  private Field<String> field(MergeField field) {
    return Field.line(
        ui, LineRule.optional("packet." + field.key(), LONGEST), "documents.field." + field.key());
  }

  boolean valid() {
    return fields.values().stream().allMatch(Field::valid);
  }

  Map<MergeField, String> typed() {
    var typed = new EnumMap<MergeField, String>(MergeField.class);
    fields.forEach((field, line) -> typed.put(field, line.value()));
    return typed;
  }
}
