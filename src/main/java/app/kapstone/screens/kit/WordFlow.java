package app.kapstone.screens.kit;

import java.text.Bidi;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Words in any script. JavaFX 26 throws where a line ends within words of one node that are written
 * from right to left. So each of these is a node of its own, a very long one is several, and no
 * line is narrower than the widest of them.
 */
public final class WordFlow extends TextFlow {
  private static final double NARROWEST = 320;
  private static final int LONGEST = 10;
  private static final Pattern WORD = Pattern.compile("\\s+|\\S{1," + LONGEST + "}");
  private static final String MAY_BREAK = "\u200b";

  public void clear() {
    getChildren().clear();
  }

  public void add(String words, String styleClass) {
    pieces(words)
        .forEach(piece -> {
          var text = new Text(piece);
          text.getStyleClass().add(styleClass);
          getChildren().add(text);
        });
  }

  private static Stream<String> pieces(String words) {
    if (!Bidi.requiresBidi(words.toCharArray(), 0, words.length())) {
      return Stream.of(words);
    }
    return WORD.matcher(words).results().map(MatchResult::group).flatMap(WordFlow::breakable);
  }

  private static Stream<String> breakable(String piece) {
    return piece.length() < LONGEST ? Stream.of(piece) : Stream.of(piece, MAY_BREAK);
  }

  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width == USE_COMPUTED_SIZE ? width : Math.max(width, NARROWEST));
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() >= NARROWEST) {
      super.layoutChildren();
    }
  }
}
