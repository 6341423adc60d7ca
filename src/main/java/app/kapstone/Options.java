package app.kapstone;

import app.kapstone.vault.PracticeFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
sealed interface Options {
  /** Start, on this practice folder, or the one a mark lies in, or on the last one. */
  record Start(Optional<Path> practice) implements Options {}

  /** Start on a practice of invented people that is made anew. */
  record Demo() implements Options {}

  /**
   * Play the demo day without a display and leave its pictures and papers.
   *
   * @param folder where they are left
   */
  record Tour(Path folder) implements Options {}

  record Version() implements Options {}

  record Help() implements Options {}

  /** Not understood; the argument that is not. */
  record Unknown(String argument) implements Options {}

  static Options parse(List<String> arguments) {
    Options asked = new Start(Optional.empty());
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      switch (argument) {
        case "--version" -> asked = new Version();
        case "--help" -> asked = new Help();
        case "--demo" -> asked = new Demo();
        case "--practice", "--tour" -> {
          if (++i == arguments.size()) {
            return new Unknown(argument);
          }
          Path folder = path(arguments.get(i));
          if (folder == null) {
            return new Unknown(arguments.get(i));
          }
          asked = argument.equals("--tour") ? new Tour(folder) : new Start(Optional.of(folder));
        }
        default -> {
          Path marked = argument.endsWith(PracticeFolder.MARK) ? path(argument) : null;
          if (marked == null) {
            return new Unknown(argument);
          }
          asked = new Start(Optional.ofNullable(marked.getParent()));
        }
      }
    }
    return asked;
  }

  private static @Nullable Path path(String written) {
    try {
      return Path.of(written).toAbsolutePath();
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
