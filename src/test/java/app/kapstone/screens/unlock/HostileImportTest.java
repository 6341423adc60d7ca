package app.kapstone.screens.unlock;

import static app.kapstone.screens.unlock.ChangedExport.RECORD;
import static app.kapstone.screens.unlock.ChangedExport.listed;
import static app.kapstone.screens.unlock.ChangedExport.row;
import static app.kapstone.screens.unlock.ChangedExport.tables;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.database.FaultRow;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.ImportRefused;
import app.kapstone.exchange.ExportTarget;
import app.kapstone.exchange.Exports;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exports that were damaged on their way, or made to hurt: each is refused and leaves nothing. */
@Tag("faults")
class HostileImportTest {
  private static final Logger LOG = LoggerFactory.getLogger(HostileImportTest.class);
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 200);
  private static final int BLOCK = 1 << 16;
  private static final int GIGABYTE = 1 << 30;

  private static final List<String> ELSEWHERE =
      List.of(
          "../escaped",
          "../../../escaped",
          "documents/../../escaped",
          "/tmp/escaped",
          "//server/share/escaped",
          "..\\escaped",
          "C:\\escaped",
          "C:/escaped",
          "documents/..",
          "documents/./escaped.pdf",
          "documents//escaped.pdf",
          "documents/escaped.pdf/",
          "~/escaped",
          "documents/\u0000.pdf",
          "documents/e\u202efdp.pdf",
          "record.json ",
          "documents/" + "e".repeat(300) + ".pdf",
          "SHA256SUMS/escaped.pdf",
          "documents/con.pdf:stream",
          "%2e%2e/escaped");

  @TempDir private static Path shared;
  private static OpenedPractice source;
  private static Path whole;

  @TempDir private Path place;
  private final Random random = new Random(20261128);
  private Path brought;
  private byte[] record;
  private int rounds;
  private int said;
  private int wrong;
  private int failures;

  @BeforeAll
  static void export() throws Exception {
    source = Exports.demo(shared.resolve("source"));
    source
        .database()
        .change(w -> w.audit(ExportScope.EXPORTED_WITH_DRAWER, "practice", null, null));
    whole = Exports.folder(source.database(), shared.resolve("whole"), ExportScope.practice(true));
  }

  @AfterAll
  static void close() throws Exception {
    source.close();
  }

  @BeforeEach
  void copy() throws Exception {
    brought = ChangedExport.of(whole, place.resolve("brought"), same -> {});
    record = Files.readAllBytes(brought.resolve(RECORD));
  }

  private void held(String fault, int asked) throws Exception {
    var row = new FaultRow(fault, rounds, said, 0, wrong, failures);
    row.keep(asked);
    assertThat(row.heldAndSaid()).as(row.toString()).isTrue();
  }

  /** Tries to take it over, and looks what is left. */
  private void judge(Path export, Object what) {
    rounds++;
    Path taken = place.resolve("taken");
    try {
      ChangedExport.take(export, "", taken).close();
      LOG.error("round {}: taken over, {}", rounds, what);
      wrong++;
    } catch (ImportRefused e) {
      said++;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      LOG.error("round {}: {}", rounds, what, e);
      failures++;
    }
    wrong += Files.exists(taken) || Files.exists(place.resolve(".taken.taking-over")) ? 1 : 0;
    wrong += Files.exists(place.resolve("escaped")) ? 1 : 0;
  }

  private void judgeRecord(byte[] bytes, Object what) throws Exception {
    Files.write(brought.resolve(RECORD), bytes);
    judge(listed(brought), what);
  }

  @Test
  void byte_flippedAnywhere() throws Exception {
    List<Path> files;
    try (var walk = Files.walk(brought)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (int round = 0; round < ROUNDS; round++) {
      // the record in two of three rounds, else a paper, the logo or the list itself
      Path file = round % 3 < 2 ? brought.resolve(RECORD) : files.get(random.nextInt(files.size()));
      byte[] before = Files.readAllBytes(file);
      byte[] bytes = before.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, bytes);
      judge(brought, file + " at " + at);
      Files.write(file, before);
    }
    held("an export with a byte flipped anywhere in it", 200);
  }

  @Test
  void record_cutAnywhere() throws Exception {
    int asked = 50;
    for (int round = 0; round < Math.min(ROUNDS, asked); round++) {
      int at = random.nextInt(record.length);
      judgeRecord(Arrays.copyOf(record, at), at);
    }
    held("an export cut anywhere, its checksums made anew", asked);
  }

  @Test
  void nesting_withoutEndAnywhere() throws Exception {
    int asked = 30;
    String words = new String(record, UTF_8);
    List<String> steps = List.of("[", "{\"a\":", "[{\"a\":");
    for (int round = 0; round < Math.min(ROUNDS, asked); round++) {
      int at = words.indexOf(':', random.nextInt(words.length() / 2)) + 1;
      String step = steps.get(round % steps.size());
      String deep = words.substring(0, at) + step.repeat(2_000_000) + words.substring(at);
      judgeRecord(deep.getBytes(UTF_8), step + " at " + at);
    }
    held("an export nested without end at any place", asked);
  }

  /** Each table of it, each in four ways. */
  @Test
  void table_ofAnotherShape() throws Exception {
    ObjectNode before = ChangedExport.record(brought);
    List<String> names = new ArrayList<>();
    tables(before).fieldNames().forEachRemaining(names::add);
    for (String name : names.subList(0, Math.min(ROUNDS, names.size()))) {
      var without = before.deepCopy();
      tables(without).remove(name);
      changed(without, name + " missing");
      var miscounted = before.deepCopy();
      ObjectNode counts = (ObjectNode) miscounted.get("rows");
      counts.put(name, counts.get(name).asLong() + 1);
      changed(miscounted, name + " miscounted");
      if (!ChangedExport.rows(before, name).isEmpty()) {
        var unknown = before.deepCopy();
        row(unknown, name).put("mine", "x");
        changed(unknown, name + " with a column");
        var other = before.deepCopy();
        String column = row(other, name).fieldNames().next();
        row(other, name).putArray(column).add(1);
        changed(other, name + "." + column + " of another type");
      }
    }
    held(
        "an export with a table of another shape, each of them in two or four ways",
        2 * names.size());
  }

  private void changed(ObjectNode record, String what) throws Exception {
    ChangedExport.write(brought, record);
    judge(listed(brought), what);
  }

  @Test
  void name_thatLeadsElsewhere() throws Exception {
    ObjectNode before = ChangedExport.record(brought);
    for (String name : ELSEWHERE) {
      var named = before.deepCopy();
      row(named, "document").put("sealed", name);
      changed(named, "a row's " + name);
      judge(zipWith(name), "a zip's " + name);
    }
    held("an export with a name that leads elsewhere, in a row or a zip", 2 * ELSEWHERE.size());
  }

  /** The whole export as a zip, and one more file of that name. */
  private Path zipWith(String name) throws Exception {
    Path zip = place.resolve("named.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String each : List.of(RECORD, ExportTarget.SUMS)) {
        entry(out, each, Files.readAllBytes(whole.resolve(each)), 1);
      }
      entry(out, name, new byte[] {'x'}, 1);
    }
    return zip;
  }

  private static void entry(ZipOutputStream out, String name, byte[] block, int times)
      throws IOException {
    var named = new ZipParameters();
    named.setFileNameInZip(name);
    out.putNextEntry(named);
    for (int i = 0; i < times; i++) {
      out.write(block);
    }
    out.closeEntry();
  }

  @Test
  void zip_thatGrows() throws Exception {
    for (int megabytes : new int[] {64, 256, 1024, 2048}) {
      int blocks = megabytes * ((1 << 20) / BLOCK);
      Path zip = place.resolve("bomb.zip");
      try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
        entry(out, RECORD, new byte[BLOCK], blocks);
      }
      judge(zip, megabytes + " MB of record");
      judge(lying(zip), megabytes + " MB of record that say they are few");
      try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
        entry(out, RECORD, record, 1);
        entry(out, "documents/x.pdf", new byte[BLOCK], blocks);
      }
      judge(zip, megabytes + " MB of paper");
    }
    Path many = place.resolve("many.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(many))) {
      entry(out, RECORD, record, 1);
      for (int i = 0; i < 200_000; i++) {
        entry(out, "documents/" + i + ".pdf", new byte[0], 1);
      }
    }
    judge(many, "more files than there can be");
    held("a zip that grows to 64 MB and more, or of 200,001 files", 13);
  }

  /** The central directory says that the record is as long as it is packed. */
  private static Path lying(Path zip) throws Exception {
    byte[] bytes = Files.readAllBytes(zip);
    int at = bytes.length - 4;
    while (bytes[at] != 'P' || bytes[at + 1] != 'K' || bytes[at + 2] != 1 || bytes[at + 3] != 2) {
      at--;
    }
    System.arraycopy(bytes, at + 20, bytes, at + 24, 4);
    Files.write(zip, bytes);
    return zip;
  }

  @Test
  void record_ofAGigabyte() throws Exception {
    Path file = brought.resolve(RECORD);
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(0);
      sparse.setLength(GIGABYTE);
    }
    judge(listed(brought), "zeros");
    for (String begin : List.of("{", "{\"practice\":\"", "{\"format\":1,\"rows\":{\"")) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        out.write(begin.getBytes(UTF_8));
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) ' ');
        for (int i = 0; i < GIGABYTE / BLOCK; i++) {
          out.write(block);
        }
      }
      judge(listed(brought), begin);
    }
    held("a record of a gigabyte", 4);
  }
}
