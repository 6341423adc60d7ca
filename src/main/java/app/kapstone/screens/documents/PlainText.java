package app.kapstone.screens.documents;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** A note's Markdown as it is read aloud: without its marks, each block on lines of its own. */
final class PlainText {
  private PlainText() {}

  static String of(String markdown) {
    return TextContentRenderer.builder()
        .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
        .build()
        .render(Parser.builder().build().parse(markdown));
  }
}
