package app.kapstone.screens.notes;

import app.kapstone.domain.note.NoteText;
import app.kapstone.screens.kit.Ui;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;

/** Where a note is typed. What would not fit is not taken in at all, and that is said. */
final class NoteArea extends TextArea {
  private final Ui ui;
  private final Consumer<String> onRefused;

  NoteArea(Ui ui, String text, Consumer<String> onRefused) {
    super(text);
    this.ui = ui;
    this.onRefused = onRefused;
    setId("note-body");
    setAccessibleText(ui.text("note.body"));
    setPromptText(ui.text("note.prompt"));
    setWrapText(true);
    getStyleClass().add("k-note-area");
    setTextFormatter(new TextFormatter<>(this::fitting));
  }

  private TextFormatter.Change fitting(TextFormatter.Change change) {
    if (!change.isContentChange()) {
      return change;
    }
    change.setText(plain(change.getText()));
    int length = getLength() - (change.getRangeEnd() - change.getRangeStart());
    if (length + change.getText().length() > NoteText.BODY.longest()) {
      int room = NoteText.BODY.longest() - length;
      onRefused.accept(
          ui.text("note.tooLong", change.getText().length(), NoteText.BODY.longest(), room));
      change.setText("");
      change.setRange(change.getControlCaretPosition(), change.getControlCaretPosition());
      change.setCaretPosition(change.getControlCaretPosition());
      change.setAnchor(change.getControlAnchor());
    }
    return change;
  }

  /** Line ends of one kind, and none of the invisible characters that the record refuses. */
  private static String plain(String text) {
    String lines = text.replace("\r\n", "\n").replaceAll("[\\r\\u2028\\u2029\\u0085]", "\n");
    return lines.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\n\\t]]", "");
  }
}
