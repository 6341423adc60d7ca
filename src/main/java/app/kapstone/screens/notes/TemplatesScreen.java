package app.kapstone.screens.notes;

import app.kapstone.content.NoteTemplates;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.StaleVersion;
import app.kapstone.domain.note.NoteTemplate;
import app.kapstone.domain.note.TemplateId;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The shipped templates, which never change, and the practice's own, which may. */
public final class TemplatesScreen extends StackPane {
  private final Ui ui;
  private final Database database;

  public TemplatesScreen(Ui ui, Database database) {
    this.ui = ui;
    this.database = database;
    setId("templates");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.<List<NoteTemplate>>read(r -> r.templates().all()))
        .onSuccess(this::show)
        .start();
  }

  private void show(List<NoteTemplate> own) {
    var page =
        new Page(
            new PageHeader(
                ui.text("template.title"),
                ui.text("template.line"),
                Buttons.plain(ui, Icons.BACK, "note.back", ui.navigator()::back)));
    page.add(card("template.own", own, own.isEmpty() ? "template.own.none" : "template.own.line"));
    page.add(card("template.shipped", NoteTemplates.builtIn(), "template.shipped.line"));
    getChildren().setAll(page);
  }

  private Card card(String key, List<NoteTemplate> templates, String line) {
    var card = Card.titled(ui.text(key), Words.caption(ui.text(line)));
    card.setId(key.replace('.', '-'));
    for (int i = 0; i < templates.size(); i++) {
      card.getChildren().add(line(card.getId() + "-" + i, templates.get(i)));
    }
    return card;
  }

  private Node line(String id, NoteTemplate template) {
    String kind = ui.text("note.kind." + template.kind().name());
    String beneath = template.modality().isEmpty() ? kind : kind + " · " + template.modality();
    return new LineButton(
        id,
        template.shipped() ? Icons.LOCK : Icons.EDIT,
        template.name(),
        beneath,
        () -> edit(template),
        new Badge(
            ui.text(template.shipped() ? "template.badge.shipped" : "template.badge.own"),
            Tone.NEUTRAL));
  }

  private void edit(NoteTemplate template) {
    getChildren().setAll(new TemplateEditor(ui, template, this::save, this::remove, this::load));
  }

  /** A shipped one is never changed: what was made of it becomes one of the practice. */
  private void save(NoteTemplate changed) {
    write(
        "template.saved",
        () ->
            database.change(w -> {
              TemplateId id = changed.id();
              if (id == null) {
                w.templates().add(changed);
              } else {
                w.templates().change(id, changed);
              }
            }));
  }

  private void remove(NoteTemplate template) {
    TemplateId id = template.id();
    if (id != null) {
      write(
          "template.removed",
          () -> database.change(w -> w.templates().remove(id, template.version())));
    }
  }

  /** A write that may fail as the record does. */
  @FunctionalInterface
  private interface Work {
    void go() throws DatabaseException;
  }

  private void write(String said, Work work) {
    ui.background()
        .run(() -> {
          work.go();
          return said;
        })
        .onSuccess(key -> {
          ui.notices().say(ui.text(key));
          load();
        })
        .onFailure(StaleVersion.class, stale -> ui.notices().say(ui.text("template.stale")))
        .start();
  }
}
