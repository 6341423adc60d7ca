package app.kapstone.documents.page;

import java.text.Normalizer;
import java.util.List;

/** Words in one face. Text is composed (NFC), so that accents find their own glyph. */
public record Run(String text, Face face, Finish finish) {
  /** What is drawn with the words: nothing, a stroke through them, or a tint that marks a gap. */
  public enum Finish {
    PLAIN,
    STRUCK,
    MARKED
  }

  public Run {
    text =
        Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
  }

  public static Run plain(String text) {
    return new Run(text, Face.REGULAR, Finish.PLAIN);
  }

  public static Run bold(String text) {
    return new Run(text, Face.BOLD, Finish.PLAIN);
  }

  public static Run italic(String text) {
    return new Run(text, Face.ITALIC, Finish.PLAIN);
  }

  public static Run struck(String text) {
    return new Run(text, Face.REGULAR, Finish.STRUCK);
  }

  /** A gap that must catch the eye: something that should stand here is not known. */
  public static Run marked(String text) {
    return new Run(text, Face.ITALIC, Finish.MARKED);
  }

  public static List<Run> of(String text) {
    return List.of(plain(text));
  }
}
