package app.kapstone.screens.kit;

import app.kapstone.texts.Texts;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** Says that something failed: what happened, what is safe, what to do next, and a code to name. */
final class FailurePane extends VBox {
  FailurePane(Texts texts, Failure failure) {
    getStyleClass().add("k-form");
    var code = Words.caption(texts.get("failure.code", failure.code()));
    code.setId("failure-code");
    Button copy = Buttons.button("failure.copy", texts.get("failure.copy"), null, () -> {});
    copy.setOnAction(event -> {
      var content = new ClipboardContent();
      content.putString(failure.code() + "\n" + failure.details());
      Clipboard.getSystemClipboard().setContent(content);
      copy.setText(texts.get("failure.copied"));
    });
    getChildren()
        .addAll(
            Words.body(texts.get("failure.happened")),
            Words.body(texts.get("failure.safe")),
            Words.body(texts.get("failure.next")),
            code,
            copy);
  }
}
