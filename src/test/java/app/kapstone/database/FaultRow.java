package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of the page of faults: how often one was done to a practice, and what came of it.
 *
 * @param said how often opening, or the work itself, said so; the others did no harm
 * @param lost rounds after which an acknowledged write was gone and nothing said so
 * @param wrong rounds in which something was believed that was never written, a record was shown
 *     empty, or a file was written over that could not be read
 * @param failures rounds that ended in a failure that nobody foresaw, or without a way back
 */
public record FaultRow(String fault, int rounds, int said, int lost, int wrong, int failures) {
  private static final Logger LOG = LoggerFactory.getLogger(FaultRow.class);
  private static final String TITLE = "## Fault by fault";
  private static final String HEAD =
      "| Fault | Rounds | Found and said | Lost | Wrong, empty or overwritten | Failures |";

  /** Whether nothing was lost, wrong or unforeseen. */
  public boolean held() {
    return lost + wrong + failures == 0;
  }

  /** The same for faults that the seal finds, each of them: none may pass unsaid. */
  public boolean heldAndSaid() {
    return held() && said == rounds;
  }

  private String line() {
    return "| %s | %d | %d | %d | %d | %d |".formatted(fault, rounds, said, lost, wrong, failures);
  }

  /**
   * Writes the line into the page, in place of the one of the same fault.
   *
   * @param asked how many rounds the campaign owes; a shorter run, to try something, leaves the
   *     page as it is
   */
  public void keep(int asked) throws IOException {
    LOG.info("\n{}", line());
    if (rounds < asked) {
      return;
    }
    Path page =
        Path.of(System.getProperty("kapstone.target")).resolve("../.github/faults.md").normalize();
    synchronized (FaultRow.class) {
      Files.writeString(page, with(Files.readString(page)));
    }
  }

  private String with(String page) {
    int at = page.indexOf(TITLE);
    String before = at < 0 ? page.stripTrailing() + "\n\n" : page.substring(0, at);
    int next = at < 0 ? -1 : page.indexOf("\n## ", at + 1);
    var lines = new TreeMap<String, String>();
    if (at >= 0) {
      page.substring(at, next < 0 ? page.length() : next)
          .lines()
          .filter(each -> each.startsWith("| ") && !each.equals(HEAD))
          .forEach(each -> lines.put(each.split(" \\| ", 2)[0].substring(2), each));
    }
    lines.put(fault, line());
    List<String> section = new ArrayList<>();
    section.add(TITLE);
    section.add("");
    section.add(
        """
        Each round does one fault to a practice of its own and opens it again. *Found and said*: opening, or the work itself,
        said so in words of its own and, where it opened, everything was there; where it refused, no file was changed and a
        backup could be restored, with a sentence about what the journal no longer held. A column of another type shows only once
        H2 has opened the file, which writes its own marks into it. The other rounds did no harm: the byte, say, lay where nothing
        reads. *Lost*: gone without a word.
        """);
    section.add(HEAD);
    section.add("|---|---|---|---|---|---|");
    section.addAll(lines.values());
    return before + String.join("\n", section) + "\n" + (next < 0 ? "" : page.substring(next));
  }
}
