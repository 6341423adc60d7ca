package app.kapstone.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From the start of a process to the moment its passphrase field is laid out, has the keyboard and
 * the toolkit waits for keys. Kapstone says that moment in its log, the bare window in a file.
 */
final class Starting {
  private static final int ROUNDS = 7;

  /** A passphrase of four words, from the first picture on. */
  private static final Duration TYPING = Duration.ofSeconds(4);

  /** Those of the bare window: none that changes how the JVM runs. */
  private static final List<String> BARE_FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dglass.platform=Headless",
          "-Dprism.order=sw");

  /** Those that the build starts Kapstone with. */
  private static final List<String> FLAGS =
      List.of(System.getProperty("kapstone.flags").split(" "));

  private final Path folder;
  private final Path practice;
  private final List<String> kapstone = new ArrayList<>();
  private final List<String> bare = new ArrayList<>();
  private final Installed installed = Installed.ofThisBuild();

  Starting(Path folder, Path practice) throws IOException {
    this.folder = folder;
    this.practice = practice;
    Path target = Path.of(System.getProperty("kapstone.target"));
    try (var jars = Files.newDirectoryStream(target, "kapstone-*.jar")) {
      kapstone.add(jars.iterator().next().toString());
    }
    Path bareJar = folder.resolve("bare.jar");
    jar(target.resolve("test-classes"), bareJar, "bench/BareWindow");
    jar(target.resolve("test-classes"), firstJar(), "bench/FirstUnlock");
    bare.add(bareJar.toString());
    for (String entry : System.getProperty("surefire.test.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        kapstone.add(entry);
        if (entry.contains("openjfx")) {
          bare.add(entry);
        }
      }
    }
  }

  private Path firstJar() {
    return folder.resolve("first.jar");
  }

  /** The AOT cache takes classes from jars only. */
  private static void jar(Path classes, Path jar, String... names) throws IOException {
    try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : names) {
        Path first = classes.resolve("app/kapstone").resolve(name);
        try (var files = Files.newDirectoryStream(first.getParent(), first.getFileName() + "*")) {
          for (Path file : files) {
            out.putNextEntry(new java.util.zip.ZipEntry(classes.relativize(file).toString()));
            Files.copy(file, out);
            out.closeEntry();
          }
        }
      }
    }
  }

  void measure(Figures figures) throws Exception {
    String bareCache = folder.resolve("bare.aot").toString();
    String cache = folder.resolve("kapstone.aot").toString();
    run(true, true, "-XX:AOTCacheOutput=" + bareCache);
    run(false, true, "-XX:AOTCacheOutput=" + cache);
    boolean packaged = installed.isThere();
    var times = List.<List<Double>>of(list(), list(), list(), list(), list(), list());
    for (int round = 0; round < ROUNDS; round++) {
      times.get(0).add(run(true, false));
      times.get(1).add(run(false, false));
      times.get(2).add(run(true, false, "-XX:AOTCache=" + bareCache));
      times.get(3).add(run(false, false, "-XX:AOTCache=" + cache));
      if (packaged) {
        times.get(4).add(run(installed.command(List.of()), false, ofKapstone()));
        times.get(5).add(firstUnlock());
      }
    }
    double[] medians = times.stream().limit(4).mapToDouble(Figures::median).toArray();
    String against = "bare JavaFX window %.0f ms".formatted(medians[0]);
    figures.told("Start of a bare window, AOT cache", medians[2] / medians[0], "×", against);
    figures.goal("Start to the unlock field", 1.3, "×", medians[1] / medians[0], against);
    figures.goal("The same with an AOT cache", 0.6, "×", medians[3] / medians[0], against);
    if (packaged) { // by mvn -B -Ppackage package
      double took = Figures.median(times.get(4));
      figures.goal("The same as it is installed", 0.6, "×", took / medians[0], against);
      figures.told(
          "The day's first unlocking to home, as it is installed, p50",
          Figures.median(times.get(5)),
          " ms",
          "with Argon2id; typed in %d s".formatted(TYPING.toSeconds()));
    }
  }

  /** The milliseconds from the last key to the first page; the practice is closed in order. */
  private double firstUnlock() throws Exception {
    TenYearPractice.delete(state());
    Path said = Files.createDirectories(state()).resolve("first");
    var command = installed.command(List.of(firstJar().toString()));
    command.add(FirstUnlock.class.getName());
    command.addAll(List.of(practice.toString(), said.toString(), "" + TYPING.toMillis()));
    Process child = process(command).start();
    try {
      if (!child.waitFor(120, TimeUnit.SECONDS) || Files.notExists(said)) {
        throw new AssertionError(Files.readString(folder.resolve("child.out")));
      }
      return Double.parseDouble(Files.readString(said));
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private ProcessBuilder process(List<String> command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("child.out").toFile());
    builder.environment().put("XDG_STATE_HOME", state().toString());
    return builder;
  }

  private static List<Double> list() {
    return new ArrayList<>();
  }

  private double run(boolean bareOne, boolean training, String... more) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(bareOne ? BARE_FLAGS : FLAGS);
    command.addAll(Arrays.asList(more));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, bareOne ? bare : kapstone)));
    return run(command, training, bareOne ? state().resolve("ready") : ofKapstone());
  }

  private Path state() {
    return folder.resolve("state");
  }

  private Path ofKapstone() {
    return state().resolve("kapstone/kapstone0.log");
  }

  /**
   * The milliseconds it took.
   *
   * @param command all but the program's name and what it is asked
   * @param said where it says that it is ready
   */
  private double run(List<String> command, boolean training, Path said) throws Exception {
    TenYearPractice.delete(state());
    Files.createDirectories(state());
    command.addAll(
        said.equals(ofKapstone())
            ? List.of("app.kapstone.Kapstone", "--practice", practice.toString())
            : List.of(BareWindow.class.getName(), said.toString()));
    Instant begun = Instant.now();
    Process child = process(command).start();
    try {
      Instant ready = ready(child, said);
      if (training) {
        Thread.sleep(2_000);
        child.destroy(); // in order, so that the cache is written
        child.waitFor(120, TimeUnit.SECONDS);
      }
      return Figures.millis(Duration.between(begun, ready).toNanos());
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private Instant ready(Process child, Path said) throws Exception {
    for (int tries = 0; tries < 3_000 && child.isAlive(); tries++) {
      if (Files.exists(said)) {
        for (String line : Files.readAllLines(said)) {
          if (line.endsWith("ready")) {
            return Instant.parse(line.substring(0, line.indexOf(' ')));
          }
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError(Files.readString(folder.resolve("child.out")));
  }
}
