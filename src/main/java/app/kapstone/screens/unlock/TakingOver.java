package app.kapstone.screens.unlock;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Import;
import app.kapstone.domain.export.ColumnType;
import app.kapstone.domain.export.ExportHead;
import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import app.kapstone.exchange.ExportFiles;
import app.kapstone.exchange.ExportSource;
import app.kapstone.exchange.ImportLimits;
import app.kapstone.exchange.RecordReader;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Vault;
import app.kapstone.vault.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a practice of an export, beside its place and out of sight; it is inspected as a whole and
 * only then moved there. Until then there is no practice, and what fails is thrown away.
 *
 * @see <a href="file:../../../../../../../.github/decisions/data-leaves-whole.md">decision</a>
 */
final class TakingOver {
  private final InstantSource clock;
  private final Supplier<Argon2Cost> cost;

  TakingOver(InstantSource clock, Supplier<Argon2Cost> cost) {
    this.clock = clock;
    this.cost = cost;
  }

  /** Reads what an export says of itself, and refuses what cannot be taken over. */
  static ExportHead look(Path place, char[] passphrase) throws IOException {
    try (var source = ExportSource.open(place, passphrase, ImportLimits.USUAL);
        var reader = new RecordReader(source.record())) {
      return whole(reader.head());
    }
  }

  private static ExportHead whole(ExportHead head) throws ImportRefused {
    if (head.scope().patient().isPresent()) {
      throw new ImportRefused(Reason.ONE_PATIENT);
    }
    return head;
  }

  void run(NewPractice wanted, Beginning.Brought brought, Consumer<PracticeDoor.Step> step)
      throws IOException, VaultException, DatabaseException {
    Path place = wanted.folder().root();
    var aside =
        new PracticeFolder(place.resolveSibling("." + place.getFileName() + ".taking-over"));
    Vault.requireUnused(aside);
    if (!PracticeDoor.clear(aside.root(), false)) { // what a crash left
      throw new LeftBehind(aside.root(), null);
    }
    try {
      make(wanted, brought, aside, step);
      if (!wanted.folder().isFree()) {
        throw new IllegalStateException("the folder already holds something");
      }
      PracticeDoor.clear(place, false);
      Files.move(aside.root(), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (Throwable failed) {
      if (!PracticeDoor.clear(aside.root(), false)) {
        throw new LeftBehind(aside.root(), failed);
      }
      throw failed;
    }
  }

  private void make(
      NewPractice wanted,
      Beginning.Brought brought,
      PracticeFolder aside,
      Consumer<PracticeDoor.Step> step)
      throws IOException, VaultException, DatabaseException {
    try (var source =
        ExportSource.open(brought.place(), brought.passphrase(), ImportLimits.USUAL)) {
      source.requireWholeRecord();
      step.accept(PracticeDoor.Step.KEYS);
      try (OpenVault vault =
          Vault.create(aside, wanted.passphrase(), cost.get(), wanted.recovery())) {
        step.accept(PracticeDoor.Step.TAKING);
        fill(vault, source);
        step.accept(PracticeDoor.Step.RECORD);
        check(vault);
      }
    }
  }

  private void fill(OpenVault vault, ExportSource source) throws IOException, DatabaseException {
    try (var reader = new RecordReader(source.record())) {
      ExportHead head = whole(reader.head());
      try (Import into = Import.into(vault, head.schema(), clock)) {
        requireAll(head, into);
        var rows = new Rows(source, into);
        try {
          reader.rows(into.tables(), rows::take);
          rows.write();
        } catch (NotWritten e) {
          throw e.failure;
        }
        into.finish(
            head.auditSeq(),
            HexFormat.of().parseHex(head.auditHash()),
            head.scope().processNotes());
      }
    }
  }

  /** A table may be empty; the second drawer is missing just when the export says so. */
  private static void requireAll(ExportHead head, Import into) throws ImportRefused {
    for (String table : into.tables().keySet()) {
      boolean leftOut = !head.scope().processNotes() && table.startsWith("process_");
      if (leftOut && head.rows().containsKey(table)) {
        throw new ImportRefused(Reason.UNKNOWN, table);
      }
      if (!leftOut && !head.rows().containsKey(table)) {
        throw new ImportRefused(Reason.INCOMPLETE);
      }
    }
  }

  /** Every row answers to the chain, and there is a backup of it from the first day on. */
  private void check(OpenVault vault) throws DatabaseException, ImportRefused {
    try (Database database = Database.open(vault, clock)) {
      if (!database.inspect().isEmpty()) {
        throw new ImportRefused(Reason.CHANGED);
      }
      if (database.<Boolean>read(r -> r.practice().find().isEmpty())) {
        throw new ImportRefused(Reason.INCOMPLETE);
      }
      database.backUp();
    }
  }

  /** The database's failure on its way through the reader. */
  private static final class NotWritten extends IOException {
    private static final long serialVersionUID = 1;
    private final transient DatabaseException failure;

    NotWritten(DatabaseException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /** Rows that wait to be written in one commit. */
  private static final class Rows {
    private static final int MOST = 1000;
    private static final long MOST_BYTES = 4L << 20;

    private final ExportSource source;
    private final Import into;
    private final List<TableRow> waiting = new ArrayList<>();
    private @Nullable TableShape table;
    private long bytes;

    Rows(ExportSource source, Import into) {
      this.source = source;
      this.into = into;
    }

    void take(TableShape of, TableRow row) throws IOException {
      if (!of.equals(table)) {
        write();
        table = of;
      }
      TableRow whole = withFile(of, row);
      waiting.add(whole);
      for (Object value : whole.values()) {
        bytes += value instanceof String text ? text.length() : 8;
        bytes += value instanceof byte[] file ? file.length : 0;
      }
      if (waiting.size() >= MOST || bytes >= MOST_BYTES) {
        write();
      }
    }

    private TableRow withFile(TableShape of, TableRow row) throws IOException {
      if (!of.carriesFiles()) {
        return row;
      }
      List<@Nullable Object> values = new ArrayList<>(row.values());
      for (int i = 0; i < values.size(); i++) {
        boolean sealed = of.columns().get(i).type() == ColumnType.SEALED;
        if (sealed && values.get(i) instanceof String name) {
          byte[] file = source.file(name);
          if (!name.equals(ExportFiles.name(of, row, file))) {
            throw new ImportRefused(Reason.BAD_NAME);
          }
          values.set(i, file);
        }
      }
      return new TableRow(values);
    }

    void write() throws IOException {
      if (table != null && !waiting.isEmpty()) {
        try {
          into.add(table, waiting);
        } catch (DatabaseException e) {
          throw new NotWritten(e);
        }
      }
      waiting.clear();
      bytes = 0;
    }
  }
}
