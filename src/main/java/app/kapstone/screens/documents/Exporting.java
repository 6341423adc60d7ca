package app.kapstone.screens.documents;

import app.kapstone.database.AuditHead;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.database.WholeQueries.Stretch;
import app.kapstone.documents.Noticed;
import app.kapstone.documents.PdfWriter;
import app.kapstone.domain.export.ExportHead;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import app.kapstone.exchange.CsvTable;
import app.kapstone.exchange.ExportFiles;
import app.kapstone.exchange.ExportTarget;
import app.kapstone.exchange.FolderTarget;
import app.kapstone.exchange.ReadablePages;
import app.kapstone.exchange.RecordWriter;
import app.kapstone.exchange.ZipTarget;
import app.kapstone.texts.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntConsumer;

/**
 * Reads the record a stretch at a time and writes the files of an export, so that neither memory
 * nor the database is taken for long. What was written meanwhile would tear it: then it begins
 * anew.
 *
 * @see <a href="file:../../../../../../../.github/decisions/data-leaves-whole.md">decision</a>
 */
public final class Exporting {
  private static final String NOTICE = "NOTICE.txt";
  private static final int TRIES = 3;
  private static final int STEPS_OF_A_PAGE = 40;

  private final Texts texts;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Database database;
  private final String program;
  private final ExportScope scope;

  /** The record was written in each time. */
  static final class StillChanging extends IOException {
    private static final long serialVersionUID = 1;

    StillChanging() {
      super("the record was written in meanwhile");
    }
  }

  /**
   * What there is, at one moment.
   *
   * @param stationer of the one patient whose record leaves; empty when all of it goes to nobody
   *     but the practitioner
   */
  record Ground(
      List<TableShape> tables,
      ExportHead head,
      ExportFiles files,
      Optional<Stationer> stationer,
      Steps steps) {}

  /** Counts rows, for the progress. */
  static final class Steps {
    private final Told progress;
    private final long total;
    private long done;

    Steps(Told progress, long total) {
      this.progress = progress;
      this.total = total;
    }

    void more(int steps) {
      done += steps;
      progress.at(done, total);
    }

    void page() {
      more(STEPS_OF_A_PAGE);
    }
  }

  /** Does something with each row. */
  interface Taker {
    void row(TableRow row) throws IOException;
  }

  /** Is told how far it is, and throws when nobody wants it any more. */
  public interface Told {
    void at(long done, long total);
  }

  public Exporting(
      Texts texts,
      ZoneId zone,
      InstantSource clock,
      Database database,
      String program,
      ExportScope scope) {
    this.texts = texts;
    this.zone = zone;
    this.clock = clock;
    this.database = database;
    this.program = program;
    this.scope = scope;
  }

  /**
   * Writes all of it, or nothing.
   *
   * @param passphrase of a zip; empty for a folder
   */
  public Path write(Path place, char[] passphrase, Told progress)
      throws DatabaseException, IOException {
    for (int i = 0; i < TRIES; i++) {
      AuditHead before = database.lastAudit();
      try (ExportTarget target =
          passphrase.length == 0 ? new FolderTarget(place) : new ZipTarget(place, passphrase)) {
        boolean counted = fill(target, before, progress);
        progress.at(1, 1); // the last moment at which a cancel is heard
        if (counted && database.lastAudit().equals(before)) {
          return target.finish();
        }
      }
    }
    throw new StillChanging();
  }

