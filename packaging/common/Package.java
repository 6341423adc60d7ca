import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the installer of the system it runs on: a trimmed runtime, the program with its start cache,
 * and the system's own kinds of package.
 *
 * <p>{@code Package <base folder> <build folder> <version> <flag of the virtual machine>…}; wants
 * {@code kapstone.jar} and the libraries in {@code <build folder>/package/input} and leaves the
 * packages in {@code <build folder>/package}.
 */
final class Package {
  /** What the program uses of the JDK; no HTTP client is among them. */
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,"
          + "jdk.localedata,jdk.unsupported,jdk.unsupported.desktop";

  /** Whatever of the JDK could talk to another machine of its own accord. */
  private static final List<String> NO_MODULES =
      List.of("java.net.http", "java.rmi", "jdk.httpserver", "jdk.naming.dns", "jdk.naming.rmi");

  /** What of these modules the program never opens. */
  private static final List<String> NO_LIBRARIES = List.of("splashscreen");

  private static final String DESCRIPTION =
      "The practice record of a solo practitioner of ketamine-assisted psychotherapy";

  private final Path base;
  private final Path build;
  private final Path work;
  private final String version;
  private final List<String> flags;
  private final Target target = Target.ofThisMachine();

  private Package(Path base, Path build, String version, List<String> flags) {
    this.base = base;
    this.build = build;
    this.work = build.resolve("package");
    this.version = version;
    this.flags = flags;
  }

  /** A system, and what of it differs. */
  private enum Target {
    LINUX("png", "lib/app", "lib/runtime", ".so"),
    MAC("icns", "Contents/app", "Contents/runtime/Contents/Home", ".dylib"),
    WINDOWS("ico", "app", "runtime", ".dll");

    private final String icon;
    private final String app;
    private final String runtime;
    private final String library;

    Target(String icon, String app, String runtime, String library) {
      this.icon = icon;
      this.app = app;
      this.runtime = runtime;
      this.library = library;
    }

    static Target ofThisMachine() {
      String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return os.contains("win") ? WINDOWS : os.contains("mac") ? MAC : LINUX;
    }

    String image() {
      return this == MAC ? "Kapstone.app" : this == LINUX ? "kapstone" : "Kapstone";
    }

    String program() {
      return this == LINUX ? "kapstone" : "Kapstone";
    }

    Path folder(Path base) {
      return base.resolve("packaging").resolve(name().toLowerCase(Locale.ROOT));
    }
  }

  public static void main(String[] args) throws Exception {
    var flags = Arrays.stream(args).skip(3).filter(flag -> !flag.isBlank()).toList();
    new Package(Path.of(args[0]), Path.of(args[1]), args[2], flags).make();
  }

  private void make() throws IOException, InterruptedException {
    for (String former : List.of("runtime", "image", "icons", "out", "resources", "training")) {
      delete(work.resolve(former));
    }
    libraries();
    Icons.draw(base.resolve("src/main/resources/screens/kit/kapstone.svg"), work.resolve("icons"));
    runtime();
    image();
    startCache();
    for (String kind : kinds()) {
      installer(kind);
    }
    if (target == Target.LINUX) {
      portable();
    }
    sizes();
  }

