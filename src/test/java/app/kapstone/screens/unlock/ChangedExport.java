package app.kapstone.screens.unlock;

import app.kapstone.OpenedPractice;
import app.kapstone.demo.DemoClock;
import app.kapstone.exchange.ExportTarget;
import app.kapstone.exchange.Exports;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Copies of an export that somebody changed, and the taking over of them. */
final class ChangedExport {
  static final String RECORD = "record.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChangedExport() {}

  /**
   * As the first start does it.
   *
   * @param words the zip's passphrase; empty for a folder
   * @param taken where the practice is to be
   */
  static OpenPractice take(Path export, String words, Path taken) throws Exception {
    var door = new PracticeDoor(new DemoClock(Exports.NOW), () -> Argon2Cost.FLOOR);
    try (var passphrase = Passphrase.of(OpenedPractice.PASSPHRASE);
        var recovery = RecoveryKey.random()) {
      var brought = new Beginning.Brought(export, words.toCharArray());
      return door.create(
          new NewPractice(new PracticeFolder(taken), brought, passphrase, recovery), step -> {});
    }
  }

  /** Its record changed, its papers as they are, its list of checksums made anew. */
  static Path of(Path export, Path copy, Consumer<ObjectNode> change) throws Exception {
    Files.createDirectory(copy);
    ObjectNode record = record(export);
    change.accept(record);
    write(copy, record);
    for (String folder : List.of("documents", "practice_logo")) {
      if (Files.exists(export.resolve(folder))) {
        Files.createDirectory(copy.resolve(folder));
        try (var files = Files.list(export.resolve(folder))) {
          for (Path file : files.toList()) {
            Files.copy(file, copy.resolve(folder).resolve(file.getFileName()));
          }
        }
      }
    }
    return listed(copy);
  }

  static ObjectNode record(Path export) throws Exception {
    return (ObjectNode) JSON.readTree(export.resolve(RECORD).toFile());
  }

  static void write(Path export, ObjectNode record) throws Exception {
    JSON.writeValue(export.resolve(RECORD).toFile(), record);
  }

  /** With a list of checksums made anew, as by somebody who changed a file on purpose. */
  static Path listed(Path export) throws Exception {
    var lines = new StringBuilder();
    try (var files = Files.walk(export)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = export.relativize(file).toString();
        if (!name.equals(ExportTarget.SUMS)) {
          lines.append(sum(file)).append("  ").append(name).append('\n');
        }
      }
    }
    Files.writeString(export.resolve(ExportTarget.SUMS), lines);
    return export;
  }

  private static String sum(Path file) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    try (var in = new DigestInputStream(Files.newInputStream(file), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  static ObjectNode tables(JsonNode record) {
    return (ObjectNode) record.get("tables");
  }

  static ArrayNode rows(JsonNode record, String table) {
    return (ArrayNode) tables(record).get(table);
  }

  static ObjectNode row(JsonNode record, String table) {
    return (ObjectNode) rows(record, table).get(0);
  }

  /** Without its first row, and counted so. */
  static void drop(ObjectNode record, String table) {
    rows(record, table).remove(0);
    ((ObjectNode) record.get("rows")).put(table, rows(record, table).size());
  }
}
