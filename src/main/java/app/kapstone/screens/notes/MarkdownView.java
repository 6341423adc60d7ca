package app.kapstone.screens.notes;

import app.kapstone.screens.kit.Words;
import javafx.scene.layout.VBox;
import org.commonmark.parser.Parser;

/**
 * Shows Markdown as text in the window's own type. Links and pictures are shown as what was typed:
 * nothing is ever fetched.
 */
final class MarkdownView extends VBox {
  private static final Parser PARSER = Parser.builder().build();

  private final String empty;

  /**
   * @param empty what stands there while nothing is written
   */
  MarkdownView(String empty) {
    this.empty = empty;
    getStyleClass().add("k-markdown");
  }

  void show(String markdown) {
    if (markdown.isBlank()) {
      getChildren().setAll(Words.muted(empty));
      return;
    }
    getChildren().setAll(MarkdownBlocks.of(PARSER.parse(markdown)));
  }
}
