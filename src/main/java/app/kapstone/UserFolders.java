package app.kapstone;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Where a program of this system keeps what belongs to the user and not to a practice.
 *
 * @param home the user's own folder
 * @param state the log and the local settings
 */
record UserFolders(Path home, Path state) {

  static UserFolders ofThisUser() {
    return of(System.getProperties(), System.getenv());
  }

  /**
   * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base
   *     directories</a>
   */
  static UserFolders of(Properties system, Map<String, String> environment) {
    Path home = Path.of(system.getProperty("user.home"));
    String os = system.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.contains("windows")) {
      Path local = given(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
      return new UserFolders(home, local.resolve("Kapstone"));
    } else if (os.contains("mac")) {
      Path support = home.resolve("Library").resolve("Application Support");
      return new UserFolders(home, support.resolve("Kapstone"));
    }
    Path state = given(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state"));
    return new UserFolders(home, state.resolve("kapstone"));
  }

  /** Where a first practice lies unless another place is chosen. */
  Path practice() {
    return home.resolve("Kapstone");
  }

  /** The folders of the demo, apart from everything that is the user's. */
  UserFolders demo() {
    Path demo = state.resolve("demo");
    return new UserFolders(demo, demo.resolve("state"));
  }

  private static Path given(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.getOrDefault(name, "");
    return value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
  }
}
