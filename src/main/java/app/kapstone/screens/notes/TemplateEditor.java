package app.kapstone.screens.notes;

import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteTemplate;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Changes one template, with what a note that begins with it looks like beneath. */
final class TemplateEditor extends StackPane {
  private final NoteTemplate template;
  private final Field<String> name;
  private final Field<String> modality;
  private final Field<NoteKind> kind;
  private final Field<String> body;
  private final Form form;

  TemplateEditor(
      Ui ui,
      NoteTemplate template,
      Consumer<NoteTemplate> onSave,
      Consumer<NoteTemplate> onRemove,
      Runnable onBack) {
    this.template = template;
    name = Field.line(ui, NoteTemplate.NAME, "template.name").fill(template.name());
    modality = Field.line(ui, NoteTemplate.MODALITY, "template.modality").fill(template.modality());
    kind =
        Field.choice(
                ui,
                "template.kind",
                Arrays.asList(NoteKind.values()),
                each -> ui.text("note.kind." + each.name()),
                "template.kind")
            .fill(template.kind());
    body = Field.area(ui, NoteTemplate.BODY, "template.body").fill(template.body());
    form = new Form().row(name, modality, kind).add(body);
    var view = new MarkdownView(ui.text("note.preview.empty"));
    view.show(template.body());
    if (body.control() instanceof TextArea area) {
      area.setPrefRowCount(14);
      area.textProperty().addListener((value, was, now) -> view.show(now));
    }
    var buttons =
        new HBox(
            Buttons.plain(ui, Icons.BACK, "template.back", onBack),
            Buttons.primary(
                ui,
                Icons.SAVE,
                template.shipped() ? "template.saveAsOwn" : "template.save",
                () -> {
                  if (form.valid()) {
                    onSave.accept(changed());
                  }
                }));
    if (!template.shipped()) {
      buttons
          .getChildren()
          .addFirst(
              Buttons.quiet(ui, Icons.REMOVE, "template.remove", () -> onRemove.accept(template)));
    }
    buttons.getStyleClass().add("k-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren()
        .add(
            new Page(
                new PageHeader(
                    template.name(),
                    ui.text(template.shipped() ? "template.shipped.line" : "template.own.line")),
                new Card(form, buttons),
                Card.titled(ui.text("note.preview"), view)));
  }

  private NoteTemplate changed() {
    return new NoteTemplate(
        template.id(),
        template.version(),
        kind.value(),
        modality.value(),
        name.value(),
        body.value());
  }
}
