package app.kapstone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
sealed interface Options {
  /** Start, on this practice folder or on the last one. */
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
          try {
            Path folder = Path.of(arguments.get(i)).toAbsolutePath();
            asked = argument.equals("--tour") ? new Tour(folder) : new Start(Optional.of(folder));
          } catch (InvalidPathException e) {
            return new Unknown(arguments.get(i));
          }
        }
        default -> {
          return new Unknown(argument);
        }
      }
    }
    return asked;
  }
}
