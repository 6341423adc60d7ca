package app.kapstone.screens.notes;

import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.process.ExcludedFigure;
import app.kapstone.domain.process.ExcludedFigures;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says beside a process note which figures cannot stand in it, and whose rule that is. */
final class FiguresPane extends VBox implements Drawer.Beside {
  private static final int SHOWN = 6;

  private final Ui ui;

  FiguresPane(Ui ui) {
    this.ui = ui;
    setId("process-figures");
    getStyleClass().add("k-process-figures");
  }

  static List<ExcludedFigure> in(NoteText text) {
    var all = new ArrayList<>(ExcludedFigures.in(text.title()));
    all.addAll(ExcludedFigures.in(text.body()));
    return all;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void show(NoteText text) {
    List<ExcludedFigure> found = in(text);
    getChildren().clear();
    getStyleClass().remove("k-warning-card");
    if (found.isEmpty()) {
      getChildren().add(Words.caption(ui.text("process.rule")));
      return;
    }
    getStyleClass().add("k-warning-card");
    Label head = Words.body(ui.text("process.figures", found.size()));
    head.getStyleClass().add("k-strong");
    getChildren().add(head);
    found.stream().limit(SHOWN).map(this::line).forEach(getChildren()::add);
    if (found.size() > SHOWN) {
      getChildren().add(Words.caption(ui.text("process.figures.more", found.size() - SHOWN)));
    }
    getChildren()
        .addAll(
            Words.body(ui.text("process.figures.do")), Words.caption(ui.text("process.source")));
  }

  private Node line(ExcludedFigure figure) {
    var line =
        new HBox(
            Icons.WARNING.node("k-line-icon"),
            Words.body(ui.text("process.figure." + figure.kind().name(), figure.words())));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("k-line-row");
    return line;
  }
}
