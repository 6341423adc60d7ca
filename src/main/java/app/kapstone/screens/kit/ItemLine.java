package app.kapstone.screens.kit;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.ItemOutcome;
import app.kapstone.domain.note.NoteItem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Something that comes back until it is done, or dropped with a reason. */
public final class ItemLine extends HBox {
  private final Ui ui;
  private final Consumer<ItemEnd> onEnd;
  private final Button done;

  public ItemLine(Ui ui, NoteItem item, Consumer<ItemEnd> onEnd) {
    this.ui = ui;
    this.onEnd = onEnd;
    Label what = Words.body(item.text());
    String since = ui.texts().date(LocalDate.ofInstant(item.writtenAt(), ui.zone()));
    Label beneath = Words.caption(ui.text("item.since." + item.kind().name(), since));
    var words = new VBox(what, beneath);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    done = Buttons.quiet(ui, Icons.DONE, "item.done", () -> end(ItemOutcome.DONE, ""));
    done.setId("item-done-" + item.id().value());
    done.setAccessibleText(ui.text("item.done") + ": " + item.text());
    Button drop = Buttons.quiet(ui, Icons.CLOSE, "item.drop", this::askWhy);
    drop.setId("item-drop-" + item.id().value());
    drop.setAccessibleText(ui.text("item.drop") + ": " + item.text());
    for (Button button : List.of(done, drop)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    getChildren().addAll(words, done, drop);
    getStyleClass().add("k-line-row");
    setAlignment(Pos.CENTER_LEFT);
  }

  public void takeFocus() {
    done.requestFocus();
  }

  private void askWhy() {
    Field<String> why =
        Field.line(ui, LineRule.required(ItemEnd.REASON.field(), 500), "item.reason");
    ui.overlay()
        .form(
            "item.drop.title",
            new Form(why),
            "item.drop.do",
            () -> end(ItemOutcome.DROPPED, why.value()));
  }

  private void end(ItemOutcome outcome, String reason) {
    onEnd.accept(new ItemEnd(outcome, ui.today(), reason));
  }
}
