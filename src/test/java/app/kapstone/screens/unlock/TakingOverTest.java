package app.kapstone.screens.unlock;

import static app.kapstone.screens.unlock.ChangedExport.drop;
import static app.kapstone.screens.unlock.ChangedExport.listed;
import static app.kapstone.screens.unlock.ChangedExport.row;
import static app.kapstone.screens.unlock.ChangedExport.rows;
import static app.kapstone.screens.unlock.ChangedExport.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.exchange.ExportSource;
import app.kapstone.exchange.ExportTarget;
import app.kapstone.exchange.Exports;
import app.kapstone.exchange.ImportLimits;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export becomes a practice that is the same, or nothing at all. */
class TakingOverTest {
  /** The tables that schema 14 did not have. */
  private static final List<String> LATER =
      List.of(
          "course_change",
          "visit_move",
          "appointment",
          "appointment_patient",
          "visit_reminder",
          "appointment_reminder",
          "addendum_draft",
          "process_addendum_draft",
          "working_hours",
          "day_off",
          "visit_length");

  private static final PracticeDetails DETAILS =
      new PracticeDetails("Harbor Light", "4 Quay Street", "", "Mara Ellison", "", "", "", "911");

  @TempDir static Path shared;

  private static OpenedPractice source;
  private static Path whole;
  private static Path locked;

  @TempDir Path place;

  @BeforeAll
  static void export() throws Exception {
    source = Exports.demo(shared.resolve("source"));
    link(ExportScope.EXPORTED);
    locked =
        Exports.zip(source.database(), shared.resolve("locked.zip"), ExportScope.practice(false));
    link(ExportScope.EXPORTED_WITH_DRAWER);
    whole = Exports.folder(source.database(), shared.resolve("whole"), ExportScope.practice(true));
  }

  /** As the screen says it before an export leaves. */
  private static void link(String exported) throws Exception {
    source.database().change(w -> w.audit(exported, "practice", null, null));
  }

  @AfterAll
  static void close() throws Exception {
    source.close();
  }

  private OpenPractice take(Path export, String words) throws Exception {
    return ChangedExport.take(export, words, place.resolve("taken"));
  }

  @Test
  void export_withTheDrawer_becomesAnEqualPractice() throws Exception {
    try (OpenPractice taken = take(whole, "")) {
      assertSame(taken.database(), true);
      assertThat(taken.database().backups()).isNotEmpty();
      assertThat(taken.practice().details())
          .isEqualTo(source.database().read(r -> r.practice().find().orElseThrow()).details());
    }
    // the journal alone makes it again
    try (var again =
        OpenedPractice.open(
            place.resolve("taken"), OpenedPractice.PASSPHRASE, new DemoClock(Exports.NOW))) {
      assertSame(again.database(), true);
    }
  }

