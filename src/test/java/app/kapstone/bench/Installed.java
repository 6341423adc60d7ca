package app.kapstone.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Kapstone as its installer lays it down, made by {@code mvn -B -Ppackage package}.
 *
 * @param app its jars, its caches and the launcher's own settings
 */
record Installed(Path app) {
  static Installed ofThisBuild() {
    Path target = Path.of(System.getProperty("kapstone.target"));
    return new Installed(target.resolve("package/image/kapstone/lib/app"));
  }

  boolean isThere() {
    return Files.exists(app);
  }

  /**
   * What the launcher starts, which takes no flags of the toolkit on its own command line; no main
   * class is in it yet.
   *
   * @param more behind its class path, which must begin as the cache's
   */
  List<String> command(List<String> more) throws IOException {
    var options = new ArrayList<String>();
    var path = new ArrayList<String>();
    for (String line : Files.readAllLines(app.resolve("kapstone.cfg"))) {
      String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toString());
      if (line.startsWith("java-options=")) {
        options.add(value);
      } else if (line.startsWith("app.classpath=")) {
        path.add(value);
      }
    }
    path.addAll(more);
    var command = new ArrayList<String>();
    command.add(app.resolveSibling("runtime").resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, path)));
    return command;
  }

  /** The entries of this test's class path that the program has not itself. */
  List<String> besides() {
    var more = new ArrayList<String>();
    for (String entry : System.getProperty("surefire.test.class.path").split(File.pathSeparator)) {
      Path file = Path.of(entry).getFileName();
      if (Files.notExists(app.resolve(file)) && !file.toString().equals("classes")) {
        more.add(entry);
      }
    }
    return more;
  }
}
