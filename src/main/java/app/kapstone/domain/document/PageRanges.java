package app.kapstone.domain.document;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which pages are printed, as they are typed: {@code 1-3, 5}. */
public final class PageRanges {
  public static final String FIELD = "paper.pages";

  private static final int LONGEST = 200;
  private static final Pattern PART =
      Pattern.compile("\\s*(\\d{1,6})\\s*(?:[-\u2013]\\s*(\\d{1,6})\\s*)?");

  private PageRanges() {}

  /**
   * The pages, each once and in their order; all of them when nothing is typed.
   *
   * @param pages how many the paper has
   * @throws InvalidValue PAGES_NOT_UNDERSTOOD, or PAGES_NOT_THERE with how many there are
   */
  public static List<Integer> parse(String typed, int pages) {
    if (typed.isBlank()) {
      return IntStream.rangeClosed(1, pages).boxed().toList();
    }
    if (typed.length() > LONGEST) {
      throw new InvalidValue(FIELD, Rule.PAGES_NOT_UNDERSTOOD);
    }
    SortedSet<Integer> chosen = new TreeSet<>();
    for (String part : typed.split(",", -1)) {
      Matcher range = PART.matcher(part);
      if (!range.matches()) {
        throw new InvalidValue(FIELD, Rule.PAGES_NOT_UNDERSTOOD);
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      if (first > last) {
        throw new InvalidValue(FIELD, Rule.PAGES_NOT_UNDERSTOOD);
      }
      if (first < 1 || last > pages) {
        throw new InvalidValue(FIELD, Rule.PAGES_NOT_THERE, pages);
      }
      IntStream.rangeClosed(first, last).forEach(chosen::add);
    }
    return List.copyOf(chosen);
  }
}