  /** Whether there were as many rows as were counted: a draft changes without a link. */
  private boolean fill(ExportTarget target, AuditHead audit, Told progress)
      throws DatabaseException, IOException {
    int schema = database.schema();
    boolean counted = true;
    Ground ground = database.read(r -> ground(r, schema, audit, progress));
    for (TableShape table : ground.tables()) {
      if (table.carriesFiles()) {
        files(target, ground, table);
      }
    }
    try (var record =
        new RecordWriter(
            target.begin(RecordWriter.NAME),
            ground.head(),
            (table, row) -> ground.files().of(table, row))) {
      for (TableShape table : ground.tables()) {
        record.table(table);
        counted &= isAll(ground, table, each(table, scope, ground.steps()::more, record::row));
      }
    }
    notice(target, ground);
    target.put(RecordWriter.SCHEMA_NAME, RecordWriter.schema());
    for (TableShape table : ground.tables()) {
      try (var csv =
          new CsvTable(
              target.begin("tables/" + table.name() + ".csv"),
              table,
              row -> ground.files().of(table, row))) {
        counted &= isAll(ground, table, each(table, scope, ground.steps()::more, csv::row));
      }
    }
    new ExportPages(this, database, new ReadablePages(texts, zone), texts, ground, scope)
        .write(target);
    return counted;
  }

  private static boolean isAll(Ground ground, TableShape table, long written) {
    return written == ground.head().rows().getOrDefault(table.name(), 0L);
  }

  private Ground ground(Reading r, int schema, AuditHead audit, Told progress) {
    List<TableShape> tables = r.whole().tables(scope);
    SequencedMap<String, Long> rows = new LinkedHashMap<>();
    tables.forEach(table -> rows.put(table.name(), r.whole().count(table, scope)));
    var head =
        new ExportHead(
            schema,
            clock.instant(),
            program,
            r.practice().find().orElseThrow().details().name(),
            scope,
            audit.seq(),
            HexFormat.of().formatHex(audit.hash()),
            rows);
    long pages = rows.getOrDefault("patient", 0L) * STEPS_OF_A_PAGE;
    long files =
        tables.stream()
            .filter(TableShape::carriesFiles)
            .mapToLong(table -> rows.getOrDefault(table.name(), 0L))
            .sum();
    return new Ground(
        tables,
        head,
        new ExportFiles(),
        scope.patient().map(patient -> Stationer.of(r, patient)),
        new Steps(progress, 2 * head.total() + pages + files));
  }

  private void files(ExportTarget target, Ground ground, TableShape table)
      throws DatabaseException, IOException {
    long after = Stretch.START;
    boolean more = true;
    while (more) {
      long from = after;
      Stretch stretch = database.read(r -> r.whole().rows(table, scope, from, true));
      for (TableRow row : stretch.rows()) {
        if (table.value(row, "sealed") instanceof byte[] bytes) {
          byte[] leaving = noticed(ground, bytes);
          target.put(ground.files().add(table, row, leaving), leaving);
        }
        ground.steps().more(1);
      }
      after = stretch.last();
      more = stretch.more();
    }
  }

  /** As it leaves for somebody: with the notice on every page, where there has to be one. */
  private byte[] noticed(Ground ground, byte[] paper) {
    if (ground.stationer().isEmpty()) {
      return paper;
    }
    Stationer stationer = ground.stationer().get();
    try {
      return Noticed.onEveryPage(paper, stationer.notice(texts), new PdfWriter(), stationer.size());
    } catch (IOException e) {
      return paper; // it cannot be drawn, and belongs to the record all the same
    }
  }

  /** The notice by a file of its own: it holds for what bears none, as the rows and the tables. */
  private void notice(ExportTarget target, Ground ground) throws IOException {
    String notice = ground.stationer().map(stationer -> stationer.notice(texts)).orElse("");
    if (!notice.isEmpty()) {
      String words = notice + "\n\n" + texts.get("takeout.notice") + "\n";
      target.put(NOTICE, words.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Every row of a table, without the files. */
  void each(TableShape table, ExportScope of, Taker taker) throws DatabaseException, IOException {
    each(table, of, rows -> {}, taker);
  }

  private long each(TableShape table, ExportScope of, IntConsumer steps, Taker taker)
      throws DatabaseException, IOException {
    long written = 0;
    long after = Stretch.START;
    boolean more = true;
    while (more) {
      long from = after;
      Stretch stretch = database.read(r -> r.whole().rows(table, of, from, false));
      for (TableRow row : stretch.rows()) {
        taker.row(row);
      }
      steps.accept(stretch.rows().size());
      written += stretch.rows().size();
      after = stretch.last();
      more = stretch.more();
    }
    return written;
  }
}
