package app.kapstone.domain.document;

import app.kapstone.domain.LineRule;
import java.util.Map;

/**
 * The therapist's own words in a letter; everything else in it is taken from the record.
 *
 * @param asks what is asked, proposed or agreed, in Markdown; {@code 1.} makes a numbered list
 */
public record LetterWords(String to, String address, String opening, String asks, String closing) {
  public static final LineRule TO = LineRule.required("letter.to", 200);
  public static final LineRule ADDRESS = LineRule.text("letter.address", 500);
  public static final LineRule OPENING = LineRule.text("letter.opening", 20_000);
  public static final LineRule ASKS = LineRule.text("letter.asks", 20_000);
  public static final LineRule CLOSING = LineRule.text("letter.closing", 20_000);

  public LetterWords {
    to = TO.check(to);
    address = ADDRESS.check(address);
    opening = OPENING.check(opening);
    asks = ASKS.check(asks);
    closing = CLOSING.check(closing);
  }

  /**
   * The words as the draft holds them.
   *
   * @throws app.kapstone.domain.InvalidValue when nobody is named whom it goes to
   */
  public static LetterWords of(Map<String, String> draft) {
    return new LetterWords(
        draft.getOrDefault("to", ""),
        draft.getOrDefault("address", ""),
        draft.getOrDefault("opening", ""),
        draft.getOrDefault("asks", ""),
        draft.getOrDefault("closing", ""));
  }
}
