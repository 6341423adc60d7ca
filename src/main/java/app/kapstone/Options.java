package app.kapstone;

import app.kapstone.screens.kit.Theme;
import app.kapstone.vault.PracticeFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
   * @param themes in which the pictures are taken
   */
  record Tour(Path folder, List<Theme> themes) implements Options {}

  record Version() implements Options {}

  record Help() implements Options {}

  /** Not understood; the argument that is not. */
  record Unknown(String argument) implements Options {}

  static Options parse(List<String> arguments) {
    Options asked = new Start(Optional.empty());
    var themes = List.of(Theme.values());
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
          asked =
              argument.equals("--tour") ? new Tour(folder, themes) : new Start(Optional.of(folder));
        }
        case "--theme" -> {
          String name = ++i == arguments.size() ? "" : arguments.get(i);
          themes = Stream.of(Theme.values()).filter(theme -> theme.named(name)).toList();
          if (themes.isEmpty()) {
            return new Unknown(argument);
          }
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
    return asked instanceof Tour(var folder, _) ? new Tour(folder, themes) : asked;
  }

  private static @Nullable Path path(String written) {
    try {
      return Path.of(written).toAbsolutePath();
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
