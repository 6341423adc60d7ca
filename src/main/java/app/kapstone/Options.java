package app.kapstone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
sealed interface Options {
  /** Start, on this practice folder or on the last one. */
  record Start(Optional<Path> practice) implements Options {}

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
        case "--practice" -> {
          if (++i == arguments.size()) {
            return new Unknown(argument);
          }
          try {
            asked = new Start(Optional.of(Path.of(arguments.get(i)).toAbsolutePath()));
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
