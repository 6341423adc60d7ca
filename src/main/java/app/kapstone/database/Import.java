package app.kapstone.database;

import static app.kapstone.database.tables.Tables.AUDIT_ENTRY;

import app.kapstone.domain.export.ColumnType;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import app.kapstone.vault.OpenVault;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Fills the record of a new practice with the rows of an export: in the export's own schema, by
 * writes that are sealed in the journal as any other, the audit chain link by link. Opening the
 * practice afterwards brings it up to this program's schema. What fails half-way is no practice and
 * is thrown away by whoever made the folder.
 *
 * @see <a href="file:../../../../../../.github/decisions/data-leaves-whole.md">decision</a>
 */
public final class Import implements AutoCloseable {
  private static final String CHAIN = "audit_entry";
  private static final String PAPERS = "document";

  private final Database database;
  private final Map<String, TableShape> tables;

  private Import(Database database, Map<String, TableShape> tables) {
    this.database = database;
    this.tables = tables;
  }

  /** What does not fit ends the transaction. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    Unfit(Reason reason) {
      this.reason = reason;
    }
  }

  /**
   * Makes the empty record.
   *
   * @param schema of the export
   * @throws ImportRefused if this program does not know it
   */
  public static Import into(OpenVault vault, int schema, InstantSource clock)
      throws DatabaseException, ImportRefused {
    return into(Practice.of(vault, clock), schema);
  }

  static Import into(Practice practice, int schema) throws DatabaseException, ImportRefused {
    if (schema < 1 || schema > SchemaCheck.load().version()) {
      practice.close();
      throw new ImportRefused(Reason.NEWER);
    }
    Database database = Database.createAt(practice, schema);
    return new Import(
        database,
        database.read(r -> {
          try {
            return Map.copyOf(WholeTables.shapes(r.connection()));
          } catch (SQLException e) {
            throw new DataAccessException("import", e);
          }
        }));
  }

  /** The tables that can be filled. */
  public Map<String, TableShape> tables() {
    return tables;
  }

  /**
   * Writes rows, all or none of them.
   *
   * @param rows of at most some megabytes; what was sealed as its own bytes
   * @throws ImportRefused when they do not fit to those before
   */
  public void add(TableShape table, List<TableRow> rows) throws DatabaseException, ImportRefused {
    try {
      database.change(w -> {
        if (table.name().equals(CHAIN)) {
          rows.forEach(row -> link(w, table, row));
        } else {
          insert(w, table, rows);
        }
      });
    } catch (Unfit unfit) {
      throw new ImportRefused(unfit.reason, table.name());
    } catch (StatementRefused refused) {
      throw new ImportRefused(Reason.NOT_FITTING, table.name());
    }
  }

  /**
   * Says in the chain that all of it was taken over, and whether without the second drawer.
   *
   * @param head the last link that the export named
   * @throws ImportRefused when the chain ends elsewhere, or says otherwise of the second drawer
   */
  public void finish(long seq, byte[] head, boolean processNotes)
      throws DatabaseException, ImportRefused {
    if (!database.lastAudit().equals(new AuditHead(seq, head))) {
      throw new ImportRefused(Reason.CHANGED);
    }
    Optional<String> left = lastExport();
    if (left.isPresent() && !left.get().equals(ExportScope.practice(processNotes).link())) {
      throw new ImportRefused(Reason.CHANGED);
    }
    String said = processNotes ? Inspected.TAKEN_OVER : Inspected.TAKEN_OVER_WITHOUT_DRAWER;
    database.change(w -> w.audit(said, "practice", null, null));
  }

  /** What the chain says of the newest export: this one, where a screen made it. */
  private Optional<String> lastExport() throws DatabaseException {
    return database.read(r ->
        r.dsl()
            .select(AUDIT_ENTRY.ACTION)
            .from(AUDIT_ENTRY)
            .where(AUDIT_ENTRY.ACTION.in(ExportScope.EXPORTED, ExportScope.EXPORTED_WITH_DRAWER))
            .orderBy(AUDIT_ENTRY.SEQ.desc())
            .limit(1)
            .fetchOptional(AUDIT_ENTRY.ACTION));
  }

  private static void insert(Writing w, TableShape table, List<TableRow> rows) {
    String columns =
        table.columns().stream()
            .map(column -> WholeQueries.quoted(column.name()))
            .collect(Collectors.joining(", "));
    String places = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
    String sql =
        "insert into %s (%s) values (%s)".formatted(WholeQueries.quoted(table), columns, places);
    w.takesOver();
    try (var statement = w.connection().prepareStatement(sql)) {
      for (TableRow row : rows) {
        requireStored(table, row);
        for (int i = 0; i < row.values().size(); i++) {
          statement.setObject(i + 1, value(w, table, row, i));
        }
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new DataAccessException("import", e);
    }
  }

  /** A paper is what its row says, which the chain answers for; the logo's row has no digest. */
  private static void requireStored(TableShape table, TableRow row) {
    if (table.name().equals(PAPERS)
        && !(table.value(row, "sealed") instanceof byte[] bytes
            && Long.valueOf(bytes.length).equals(table.value(row, "length"))
            && DocumentStore.sha256(bytes).equals(table.value(row, "sha256")))) {
      throw new Unfit(Reason.CHANGED);
    }
  }

  /** What is a file in the export is sealed by the key of this practice. */
  private static @Nullable Object value(Writing w, TableShape table, TableRow row, int place) {
    boolean sealed = table.columns().get(place).type() == ColumnType.SEALED;
    return sealed && row.at(place) instanceof byte[] bytes
        ? w.seal().seal(WholeQueries.sealedFor(table, row), bytes)
        : row.at(place);
  }

  private static void link(Writing w, TableShape table, TableRow row) {
    if (!(table.value(row, "seq") instanceof Long seq)
        || !(table.value(row, "commit_seq") instanceof Long commit)
        || !(table.value(row, "at") instanceof OffsetDateTime at)
        || !(table.value(row, "action") instanceof String action)
        || !(table.value(row, "previous_hash") instanceof byte[] previous)
        || !(table.value(row, "hash") instanceof byte[] hash)) {
      throw new Unfit(Reason.NOT_FITTING);
    }
    var entry =
        new AuditEntry(
            seq,
            commit,
            at.toInstant(),
            action,
            (String) table.value(row, "subject_kind"),
            (UUID) table.value(row, "subject_id"),
            (byte[]) table.value(row, "content_digest"),
            previous);
    if (!w.takeOver(entry, hash)) {
      throw new Unfit(Reason.CHANGED);
    }
  }

  @Override
  public void close() throws DatabaseException {
    database.close();
  }
}
