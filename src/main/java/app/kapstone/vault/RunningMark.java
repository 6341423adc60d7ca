package app.kapstone.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands in clear beside the vault while sessions run: since when each of them does, and
 * nothing else. It is a hint for whoever unlocks; the record alone is the truth.
 *
 * @see <a href="file:../../../../../../.github/decisions/running-in-clear.md">the decision</a>
 */
public record RunningMark(List<Instant> since) {
  private static final int LONGEST_BYTES = 4096;

  public RunningMark {
    since = List.copyOf(since);
  }

  /** What a folder says; nothing when there is no mark or it cannot be read. */
  public static RunningMark read(PracticeFolder folder) {
    Path file = folder.runningMark();
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_BYTES) {
        return new RunningMark(List.of());
      }
      return new RunningMark(
          Files.readString(file)
              .lines()
              .filter(line -> !line.isBlank())
              .map(Instant::parse)
              .toList());
    } catch (IOException | DateTimeException e) {
      return new RunningMark(List.of());
    }
  }

  /** Writes it durably; takes it away when no session runs. */
  public void write(PracticeFolder folder) throws IOException {
    if (since.isEmpty()) {
      Files.deleteIfExists(folder.runningMark());
    } else {
      String lines =
          since.stream().map(Instant::toString).collect(Collectors.joining("\n", "", "\n"));
      folder.writeDurably(folder.runningMark(), lines.getBytes(StandardCharsets.UTF_8), null);
    }
  }
}
