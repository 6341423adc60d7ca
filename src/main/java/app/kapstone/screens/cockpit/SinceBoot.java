package app.kapstone.screens.cockpit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long the computer has been on, its sleep reckoned in, by what the system tells. Setting the
 * clock does not move it.
 *
 * @see ".github/decisions/session-time.md"
 */
final class SinceBoot {
  private static final Pattern BOOT_TIME = Pattern.compile("sec = (\\d+), usec = (\\d+)");

  private SinceBoot() {}

  /**
   * @param system the name of the operating system as Java gives it
   * @param nanos Java's tick
   */
  static Supplier<Optional<Duration>> of(String system, InstantSource wall, LongSupplier nanos) {
    if (system.startsWith("Linux")) {
      return () -> uptime(firstLine("/proc/uptime"));
    }
    if (system.startsWith("Mac")) {
      // the system moves the time of its start along when its clock is set, and not in its sleep
      return () -> bootTime(said()).map(boot -> Duration.between(boot, wall.instant()));
    }
    if (system.startsWith("Windows")) {
      return () -> Optional.of(Duration.ofNanos(nanos.getAsLong())); // this tick counts sleep
    }
    return Optional::empty;
  }

  /** {@code 350735.47 234388.90}, the first in seconds. */
  static Optional<Duration> uptime(String line) {
    try {
      return Optional.of(
          Duration.ofMillis((long) (Double.parseDouble(line.strip().split(" ")[0]) * 1000)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** {@code { sec = 1771234567, usec = 250000 } Mon Feb 16 09:36:07 2026}. */
  static Optional<Instant> bootTime(String line) {
    Matcher found = BOOT_TIME.matcher(line);
    return found.find() && found.group(1).length() < 12 && found.group(2).length() < 7
        ? Optional.of(
            Instant.ofEpochSecond(
                Long.parseLong(found.group(1)), Long.parseLong(found.group(2)) * 1000))
        : Optional.empty();
  }

  private static String firstLine(String file) {
    try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
      return orEmpty(reader.readLine());
    } catch (IOException e) {
      return "";
    }
  }

  /** Asked when the program starts and when the clocks have parted, never each second. */
  private static String said() {
    try {
      Process asked = new ProcessBuilder("/usr/sbin/sysctl", "-n", "kern.boottime").start();
      try (BufferedReader reader = asked.inputReader()) {
        return orEmpty(reader.readLine());
      }
    } catch (IOException e) {
      return "";
    }
  }

  private static String orEmpty(@Nullable String line) {
    return line == null ? "" : line;
  }
}
