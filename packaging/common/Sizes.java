import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * What each megabyte of an installed Kapstone is.
 *
 * @param image the installed folder
 * @param app its jars and its start cache
 * @param runtime its JDK
 * @param machine the virtual machine in that
 */
record Sizes(Path image, Path app, Path runtime, Path machine) {
  private static final double WORTH_A_LINE = 0.5;

  List<String> table(List<Path> packages) throws IOException {
    double cache = 0;
    for (Path file : Package.list(app, "")) {
      cache += file.toString().matches(".*\\.(aot|jsa)") ? megabytes(file) : 0;
    }
    Path modules = runtime.resolve("lib/modules");
    var table = new LinkedHashMap<String, Double>();
    table.put("start cache", cache);
    table.put("runtime: the virtual machine", megabytes(machine));
    table.put("runtime: the JDK's classes", megabytes(modules));
    table.put("runtime: the rest", megabytes(runtime) - megabytes(machine) - megabytes(modules));
    double rest = megabytes(image) - cache - megabytes(runtime);
    for (Path jar : Package.list(app, ".jar")) {
      if (megabytes(jar) > WORTH_A_LINE) {
        table.put(jar.getFileName().toString(), megabytes(jar));
        rest -= megabytes(jar);
      }
    }
    table.put("small libraries, native code, the rest", rest);
    table.put("installed, all of it", megabytes(image));
    for (Path file : packages) {
      table.put(file.getFileName().toString(), megabytes(file));
    }
    return table.entrySet().stream()
        .map(line -> String.format(Locale.ROOT, "%-42s %6.1f MB", line.getKey(), line.getValue()))
        .toList();
  }

  private static double megabytes(Path path) throws IOException {
    long bytes = 0;
    for (Path file : Package.all(path)) {
      bytes += Files.size(file);
    }
    return bytes / 1e6;
  }
}
