package app.kapstone.exchange;

import app.kapstone.OpenedPractice;
import app.kapstone.database.Database;
import app.kapstone.database.WholeQueries.Stretch;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.documents.Exporting;
import app.kapstone.texts.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A demo practice with something of everything, its exports, and what it holds. */
public final class Exports {
  public static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");
  public static final String PASSPHRASE = "fictional zip passphrase";
  public static final byte[] PAPER = "%PDF-1.7 fictional paper".getBytes(StandardCharsets.UTF_8);

  private Exports() {}

  public static OpenedPractice demo(Path root) throws Exception {
    var clock = new DemoClock(NOW);
    var practice = OpenedPractice.create(root, clock);
    Database database = practice.database();
    new DemoDay(database, clock, NOW, ZoneOffset.UTC, 7).fill();
    PatientId somebody = database.read(r -> r.patients().list()).getFirst().id();
    database.change(w -> {
      w.documents().keep(somebody, DocumentKind.CONSENT_PACKET, "A fictional form", PAPER);
      w.logo().set(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
    });
    return practice;
  }

  public static Path folder(Database database, Path place, ExportScope scope) throws Exception {
    return exporting(database, scope).write(place, new char[0], (done, total) -> {});
  }

  public static Path zip(Database database, Path place, ExportScope scope) throws Exception {
    return exporting(database, scope).write(place, PASSPHRASE.toCharArray(), (done, all) -> {});
  }

  public static Exporting exporting(Database database, ExportScope scope) {
    return new Exporting(
        Texts.english(), ZoneOffset.UTC, new DemoClock(NOW), database, "test", scope);
  }

  /** Every row of every table but the chain, as words; files opened. */
  public static SortedMap<String, List<String>> rows(Database database, boolean drawer)
      throws Exception {
    var scope = ExportScope.practice(drawer);
    SortedMap<String, List<String>> all = new TreeMap<>();
    List<TableShape> tables = database.read(r -> r.whole().tables(scope));
    for (TableShape table : tables) {
      var rows = new java.util.ArrayList<String>();
      long after = Stretch.START;
      boolean more = true;
      while (more) {
        long from = after;
        Stretch stretch = database.read(r -> r.whole().rows(table, scope, from, true));
        stretch.rows().forEach(row -> rows.add(words(row)));
        after = stretch.last();
        more = stretch.more();
      }
      all.put(table.name(), rows);
    }
    return all;
  }

  private static String words(TableRow row) {
    var words = new StringBuilder();
    for (Object value : row.values()) {
      words
          .append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
          .append('|');
    }
    return words.toString();
  }
}
