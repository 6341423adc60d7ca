package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.BackupInfo;
import app.kapstone.database.Database;
import app.kapstone.database.Finding;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.patient.PatientListItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Practices as earlier versions of the schema left them, encrypted and closed: each still opens,
 * with everything in it. {@link #main} makes the one of the present schema, before it grows.
 */
@Execution(ExecutionMode.CONCURRENT)
class EarlierPracticeTest {
  private static final Path KEPT = Path.of("src/test/resources/practices");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  @TempDir private Path folder;

  static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(KEPT)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("kept")
  void open_practiceOfAnEarlierSchema_isBackedUpMigratedAndWhole(Path kept) throws Exception {
    int schema = Integer.parseInt(kept.getFileName().toString().replaceFirst("\\D.*", ""));
    unpack(kept, folder);
    List<String> told = Files.readAllLines(folder.resolve("told.txt"));
    try (var practice =
        OpenedPractice.open(folder.resolve("Kapstone"), DemoDay.PASSPHRASE, () -> NOW)) {
      Database database = practice.database();
      int present = database.backUp().schemaVersion();
      assertThat(database.report().findings()).contains(new Finding.ClosedCleanly());
      if (present > schema) {
        assertThat(database.report().findings()).contains(new Finding.MigratedFrom(schema));
        assertThat(database.backups())
            .extracting(BackupInfo::schemaVersion)
            .contains(schema, present);
      }
      List<String> now = tell(database);
      assertThat(now).isEqualTo(told);
      assertThat(database.inspect()).isEmpty();
    }
  }

  /** What a person would miss first: who, which sessions with how many entries, which notes. */
  private static List<String> tell(Database database) throws Exception {
    var told = new ArrayList<String>();
    database.read(r -> {
      for (PatientListItem patient : r.patients().list()) {
        told.add("patient " + patient.displayName());
        for (SessionListItem session : r.sessions().ofPatient(patient.id())) {
          told.add("  session " + r.sessions().size(session.id()) + " entries");
        }
        r.notes()
            .ofPatient(patient.id())
            .forEach(note ->
                told.add("  note " + note.title() + ", " + (note.signed() ? "signed" : "draft")));
        told.add("  papers " + r.documents().ofPatient(patient.id()).size());
      }
      return r;
    });
    return told;
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
      }
    }
  }

  /** Makes the practice to be kept, {@code NUMBER.zip}, in the folder that is named. */
  public static void main(String[] folders) throws Exception {
    Path work = Files.createTempDirectory("practice");
    Path root = work.resolve("Kapstone");
    var clock = new DemoClock(NOW);
    int schema;
    try (var practice = OpenedPractice.create(root, clock)) {
      new DemoDay(practice.database(), clock, NOW, ZoneOffset.UTC, 1).fill();
      schema = practice.database().backups().getFirst().schemaVersion();
      Files.write(work.resolve("told.txt"), tell(practice.database()));
    }
    Path zip = Path.of(folders[0]).resolve("%03d.zip".formatted(schema));
    try (var out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(work)) {
      // its backups are many times larger, and a practice that was closed cleanly needs none
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(root.resolve("backups")))
          .sorted()
          .forEach(file -> pack(out, work, file));
    }
  }

  private static void pack(ZipOutputStream out, Path work, Path file) {
    try {
      out.putNextEntry(new ZipEntry(work.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, out);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
