package app.kapstone.screens.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import app.kapstone.exchange.Exports;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export becomes a practice that is the same, or nothing at all. */
class TakingOverTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path shared;

  private static OpenedPractice source;
  private static Path whole;
  private static Path locked;

  @TempDir Path place;

  @BeforeAll
  static void export() throws Exception {
    source = Exports.demo(shared.resolve("source"));
    whole = Exports.folder(source.database(), shared.resolve("whole"), ExportScope.practice(true));
    locked =
        Exports.zip(source.database(), shared.resolve("locked.zip"), ExportScope.practice(false));
  }

  @AfterAll
  static void close() throws Exception {
    source.close();
  }

  private OpenPractice take(Path export, String words) throws Exception {
    var door = new PracticeDoor(new DemoClock(Exports.NOW), () -> Argon2Cost.FLOOR);
    try (var passphrase = Passphrase.of(OpenedPractice.PASSPHRASE);
        var recovery = RecoveryKey.random()) {
      var brought = new Beginning.Brought(export, words.toCharArray());
      return door.create(
          new NewPractice(
              new PracticeFolder(place.resolve("taken")), brought, passphrase, recovery),
          step -> {});
    }
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
      assertThat(drawer).hasSize(4).allSatisfy((table, rows) -> assertThat(rows).isEmpty());
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
    assertThat(grown.subList(0, chain.size())).isEqualTo(chain);
    assertThat(grown).hasSize(chain.size() + 1);
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
    Path earlier =
        changed(record -> {
          record.put("schema", 14);
          for (String table :
              List.of(
                  "course_change",
                  "visit_move",
                  "appointment",
                  "appointment_patient",
                  "visit_reminder",
                  "working_hours",
                  "day_off",
                  "visit_length")) {
            ((ObjectNode) record.get("tables")).remove(table);
            ((ObjectNode) record.get("rows")).remove(table);
          }
        });
    // what the newer tables held is missing and is found to be
    var gone = Exports.rows(source.database(), true);
    boolean anyInspected =
        List.of("course_change", "visit_move", "visit_reminder").stream()
            .anyMatch(table -> !gone.get(table).isEmpty());
    if (anyInspected) {
      refused(earlier, Reason.CHANGED);
    } else {
      try (OpenPractice taken = take(earlier, "")) {
        assertThat(taken.database().inspect()).isEmpty();
      }
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
  void files_thatAreHostile_areRefusedAndLeaveNothing() throws Exception {
    Path linked = changed(r -> {});
    Path secret = Files.writeString(place.resolve("secret"), "not yours");
    Path paper = Files.list(linked.resolve("documents")).findFirst().orElseThrow();
    Files.delete(paper);
    Files.createSymbolicLink(paper, secret);
    refused(linked, Reason.BAD_NAME);

    Path sparse = Files.createDirectory(place.resolve("sparse"));
    try (var file = new RandomAccessFile(sparse.resolve("record.json").toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    refused(sparse, Reason.NOT_AN_EXPORT);

    Path deep = Files.createDirectory(place.resolve("deep"));
    Files.writeString(deep.resolve("record.json"), "{\"rows\":" + "[".repeat(5_000_000));
    refused(deep, Reason.NOT_AN_EXPORT, Reason.TOO_DEEP);

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
    Path copy = Files.createDirectory(place.resolve("copy-" + copies++));
    var record = (ObjectNode) JSON.readTree(whole.resolve("record.json").toFile());
    change.accept(record);
    JSON.writeValue(copy.resolve("record.json").toFile(), record);
    for (String folder : List.of("documents", "practice_logo")) {
      Files.createDirectory(copy.resolve(folder));
      for (Path file : new ArrayList<>(Files.list(whole.resolve(folder)).toList())) {
        Files.copy(file, copy.resolve(folder).resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private static ObjectNode tables(JsonNode record) {
    return (ObjectNode) record.get("tables");
  }

  private static ArrayNode rows(JsonNode record, String table) {
    return (ArrayNode) tables(record).get(table);
  }

  private static ObjectNode row(JsonNode record, String table) {
    return (ObjectNode) rows(record, table).get(0);
  }

  private static void drop(ObjectNode record, String table) {
    rows(record, table).remove(0);
    ((ObjectNode) record.get("rows")).put(table, rows(record, table).size());
  }
}
