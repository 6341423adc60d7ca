package app.kapstone.database;

import app.kapstone.database.tables.Tables;
import app.kapstone.domain.export.ColumnType;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.TableColumn;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Reads the whole record as rows, a stretch of a table at a time, for an export. */
public final class WholeQueries {
  private static final int MOST_ROWS = 1000;
  private static final int MOST_LONG_ROWS = 50;
  private static final long LONG_TEXT = 100_000;

  private final Connection connection;
  private final DocumentSeal seal;

  WholeQueries(Connection connection, DocumentSeal seal) {
    this.connection = connection;
    this.seal = seal;
  }

  /**
   * Some rows in the order in which they were written.
   *
   * @param last where the next stretch begins
   */
  public record Stretch(List<TableRow> rows, long last, boolean more) {
    /** Before the first. */
    public static final long START = -1;
  }

  /** The tables of an export, each after those that its rows point to. */
  public List<TableShape> tables(ExportScope scope) {
    try {
      var shapes = WholeTables.shapes(connection);
      return WholeTables.order(scope).stream()
          .map(name -> {
            TableShape shape = shapes.get(name);
            if (shape == null) {
              throw new IllegalStateException("the record lacks the table " + name);
            }
            return shape;
          })
          .toList();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  public long count(TableShape table, ExportScope scope) {
    String sql = "select count(*) from %s where %s".formatted(quoted(table), where(table, scope));
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, 1, scope);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * The next rows.
   *
   * @param after {@link Stretch#last()} of the stretch before
   * @param files whether what is sealed is read too; else it is null
   * @throws UncheckedDatabaseException with {@link DatabaseDamaged} when a file is not what was
   *     stored
   */
  public Stretch rows(TableShape table, ExportScope scope, long after, boolean files) {
    return scope.patient().isEmpty()
        ? all(table, scope, after, files)
        : some(table, scope, after, files);
  }

  /** By stretches of the place in the file, so that no query sorts or skips what is behind it. */
  private Stretch all(TableShape table, ExportScope scope, long after, boolean files) {
    String sql =
        "select %s from %s where _ROWID_ > ? and _ROWID_ <= ? order by _ROWID_"
            .formatted(columns(table, scope, files), quoted(table));
    String end = "select max(_ROWID_) from " + quoted(table);
    long until = after + most(table, files);
    try (var statement = connection.prepareStatement(sql);
        var last = connection.prepareStatement(end);
        var found = last.executeQuery()) {
      boolean more = found.next() && found.getLong(1) > until;
      statement.setLong(1, after);
      statement.setLong(2, until);
      return new Stretch(rows(table, statement, files), until, more);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * A patient's rows are few: H2 2.4.240 finds none where a key of patient and id meets _ROWID_.
   */
  private Stretch some(TableShape table, ExportScope scope, long after, boolean files) {
    int most = most(table, files);
    String sql =
        "select %s from %s where %s order by %s limit %d offset ?"
            .formatted(
                columns(table, scope, files),
                quoted(table),
                where(table, scope),
                WholeTables.key(table.name()),
                most);
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, 1, scope);
      statement.setLong(2, after + 1);
      List<TableRow> rows = rows(table, statement, files);
      return new Stretch(rows, after + rows.size(), rows.size() == most);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private List<TableRow> rows(TableShape table, PreparedStatement statement, boolean files)
      throws SQLException {
    List<TableRow> rows = new ArrayList<>();
    try (var found = statement.executeQuery()) {
      while (found.next()) {
        rows.add(row(table, found, files));
      }
    }
    return rows;
  }

  private static int most(TableShape table, boolean files) {
    if (files && table.carriesFiles()) {
      return 1;
    }
    boolean isLong = table.columns().stream().anyMatch(column -> column.longest() >= LONG_TEXT);
    return isLong && !table.carriesFiles() ? MOST_LONG_ROWS : MOST_ROWS;
  }

  private static String columns(TableShape table, ExportScope scope, boolean files) {
    return table.columns().stream()
        .map(column -> column(table, column, scope, files))
        .collect(Collectors.joining(", "));
  }

  private static String column(
      TableShape table, TableColumn column, ExportScope scope, boolean files) {
    if (column.type() == ColumnType.SEALED && !files) {
      return "null";
    }
    return scope.patient().isPresent() && WholeTables.isShared(table, column)
        ? WholeTables.OWN_WORDS
        : quoted(column.name());
  }

  private static String where(TableShape table, ExportScope scope) {
    return scope.patient().isEmpty()
        ? "true"
        : WholeTables.condition(WholeTables.table(table.name())).orElse("false");
  }

  private static void bind(PreparedStatement statement, int place, ExportScope scope)
      throws SQLException {
    if (scope.patient().isPresent()) {
      statement.setObject(place, scope.patient().get().value());
    }
  }

  private TableRow row(TableShape table, ResultSet rows, boolean files) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(table.columns().size());
    for (int i = 0; i < table.columns().size(); i++) {
      TableColumn column = table.columns().get(i);
      values.add(column.type() == ColumnType.SEALED && !files ? null : value(column, rows, i + 1));
    }
    var row = new TableRow(values);
    if (table.value(row, "sealed") instanceof byte[] bytes) {
      values.set(table.place("sealed"), opened(sealedFor(table, row), bytes));
      return new TableRow(values);
    }
    return row;
  }

  private static @Nullable Object value(TableColumn column, ResultSet rows, int place)
      throws SQLException {
    @Nullable Object value =
        switch (column.type()) {
          case TEXT -> rows.getString(place);
          case WHOLE -> rows.getLong(place);
          case DECIMAL -> rows.getBigDecimal(place);
          case FLOATING -> rows.getDouble(place);
          case FLAG -> rows.getBoolean(place);
          case ID -> rows.getObject(place, UUID.class);
          case DAY -> rows.getObject(place, LocalDate.class);
          case LOCAL_TIME -> rows.getObject(place, LocalDateTime.class);
          case MOMENT -> rows.getObject(place, OffsetDateTime.class);
          case BYTES, SEALED -> rows.getBytes(place);
        };
    return rows.wasNull() ? null : value;
  }

  /** The id for which a row's bytes are sealed. */
  static UUID sealedFor(TableShape table, TableRow row) {
    if (table.name().equals(Tables.PRACTICE_LOGO.getName().toLowerCase(Locale.ROOT))) {
      return LogoQueries.SEALED_FOR;
    }
    if (table.value(row, "id") instanceof UUID id) {
      return id;
    }
    throw new IllegalStateException("nobody knows what seals a row of " + table.name());
  }

  private byte[] opened(UUID id, byte[] sealed) {
    try {
      return seal.open(id, sealed);
    } catch (DatabaseDamaged e) {
      throw new UncheckedDatabaseException(e);
    }
  }

  static String quoted(TableShape table) {
    return quoted(table.name());
  }

  static String quoted(String name) {
    return '"' + name.toUpperCase(Locale.ROOT) + '"';
  }

  private static DataAccessException failed(SQLException failure) {
    return new DataAccessException("whole", failure);
  }
}
