package app.kapstone.bench;

import app.kapstone.OpenedPractice;
import app.kapstone.database.Database;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.demo.TenYears;
import app.kapstone.domain.practice.PracticeSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The ten-year practice on the disk, or what one of those years brings. It is made once through the
 * stores and kept under {@code target/bench}, named by the schema, its size and the sources of what
 * makes it; each run works on a copy.
 */
final class TenYearPractice {
  static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");
  private static final long SEED = 7;

  private final TenYears.Size size;
  private final Path kept;

  TenYearPractice(Path folder, TenYears.Size size) throws Exception {
    this.size = size;
    kept = folder.resolve("practice-of-" + size.patients() + "-" + made(size));
  }

  private static String made(TenYears.Size size) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var in = Database.class.getResourceAsStream("/database/schema.fingerprint")) {
      digest.update(in.readAllBytes());
    }
    Path sources =
        Path.of(System.getProperty("kapstone.target"), "../src/main/java/app/kapstone/demo");
    try (var files = Files.list(sources)) {
      for (Path file : files.sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
    digest.update((size + " " + SEED).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  /** Makes it unless it is there; how long making it took is kept beside it. */
  Duration make() throws Exception {
    Path took = kept.resolveSibling(kept.getFileName() + ".took");
    if (!Files.exists(took)) {
      delete(kept);
      long begun = System.nanoTime();
      fill();
      Files.writeString(took, Duration.ofNanos(System.nanoTime() - begun).toString());
    }
    return Duration.parse(Files.readString(took));
  }

  private void fill() throws Exception {
    var clock = new DemoClock(NOW);
    try (var practice = OpenedPractice.create(kept, clock)) {
      Database database = practice.database();
      database.change(w -> w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT));
      var today = LocalDate.ofInstant(NOW, java.time.ZoneOffset.UTC);
      new TenYears(database, clock, size, today, SEED).fill(chart -> {});
      clock.set(NOW);
      database.backUp();
    }
  }

  /** A copy to work on. */
  Path copy(Path target) throws IOException {
    delete(target);
    try (var files = Files.walk(kept)) {
      for (Path file : files.toList()) {
        Path copied = target.resolve(kept.relativize(file));
        Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return target;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Makes both practices alone, to have it before the benches run. */
  public static void main(String[] folder) throws Exception {
    for (var size : List.of(TenYears.Size.ONE_YEAR, TenYears.Size.FULL)) {
      var made = new TenYearPractice(Path.of(folder[0]), size).make();
      org.slf4j.LoggerFactory.getLogger(TenYearPractice.class).info("made in {}", made);
    }
  }
}
