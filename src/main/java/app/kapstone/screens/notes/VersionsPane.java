package app.kapstone.screens.notes;

import app.kapstone.domain.note.DraftVersion;
import app.kapstone.domain.note.VersionRule;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** The kept versions of a draft: look at each, and restore one. */
final class VersionsPane extends VBox {
  VersionsPane(Ui ui, List<DraftVersion> kept, Consumer<DraftVersion> restore) {
    setId("draft-versions-pane");
    getStyleClass().add("k-form");
    if (kept.isEmpty()) {
      getChildren().add(Words.body(ui.text("draft.versions.none")));
      return;
    }
    var view = new MarkdownView(ui.text("note.preview.empty"));
    var scroll = new Scroll(view);
    scroll.setId("draft-version-text");
    scroll.setAccessibleText(ui.text("draft.version.text"));
    scroll.setFocusTraversable(true);
    scroll.setPrefHeight(220);
    scroll.getStyleClass().add("k-preview");
    var list = new ListView<>(FXCollections.observableList(kept));
    list.setId("draft-version-list");
    list.setAccessibleText(ui.text("draft.versions"));
    list.setPrefHeight(160);
    list.setCellFactory(made -> new Line(ui));
    Button use =
        Buttons.primary(
            ui,
            Icons.UNDO,
            "draft.restore",
            () -> restore.accept(list.getSelectionModel().getSelectedItem()));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((value, was, now) -> view.show(now == null ? "" : now.text().body()));
    list.getSelectionModel().selectFirst();
    getChildren()
        .addAll(
            Words.caption(
                ui.text("draft.versions.rule", VersionRule.APART.toMinutes(), VersionRule.MOST)),
            list,
            scroll,
            use);
  }

  private static final class Line extends ListCell<DraftVersion> {
    private final Ui ui;

    Line(Ui ui) {
      this.ui = ui;
    }

    @Override
    protected void updateItem(DraftVersion item, boolean empty) {
      super.updateItem(item, empty);
      setText(
          empty || item == null
              ? null
              : ui.text(
                  "draft.version",
                  NoteLine.moment(ui, item.keptAt()),
                  item.text().body().length()));
    }
  }
}
