import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an installed Kapstone finds loaded already, in two layers: what the start needs is linked
 * before the program begins; what the day needs lies above it, is taken when it is asked for, and
 * costs the start nothing.
 *
 * @param java of the packaged runtime
 * @param config the launcher's own, with the class path
 * @param flags of the virtual machine, as the launcher gives them
 * @param training where the practice of invented people is made
 */
record StartCache(Path java, Path config, List<String> flags, Path training) {
  /**
   * Of each file of the program, wherever it is copied to: the virtual machine takes nothing from a
   * cache whose jars have another time than when it was made.
   */
  static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private static final String START = "start.aot";
  private static final String DAY = "day.jsa";
  private static final String SEPARATOR = System.getProperty("path.separator");

  /** The launcher's. */
  static final String OPTION =
      "-XX:SharedArchiveFile=$APPDIR/%s%s$APPDIR/%s".formatted(START, SEPARATOR, DAY);

  /**
   * Measured: the profile of the training run would make the start slower, for at once much is
   * compiled that it does not need.
   */
  private static final List<String> NO_PROFILE =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:-AOTReplayTraining");

  private static final List<String> OF_THE_USER = List.of("XDG_STATE_HOME", "LOCALAPPDATA");

  /**
   * Starts the program, and then plays the first minutes of a day with it, with the packaged
   * runtime over the packaged jars. The whole tour is not played: what is kept of screens that are
   * seldom seen would cost more megabytes than it saves time.
   */
  void make() throws IOException, InterruptedException {
    Path start = config.resolveSibling(START);
    Path day = config.resolveSibling(DAY);
    train(List.of()); // makes the practice
    var watched = new ArrayList<>(NO_PROFILE);
    watched.add("-XX:AOTCacheOutput=" + start);
    train(watched, "start");
    train(
        List.of(
            "-XX:SharedArchiveFile=" + start,
            "-XX:ArchiveClassesAtExit=" + day,
            "-Xlog:cds=error")); // it names each class that it leaves out
    if (Files.notExists(start) || Files.notExists(day)) {
      Package.stop("a start cache was not written");
    }
  }

  private void train(List<String> more, String... mode) throws IOException, InterruptedException {
    String home = training.toAbsolutePath().toString();
    String app = config.getParent().toString();
    var classPath = new ArrayList<String>();
    for (String line : Files.readAllLines(config)) {
      if (line.startsWith("app.classpath=")) {
        classPath.add(line.substring("app.classpath=".length()).replace("$APPDIR", app));
      }
    }
    var command = new ArrayList<>(List.of(java.toString()));
    command.addAll(flags);
    command.addAll(more);
    command.addAll(
        List.of(
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Duser.home=" + home,
            "-cp", String.join(SEPARATOR, classPath),
            "app.kapstone.Training", home));
    command.addAll(List.of(mode));
    var builder = new ProcessBuilder(command);
    OF_THE_USER.forEach(builder.environment()::remove); // these folders stay as they are
    Package.run(builder);
  }
}
