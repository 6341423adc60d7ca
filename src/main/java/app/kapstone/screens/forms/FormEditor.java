package app.kapstone.screens.forms;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.consent.ConsentElement;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.FormChoice;
import app.kapstone.domain.consent.FormSection;
import app.kapstone.domain.consent.FormText;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Changes the words of one form as text; beneath stands how it reads, or what is wrong with it. */
final class FormEditor extends StackPane {
  private static final int ROWS = 18;

  private final Ui ui;
  private final ConsentForm inUse;
  private final int next;
  private final Field<String> text;
  private final Label gone = Words.body("");
  private final VBox shown = new VBox();

  /**
   * @param versions of the form, the one in use last; each can be read
   */
  FormEditor(Ui ui, List<ConsentForm> versions, Consumer<ConsentForm> onSave, Runnable onBack) {
    this.ui = ui;
    inUse = versions.getLast();
    next = inUse.version() + 1;
    text =
        Field.area(ui, FormText.TEXT, "forms.text")
            .help("forms.text.help")
            .fill(FormText.write(inUse))
            .check(words -> {
              FormText.read(words, inUse, next);
              return words;
            });
    if (text.control() instanceof TextArea area) {
      area.setPrefRowCount(ROWS);
      area.textProperty().addListener((value, was, now) -> preview());
    }
    var save = Buttons.primary(ui, Icons.SAVE, "forms.save", () -> save(onSave));
    save.setText(ui.text("forms.save", next));
    save.setAccessibleText(save.getText());
    var buttons = new HBox(Buttons.plain(ui, Icons.BACK, "forms.back", onBack), save);
    buttons.getStyleClass().add("k-buttons");
    gone.setId("forms-gone");
    gone.managedProperty().bind(gone.textProperty().isNotEmpty());
    shown.setId("forms-preview");
    shown.getStyleClass().add("k-form");
    preview();
    getChildren()
        .add(
            new Page(
                new PageHeader(inUse.title(), ui.text("forms.line")),
                new Card(versions(versions), text, gone, buttons),
                Card.titled(ui.text("forms.now"), shown)));
  }

  /** Another version's words can be looked at, and taken up again. */
  @SuppressWarnings("unchecked")
  private Form versions(List<ConsentForm> versions) {
    Field<ConsentForm> field =
        Field.choice(
            ui,
            "forms.version",
            versions.reversed(),
            form -> ui.text("forms.version.choice", form.version()),
            "forms.version");
    ((ComboBox<ConsentForm>) field.control())
        .valueProperty()
        .addListener((value, was, now) -> text.fill(FormText.write(now)));
    return new Form(field);
  }

  private void save(Consumer<ConsentForm> onSave) {
    if (text.valid()) {
      onSave.accept(FormText.read(text.value(), inUse, next));
    }
  }

  private void preview() {
    shown.getChildren().clear();
    gone.setText("");
    try {
      ConsentForm form = FormText.read(text.value(), inUse, next);
      show(form);
      var missing = EnumSet.noneOf(ConsentElement.class);
      missing.addAll(inUse.covers());
      missing.removeAll(form.covers());
      if (!missing.isEmpty()) {
        gone.setText(
            ui.text(
                "forms.gone",
                missing.stream()
                    .map(element -> ui.text("forms.element." + element.name()))
                    .collect(Collectors.joining(", "))));
      }
    } catch (InvalidValue e) {
      text.show(e);
    }
  }

  private void show(ConsentForm form) {
    shown.getChildren().add(Words.title(form.title()));
    for (FormSection section : form.sections()) {
      shown.getChildren().add(Words.section(section.title()));
      section
          .statements()
          .forEach(statement ->
              shown
                  .getChildren()
                  .addAll(
                      Words.body(section.list() ? "•  " + statement.text() : statement.text()),
                      Words.caption(ui.text("forms.source", statement.source()))));
      for (FormChoice choice : section.choices()) {
        shown.getChildren().add(Words.body(choice.label()));
        choice.options().forEach(option -> shown.getChildren().add(Words.body("☐  " + option)));
      }
    }
  }
}
