package app.kapstone.database;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;
import app.kapstone.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the practice that is kept for {@code EarlierPracticeTest}: {@code NUMBER.zip} of the schema
 * that this build has, in the folder that is named. It uses no more of the stores than every build
 * since the second schema has, and was run with the code of each of them.
 */
final class KeptPractice {
  private final List<String> told = new ArrayList<>();
  private final TestPractice.Clock clock = new TestPractice.Clock();

  private KeptPractice() {}

  public static void main(String[] folders) throws Exception {
    Path work = Files.createTempDirectory("practice");
    int schema = new KeptPractice().make(work);
    Path zip = Path.of(folders[0]).resolve("%03d.zip".formatted(schema));
    try (var out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(work)) {
      // a practice that was closed in order needs no backup, and one would double its size
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(work.resolve("Kapstone/backups")))
          .sorted()
          .forEach(file -> pack(out, work, file));
    }
  }

  private int make(Path work) throws Exception {
    clock.pass(Duration.ofDays(1));
    var folder = new PracticeFolder(work.resolve("Kapstone"));
    int schema;
    try (var words = Passphrase.of(DemoDay.PASSPHRASE);
        var recovery = RecoveryKey.random();
        OpenVault vault = Vault.create(folder, words, Argon2Cost.FLOOR, recovery)) {
      Database database = Database.create(vault, clock);
      fill(database);
      schema = database.backUp().schemaVersion();
      database.change(w -> w.audit("setting.changed", "setting", w.newId(), null));
      database.close();
      compact(vault);
    }
    Files.write(work.resolve("told.txt"), told);
    return schema;
  }

  private void fill(Database database) throws Exception {
    var practice =
        new PracticeDetails(
            "Harbor Light Counsel",
            "4 Quay Street, Fairhaven",
            "",
            "Mara Ellison",
            "",
            "",
            "",
            "911");
    database.change(w -> w.practice().create(practice, PracticeSettings.DEFAULT));
    person(database, "Thaddeus Inventado");
    person(database, "Wilhelmina Inventada");
  }

  private void person(Database database, String name) throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Nobody Yet")));
    database.change(w -> w.patients().change(patient, 1, PatientData.named(name)));
    var files = new ProtocolFiles();
    String protocol = files.write(files.builtIn().getFirst());
    var session = database.write(w -> w.sessions().open(patient, null, protocol, 70.0));
    for (int i = 1; i <= 5; i++) {
      var event = new SessionEvent.SettingChanged("setting " + i);
      database.write(w -> w.sessions().append(session, w.now(), event));
    }
    var meeting = new NoteText("A first meeting", "They met by the window. ".repeat(12));
    var signed =
        database.write(w -> w.notes().start(patient, NoteKind.GENERAL, null, null, meeting));
    database.change(w -> w.notes().sign(signed, 1, "Mara Ellison"));
    var begun = new NoteText("What is open", "begun");
    var draft = database.write(w -> w.notes().start(patient, NoteKind.GENERAL, null, null, begun));
    database.change(w -> w.notes().save(draft, 1, new NoteText("What is open", "and gone on")));
    database.write(
        w -> w.documents().keep(patient, DocumentKind.CONSENT_PACKET, "A paper", new byte[600]));
    told.addAll(
        List.of(
            "patient " + name,
            "  session 5 entries",
            "  note What is open, draft",
            "  note A first meeting, signed",
            "  papers 1"));
  }

  /** Makes the file as small as it can be, and seals it again. */
  private void compact(OpenVault vault) throws Exception {
    try (Practice keys = Practice.of(vault, clock)) {
      Seal before = Seal.read(keys);
      H2File file = H2File.open(keys.file(), keys);
      file.shutdown(true);
      before.closed(keys).write(keys);
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