  /** Lays native code beside the jar it was in, where it is loaded from without being unpacked. */
  private void libraries() throws IOException {
    Path input = work.resolve("input");
    Path share = Files.createDirectories(input.resolve("share"));
    Files.copy(
        work.resolve("kapstone-" + version + "-sbom.json"),
        share.resolve("kapstone-sbom.json"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        build.resolve("generated-resources/content/libraries/libraries.txt"),
        share.resolve("libraries.txt"),
        StandardCopyOption.REPLACE_EXISTING);
    if (target == Target.LINUX) {
      for (String file : List.of("app.kapstone.Kapstone.metainfo.xml", "kapstone.1")) {
        Files.copy(
            target.folder(base).resolve(file),
            share.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (Path jar : list(input, ".jar")) {
      if (Files.size(jar) < 1000 && jar.getFileName().toString().startsWith("javafx-")) {
        Files.delete(jar); // names the jar of this system and is empty itself
        continue;
      }
      try (var inside = FileSystems.newFileSystem(jar, Map.of())) {
        for (Path file : all(inside.getPath("/"))) {
          String name = file.toString();
          if (name.endsWith(target.library)) {
            Files.move(
                file,
                input.resolve(file.getFileName().toString()),
                StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    new Shrink(list(input, ".jar")).run();
  }

  /** The launcher's program stays in it, since the start cache is made with it. */
  private void runtime() throws IOException, InterruptedException {
    var left = NO_LIBRARIES.stream().map(name -> "**/*" + name + target.library).toList();
    run(
        jdk("jlink"),
        "--output", work.resolve("runtime").toString(),
        "--add-modules", MODULES,
        "--include-locales", "en,es",
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--vm", "server",
        "--exclude-files", String.join(",", left),
        "--compress", "zip-9");
    var modules = new Properties();
    try (var release = Files.newBufferedReader(work.resolve("runtime/release"))) {
      modules.load(release);
    }
    var names = List.of(modules.getProperty("MODULES").replace("\"", "").split(" "));
    NO_MODULES.stream().filter(names::contains).findAny().ifPresent(name -> stop(name + " is in it"));
    for (Path file : all(work.resolve("runtime/lib"))) {
      if (target == Target.LINUX && file.toString().endsWith(target.library) && onPath("strip")) {
        run("strip", "--strip-unneeded", file.toString());
      }
    }
  }

  private void image() throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(jdk("jpackage")));
    command.addAll(
        List.of(
            "--type", "app-image",
            "--name", target.program(),
            "--app-version", version,
            "--vendor", "Kapstone",
            "--description", DESCRIPTION,
            "--copyright", "Apache License 2.0",
            "--icon", icon().toString(),
            "--input", work.resolve("input").toString(),
            "--main-jar", "kapstone.jar",
            "--main-class", "app.kapstone.Kapstone",
            "--runtime-image", work.resolve("runtime").toString(),
            "--dest", work.resolve("image").toString()));
    var options = new ArrayList<>(flags);
    options.add("-Dkapstone.time=" + StartCache.TIME.to(TimeUnit.SECONDS));
    options.add(StartCache.OPTION);
    for (String flag : options) {
      command.addAll(List.of("--java-options", flag));
    }
    if (target == Target.MAC) {
      command.addAll(List.of("--mac-package-identifier", "app.kapstone"));
    }
    run(command.toArray(String[]::new));
    for (Path file : all(imageFolder())) {
      Files.setLastModifiedTime(file, StartCache.TIME);
    }
  }

  private void startCache() throws IOException, InterruptedException {
    Path java = imageFolder().resolve(target.runtime).resolve("bin").resolve("java");
    Path config = appFolder().resolve(target.program() + ".cfg");
    new StartCache(java, config, flags, work.resolve("training")).make();
  }

  private List<String> kinds() {
    return switch (target) {
      case LINUX -> onPath("rpmbuild") ? List.of("deb", "rpm") : List.of("deb");
      case MAC -> List.of("dmg");
      case WINDOWS -> List.of("msi");
    };
  }

  private void installer(String kind) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(jdk("jpackage")));
    command.addAll(
        List.of(
            "--type", kind,
            "--name", target.program(),
            "--app-version", version,
            "--vendor", "Kapstone",
            "--description", DESCRIPTION,
            "--license-file", base.resolve("LICENSE").toString(),
            "--file-associations", base.resolve("packaging/common/practice.properties").toString(),
            "--icon", icon().toString(),
            "--resource-dir", resources().toString(),
            "--app-image", imageFolder().toString(),
            "--dest", work.toString()));
    switch (target) {
      case LINUX ->
          command.addAll(
              List.of(
                  "--linux-menu-group", "Office;MedicalSoftware",
                  "--linux-app-category", "misc",
                  "--linux-shortcut"));
      case MAC -> command.addAll(List.of("--mac-package-identifier", "app.kapstone"));
      case WINDOWS ->
          command.addAll(
              List.of(
                  "--win-per-user-install",
                  "--win-menu",
                  "--win-shortcut",
                  "--win-upgrade-uuid", "6f0d1f0c-7d2e-4d56-9a39-6a4b0e2c51f7"));
    }
    // jpackage copies the image with the time of day; the packagers put it back
    var builder = new ProcessBuilder(command);
    builder.environment().put("SOURCE_DATE_EPOCH", "" + StartCache.TIME.to(TimeUnit.SECONDS));
    if (kind.equals("rpm")) { // .rpmmacros lies there
      builder.environment().put("HOME", work.resolve("resources").toAbsolutePath().toString());
    }
    run(builder);
  }

  /** What the system's packager is given beside the program: this system's folder, with the icons. */
  private Path resources() throws IOException {
    Path resources = work.resolve("resources");
    Files.createDirectories(resources);
    for (Path file : list(target.folder(base), "")) {
      Files.copy(
          file, resources.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    return resources;
  }

  /** A program in a folder, for a machine on which nothing may be installed. */
  private void portable() throws IOException, InterruptedException {
    run(
        "tar",
        "-C", work.resolve("image").toString(),
        "-czf", work.resolve("kapstone-" + version + "-linux-x64.tar.gz").toString(),
        "--owner=0",
        "--group=0",
        target.image());
  }

  /** Says what each megabyte is, and keeps it beside the packages. */
  private void sizes() throws IOException {
    Path runtime = imageFolder().resolve(target.runtime);
    Path machine = runtime.resolve(target == Target.WINDOWS ? "bin/server" : "lib/server");
    var lines = new Sizes(imageFolder(), appFolder(), runtime, machine).table(list(work, ""));
    lines.forEach(System.out::println);
    Files.write(work.resolve("sizes.txt"), lines);
  }

  private Path imageFolder() {
    return work.resolve("image").resolve(target.image());
  }

  private Path appFolder() {
    return imageFolder().resolve(target.app);
  }

  private Path icon() {
    return work.resolve("icons").resolve("kapstone." + target.icon);
  }

  static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  static List<Path> list(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(suffix))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(System.getProperty("path.separator")))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String jdk(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  static void stop(String why) {
    System.err.println("Packaging stopped: " + why);
    System.exit(1);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    run(new ProcessBuilder(command));
  }

  static void run(ProcessBuilder builder) throws IOException, InterruptedException {
    List<String> command = builder.command();
    System.out.println("> " + Path.of(command.getFirst()).getFileName() + " " + command.get(1) + " …");
    int code = builder.inheritIO().start().waitFor();
    if (code != 0) {
      stop(String.join(" ", command) + " ended with " + code);
    }
  }
}
