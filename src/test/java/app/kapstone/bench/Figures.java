package app.kapstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: what was measured, its goal, the figure, and what the figure is held against. */
final class Figures {
  private final List<String> rows = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

  /** A figure with a goal that it may not exceed. */
  void goal(String what, double goal, String unit, double figure, String heldAgainst) {
    boolean met = figure <= goal;
    if (!met) {
      missed.add(what);
    }
    row(
        what,
        "≤ " + number(goal) + unit,
        number(figure) + unit + (met ? "" : " **missed**"),
        heldAgainst);
  }

  /** A figure that is only told. */
  void told(String what, double figure, String unit, String heldAgainst) {
    row(what, "–", number(figure) + unit, heldAgainst);
  }

  private void row(String what, String goal, String figure, String heldAgainst) {
    rows.add("| " + what + " | " + goal + " | " + figure + " | " + heldAgainst + " |");
  }

  List<String> missed() {
    return List.copyOf(missed);
  }

  String table() {
    return "| What | Goal | Figure | Held against, in the same run |\n|---|---|---|---|\n"
        + String.join("\n", rows)
        + "\n";
  }

  void keep(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        # The last figures

        Written by `mvn -B -Pbench verify` on %s: %s, %d processors, Java %s, JavaFX %s, load average %.1f
        on the way in. Compare ratios and the columns of one table; another machine, or this one under another load,
        has other milliseconds.

        The ten-year practice: 10,000 patients, 300 of them with full charts, 6,000 dosing sessions, 250,000 events,
        20,000 notes of 2 kB, 30,000 measure results, written through the stores. Windows are headless, drawn by software.

        """
                .formatted(
                    LocalDate.now(),
                    processor(),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.version"),
                    System.getProperty("javafx.version"),
                    load)
            + table());
  }

  private final double load =
      java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("")
        : System.getProperty("os.arch");
  }

  static double millis(long nanos) {
    return nanos / 1e6;
  }

  /** Milliseconds since a moment of {@link System#nanoTime}. */
  static double since(long begun) {
    return millis(System.nanoTime() - begun);
  }

  /** The median and of how many it is, in words. */
  static String among(List<Double> times) {
    return "median %.2f ms of %d".formatted(median(times), times.size());
  }

  static double median(List<Double> values) {
    return percentile(values, 50);
  }

  static double percentile(List<Double> values, int percent) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
  }
}