  @Test
  void export_lockedAndWithoutTheDrawer_isEqualButForIt() throws Exception {
    assertThatThrownBy(() -> take(locked, "another passphrase"))
        .isInstanceOfSatisfying(
            ImportRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.PASSPHRASE));
    assertThatThrownBy(() -> take(locked, ""))
        .isInstanceOfSatisfying(
            ImportRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.PASSPHRASE));
    assertThat(Files.list(place)).isEmpty();
    try (OpenPractice taken = take(locked, Exports.PASSPHRASE)) {
      assertSame(taken.database(), false);
      var drawer = new TreeMap<>(Exports.rows(taken.database(), true));
      drawer.keySet().removeIf(table -> !table.startsWith("process_"));
      assertThat(drawer).hasSize(5).allSatisfy((table, rows) -> assertThat(rows).isEmpty());
    }
  }

  /** By rows, by the audit chain and by the fold of each session. */
  private static void assertSame(Database taken, boolean drawer) throws Exception {
    var before = Exports.rows(source.database(), drawer);
    var after = Exports.rows(taken, drawer);
    List<String> chain = before.remove("audit_entry");
    List<String> grown = after.remove("audit_entry");
    assertThat(after).isEqualTo(before);
    assertThat(before.get("session_event")).hasSizeGreaterThan(100);
    assertThat(before.get("document")).isNotEmpty();
    assertThat(before.get("practice_logo")).hasSize(1);
    assertThat(grown.subList(0, grown.size() - 1))
        .isEqualTo(chain.subList(0, drawer ? chain.size() : chain.size() - 1));
    assertThat(grown.getLast()).contains("practice taken over");
    assertThat(taken.inspect()).isEmpty();
    var patients = source.database().read(r -> r.patients().list());
    for (var patient : patients) {
      var sessions = source.database().read(r -> r.sessions().ofPatient(patient.id()));
      for (var session : sessions) {
        assertThat(fold(taken, session.id())).isEqualTo(fold(source.database(), session.id()));
      }
    }
  }

  private static String fold(Database database, app.kapstone.domain.dosing.SessionId id)
      throws Exception {
    var session = database.read(r -> r.sessions().find(id).orElseThrow());
    var protocol = new ProtocolFiles().read(session.protocolDocument());
    var state = SessionState.replay(protocol, session, Exports.NOW);
    return session + " " + state.readings() + state.elapsed() + state.nextDue();
  }

  @Test
  void export_ofAnEarlierSchema_isBroughtUpToThisOne() throws Exception {
    Path before;
    try (var made = OpenedPractice.create(place.resolve("before"), new DemoClock(Exports.NOW))) {
      made.database()
          .change(w -> {
            w.practice().create(DETAILS, PracticeSettings.DEFAULT);
            var patient = w.patients().add(PatientData.named("Ida Fictional"));
            w.documents().keep(patient, DocumentKind.CONSENT_PACKET, "A form", Exports.PAPER);
          });
      before =
          Exports.folder(
              made.database(), place.resolve("before-export"), ExportScope.practice(true));
    }
    Path earlier =
        changed(
            before,
            record -> {
              record.put("schema", 14);
              for (String table : LATER) {
                tables(record).remove(table);
                ((ObjectNode) record.get("rows")).remove(table);
              }
            });
    try (OpenPractice taken = take(earlier, "")) {
      assertThat(taken.database().inspect()).isEmpty();
      assertThat(taken.practice().details()).isEqualTo(DETAILS);
      var rows = Exports.rows(taken.database(), true);
      assertThat(rows.get("patient")).hasSize(1);
      assertThat(rows.get("document")).hasSize(1);
      assertThat(rows).containsKeys(LATER.toArray(String[]::new));
    }
  }

  @Test
  void exports_thatAreHostile_areRefusedAndLeaveNothing() throws Exception {
    refused(changed(r -> r.put("format", 2)), Reason.NEWER);
    refused(changed(r -> r.put("schema", 999)), Reason.NEWER);
    refused(changed(r -> r.put("more", "words")), Reason.INCOMPLETE);
    refused(changed(r -> ((ObjectNode) r.get("audit")).put("more", 1)), Reason.UNKNOWN);
    refused(changed(r -> tables(r).putArray("signing_pin")), Reason.UNKNOWN);
    refused(changed(r -> row(r, "patient").put("nick_name", "x")), Reason.UNKNOWN);
    refused(changed(r -> row(r, "patient").remove("legal_name")), Reason.WRONG_VALUE);
    refused(changed(r -> row(r, "patient").put("birth_date", "tomorrow")), Reason.WRONG_VALUE);
    refused(changed(r -> row(r, "patient").put("phone", "9".repeat(500))), Reason.WRONG_VALUE);
    refused(changed(r -> row(r, "patient").put("phone", "9".repeat(2_000_000))), Reason.TOO_MUCH);
    refused(changed(r -> row(r, "patient").putObject("phone").putObject("a")), Reason.TOO_DEEP);
    refused(changed(r -> rows(r, "measure_result").remove(0)), Reason.INCOMPLETE);
    refused(changed(r -> drop(r, "measure_result")), Reason.CHANGED);
    refused(changed(r -> row(r, "signed_note").put("body", "I was never there")), Reason.CHANGED);
    refused(changed(r -> row(r, "audit_entry").put("action", "nothing")), Reason.CHANGED);
    refused(
        changed(r -> row(r, "course").put("patient_id", "00000000-0000-0000-0000-000000000000")),
        Reason.NOT_FITTING);
    refused(changed(r -> row(r, "document").put("sealed", "../../secret.pdf")), Reason.BAD_NAME);
    refused(
        changed(r -> row(r, "document").put("sealed", "documents/none.pdf")), Reason.MISSING_FILE);
    Path oneOnly =
        Exports.folder(
            source.database(),
            place.resolve("one"),
            ExportScope.of(
                source.database().read(r -> r.patients().list()).getFirst().id(), false));
    refused(oneOnly, Reason.ONE_PATIENT);
  }

  @Test
  void row_namingTheFileOfAnother_isRefused() throws Exception {
    refused(
        changed(r -> {
          String paper = row(r, "document").get("sealed").asText();
          row(r, "practice_logo").put("sealed", paper);
        }),
        Reason.BAD_NAME);
  }

  @Test
  void drawer_deniedByTheHead_isRefused() throws Exception {
    refused(changed(TakingOverTest::hideDrawer), Reason.CHANGED);
  }

  @Test
  void drawer_inAnExportWithoutIt_isRefused() throws Exception {
    refused(changed(r -> r.put("processNotes", false)), Reason.UNKNOWN);
  }

  /** As if the second drawer had been left out when the export was made. */
  private static void hideDrawer(ObjectNode record) {
    record.put("processNotes", false);
    for (String part : List.of("tables", "rows")) {
      ((ObjectNode) record.get(part))
          .properties()
          .removeIf(each -> each.getKey().startsWith("process_"));
    }
  }

  @Test
  void papers_changedBesideTheRecord_areRefused() throws Exception {
    Path longer = changed(r -> {});
    Path paper = Files.list(longer.resolve("documents")).findFirst().orElseThrow();
    Files.writeString(paper, "%PDF-1.7 and somebody else's words");
    refused(longer, Reason.DAMAGED);
    refused(listed(longer), Reason.CHANGED);

    Path other = changed(r -> {});
    paper = Files.list(other.resolve("documents")).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(paper);
    bytes[bytes.length - 1] ^= 1;
    Files.write(paper, bytes);
    refused(other, Reason.DAMAGED);
    refused(listed(other), Reason.CHANGED);
  }

  @Test
  void files_takenTwiceOrTooMuch_areRefused() throws Exception {
    Path paper = Files.list(whole.resolve("documents")).findFirst().orElseThrow();
    long length = Files.size(paper);
    var few = new ImportLimits(100, 1 << 30, 1 << 20, length, 200);
    String name = "documents/" + paper.getFileName();
    try (var source = ExportSource.open(whole, new char[0], few)) {
      assertThat(source.file(name)).hasSize((int) length);
      assertReason(() -> source.file(name), Reason.BAD_NAME);
      String logo = "practice_logo/1.png";
      assertReason(() -> source.file(logo), Reason.TOO_MUCH);
    }

    Path remark = place.resolve("remark.zip");
    try (var zip = new ZipFile(remark.toFile())) {
      var entry = new ZipParameters();
      entry.setFileNameInZip("record.json");
      entry.setFileComment("x".repeat(60_000));
      zip.addStream(new java.io.ByteArrayInputStream("{}".getBytes()), entry);
    }
    assertReason(() -> ExportSource.open(remark, new char[0], few).close(), Reason.TOO_MUCH);
  }

  /** No link of the chain says what a draft or a number is. */
  @Test
  void rowWithoutALink_damagedOnItsWay_isRefused() throws Exception {
    Path damaged = changed(r -> {});
    Path record = damaged.resolve("record.json");
    String words = Files.readString(record);
    int phone = words.indexOf("\"phone\":\"555-", words.indexOf("\"patient\":[")) + 9;
    Files.writeString(record, words.substring(0, phone) + "6" + words.substring(phone + 1));
    refused(damaged, Reason.DAMAGED);

    Files.writeString(record, words);
    Path sums = damaged.resolve(ExportTarget.SUMS);
    String list = Files.readString(sums);
    Files.writeString(sums, list.replaceFirst("  record", "  recorb"));
    refused(damaged, Reason.DAMAGED);
    Files.writeString(sums, list + "and more\n");
    refused(damaged, Reason.DAMAGED);
    Files.delete(sums);
    refused(damaged, Reason.MISSING_FILE);

    Files.writeString(sums, list);
    take(damaged, "").close();
  }

  private static void assertReason(ThrowableAssert.ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(ImportRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void files_thatAreHostile_areRefusedAndLeaveNothing() throws Exception {
    Path linked = changed(r -> {});
    Path secret = Files.writeString(place.resolve("secret"), "not yours");
    Path paper = Files.list(linked.resolve("documents")).findFirst().orElseThrow();
    Files.delete(paper);
    Files.createSymbolicLink(paper, secret);
    refused(listed(linked), Reason.BAD_NAME);

    Path sparse = Files.createDirectory(place.resolve("sparse"));
    try (var file = new RandomAccessFile(sparse.resolve("record.json").toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    refused(listed(sparse), Reason.NOT_AN_EXPORT);

    Path deep = Files.createDirectory(place.resolve("deep"));
    Files.writeString(deep.resolve("record.json"), "{\"rows\":" + "[".repeat(5_000_000));
    refused(listed(deep), Reason.NOT_AN_EXPORT, Reason.TOO_DEEP);

    Path bomb = place.resolve("bomb.zip");
    try (var zip = new ZipFile(bomb.toFile())) {
      var name = new ZipParameters();
      name.setFileNameInZip("record.json");
      zip.addStream(new java.io.ByteArrayInputStream(new byte[64 << 20]), name);
    }
    refused(bomb, Reason.TOO_MUCH);

    Path traversal = place.resolve("traversal.zip");
    try (var zip = new ZipFile(traversal.toFile())) {
      for (String each : List.of("record.json", "../../../escaped")) {
        var name = new ZipParameters();
        name.setFileNameInZip(each);
        zip.addStream(new java.io.ByteArrayInputStream("{}".getBytes()), name);
      }
    }
    refused(traversal, Reason.BAD_NAME);
    refused(Files.writeString(place.resolve("words.zip"), "no zip"), Reason.NOT_AN_EXPORT);
    refused(place.resolve("nowhere"), Reason.NOT_AN_EXPORT);
  }

  private void refused(Path export, Reason... reasons) {
    assertThatThrownBy(() -> take(export, ""))
        .as(export + " " + List.of(reasons))
        .isInstanceOfSatisfying(
            ImportRefused.class,
            e -> assertThat(e.reason()).as(e.argument()).isIn((Object[]) reasons));
    assertThat(place.resolve("taken")).doesNotExist();
    assertThat(place.resolve(".taken.taking-over")).doesNotExist();
  }

  private int copies;

  private Path changed(Consumer<ObjectNode> change) throws Exception {
    return changed(whole, change);
  }

  private Path changed(Path base, Consumer<ObjectNode> change) throws Exception {
    return ChangedExport.of(base, place.resolve("copy-" + copies++), change);
  }
}
