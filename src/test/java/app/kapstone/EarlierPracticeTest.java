package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.BackupInfo;
import app.kapstone.database.Database;
import app.kapstone.database.Finding;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientListItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Practices as earlier versions of the schema left them, encrypted and closed: each still opens,
 * with everything in it, and is worked in. {@code KeptPractice} makes the one of the present
 * schema, before it grows.
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

  /** The first, and those of which the most is kept. */
  static List<Path> few() throws IOException {
    List<Path> kept = kept();
    return Stream.concat(Stream.of(kept.getFirst()), kept.stream().skip(kept.size() - 2L)).toList();
  }

  @ParameterizedTest
  @MethodSource("few")
  void open_practiceOfAnEarlierSchema_isBackedUpMigratedAndWhole(Path kept) throws Exception {
    holds(kept);
  }

  @Tag("faults")
  @Test
  void open_practicesOfAllEarlierSchemas_areBackedUpMigratedAndWhole() throws Exception {
    for (Path kept : kept()) {
      holds(kept);
      Files.move(folder.resolve("Kapstone"), folder.resolve(kept.getFileName() + " seen"));
      Files.delete(folder.resolve("told.txt"));
    }
  }

  private void holds(Path kept) throws Exception {
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
      work(database);
    }
    try (var practice =
        OpenedPractice.open(folder.resolve("Kapstone"), DemoDay.PASSPHRASE, () -> NOW)) {
      assertThat(practice.database().report().findings())
          .containsExactly(new Finding.ClosedCleanly());
      List<String> now = tell(practice.database());
      assertThat(now)
          .containsAll(told)
          .containsSequence(
              "patient Ida Tomorrow",
              "  session 1 entries",
              "  note After the upgrade, signed",
              "  papers 1");
      assertThat(practice.database().inspect()).isEmpty();
    }
  }

  /** A patient, a session, a signed note and a paper, as the screens would write them. */
  private static void work(Database database) throws Exception {
    database.change(w -> {
      var patient = w.patients().add(PatientData.named("Ida Tomorrow"));
      var files = new ProtocolFiles();
      var session = w.sessions().open(patient, null, files.write(files.builtIn().getFirst()), 70.0);
      w.sessions().append(session, w.now(), new SessionEvent.SettingChanged("music"));
      var text = new NoteText("After the upgrade", "It is all there.");
      var note = w.notes().start(patient, NoteKind.GENERAL, null, null, text);
      w.notes().sign(note, 1, "Mara Ellison");
      w.documents().keep(patient, DocumentKind.CONSENT_PACKET, "A paper", new byte[20]);
    });
  }

  /** What a person would miss first: who, which sessions with how many entries, which notes. */
  private static List<String> tell(Database database) throws Exception {
    var told = new ArrayList<String>();
    database.read(r -> {
      for (PatientListItem patient : r.patients().list()) {
        told.add("patient " + patient.displayName());
        for (SessionListItem session : r.sessions().ofPatient(patient.id())) {
          told.add(
              "  session "
                  + r.sessions().find(session.id()).orElseThrow().events().size()
                  + " entries");
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

  static void unpack(Path zip, Path folder) throws IOException {
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
      }
    }
  }
}
