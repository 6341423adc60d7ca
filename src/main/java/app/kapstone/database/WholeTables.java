package app.kapstone.database;

import static app.kapstone.database.tables.Tables.APPOINTMENT;
import static app.kapstone.database.tables.Tables.AUDIT_ENTRY;
import static app.kapstone.database.tables.Tables.PATIENT;
import static app.kapstone.database.tables.Tables.PRACTICE;

import app.kapstone.database.tables.DefaultSchema;
import app.kapstone.domain.export.ColumnType;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.TableColumn;
import app.kapstone.domain.export.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.ForeignKey;
import org.jooq.Named;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;

/**
 * The record's tables as the catalogue has them, so that those of later migrations are exported
 * too, without a line being written for them.
 *
 * @see <a href="file:../../../../../../.github/decisions/data-leaves-whole.md">decision</a>
 */
final class WholeTables {
  /** The engine's own count, and the hash of the signing PIN, which never leaves. */
  private static final Set<String> LEFT_OUT =
      Set.of("commit_state", "signing_pin", "flyway_schema_history");

  /** How the names of the second drawer's tables begin. */
  private static final String SECOND_DRAWER = "process_";

  /** The one column name for what is sealed; {@link WholeQueries} knows by which id. */
  private static final String SEALED = "sealed";

  /** The free words of a visit; none where somebody else comes too, of whom they may tell. */
  static final String OWN_WORDS =
      "CASE WHEN (SELECT COUNT(*) FROM APPOINTMENT_PATIENT"
          + " WHERE APPOINTMENT_ID = APPOINTMENT.ID) > 1 THEN '' ELSE WORDS END";

  private WholeTables() {}

  /** Whether one patient's export reads {@link #OWN_WORDS} in place of the column. */
  static boolean isShared(TableShape table, TableColumn column) {
    return table.name().equals(name(APPOINTMENT)) && column.name().equals(name(APPOINTMENT.WORDS));
  }

  /** What the open file really has, whatever its schema, by name. */
  static SequencedMap<String, TableShape> shapes(Connection connection) throws SQLException {
    Map<String, List<TableColumn>> columns = new LinkedHashMap<>();
    try (var statement =
            connection.prepareStatement(
                "select table_name, column_name, data_type, is_nullable,"
                    + " character_maximum_length from information_schema.columns"
                    + " where table_schema = 'PUBLIC' order by table_name, ordinal_position");
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        String table = rows.getString(1).toLowerCase(Locale.ROOT);
        String name = rows.getString(2).toLowerCase(Locale.ROOT);
        if (!LEFT_OUT.contains(table)) {
          columns
              .computeIfAbsent(table, made -> new ArrayList<>())
              .add(
                  new TableColumn(
                      name,
                      type(name, rows.getString(3)),
                      rows.getString(4).equals("NO"),
                      rows.getLong(5)));
        }
      }
    }
    SequencedMap<String, TableShape> shapes = new LinkedHashMap<>();
    columns.forEach((name, each) -> shapes.put(name, new TableShape(name, each)));
    return shapes;
  }

  private static ColumnType type(String name, String sql) {
    if (name.equals(SEALED)) {
      return ColumnType.SEALED;
    }
    return switch (sql) {
      case "CHARACTER VARYING" -> ColumnType.TEXT;
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> ColumnType.WHOLE;
      case "NUMERIC", "DECIMAL" -> ColumnType.DECIMAL;
      case "DOUBLE PRECISION" -> ColumnType.FLOATING;
      case "BOOLEAN" -> ColumnType.FLAG;
      case "UUID" -> ColumnType.ID;
      case "DATE" -> ColumnType.DAY;
      case "TIMESTAMP" -> ColumnType.LOCAL_TIME;
      case "TIMESTAMP WITH TIME ZONE" -> ColumnType.MOMENT;
      case "BINARY", "BINARY VARYING" -> ColumnType.BYTES;
      default -> throw new IllegalStateException("no export knows the type " + sql);
    };
  }

  /** What an export holds, each table after those that its rows point to; the chain is the last. */
  static List<String> order(ExportScope scope) {
    SequencedSet<String> order = new LinkedHashSet<>();
    order.add(name(PRACTICE));
    tables().forEach(table -> add(table, order, new LinkedHashSet<>()));
    order.remove(name(AUDIT_ENTRY));
    order.add(name(AUDIT_ENTRY));
    return order.stream()
        .filter(name -> !LEFT_OUT.contains(name))
        .filter(name -> scope.processNotes() || !name.startsWith(SECOND_DRAWER))
        .filter(name -> scope.patient().isEmpty() || condition(table(name)).isPresent())
        .toList();
  }

  private static void add(Table<?> table, Set<String> order, Set<String> under) {
    if (under.add(name(table))) {
      table.getReferences().forEach(key -> add(key.getKey().getTable(), order, under));
      order.add(name(table));
    }
  }

  /** The rows of one patient: a condition with one id to be put in; empty where none are. */
  static Optional<String> condition(Table<?> table) {
    if (table.equals(PATIENT)) {
      return Optional.of("ID = ?");
    }
    if (table.equals(PRACTICE)) {
      return Optional.of("CAST(? AS UUID) IS NOT NULL");
    }
    if (table.equals(APPOINTMENT)) {
      return Optional.of(
          "ID IN (SELECT APPOINTMENT_ID FROM APPOINTMENT_PATIENT WHERE PATIENT_ID = ?)");
    }
    if (table.field("PATIENT_ID") != null) {
      return Optional.of("PATIENT_ID = ?");
    }
    for (ForeignKey<?, ?> key : table.getReferences()) {
      Optional<String> parent = parent(table, key);
      if (parent.isPresent()) {
        return parent;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> parent(Table<?> table, ForeignKey<?, ?> key) {
    TableField<?, ?> field = key.getFields().getFirst();
    Table<?> parent = key.getKey().getTable();
    if (key.getFields().size() > 1 || field.getDataType().nullable() || parent.equals(table)) {
      return Optional.empty();
    }
    String id = key.getKeyFields().getFirst().getName();
    return condition(parent)
        .map(of ->
            "\"%s\" IN (SELECT \"%s\" FROM \"%s\" WHERE %s)"
                .formatted(field.getName(), id, parent.getName(), of));
  }

  /** The columns of the primary key, for an order. */
  static String key(String name) {
    UniqueKey<?> key = table(name).getPrimaryKey();
    if (key == null) {
      throw new IllegalStateException(name + " has no primary key");
    }
    return key.getFields().stream()
        .map(field -> '"' + field.getName() + '"')
        .collect(Collectors.joining(", "));
  }

  static Table<?> table(String name) {
    return tables().stream().filter(table -> name(table).equals(name)).findFirst().orElseThrow();
  }

  private static List<Table<?>> tables() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables();
  }

  private static String name(Named named) {
    return named.getName().toLowerCase(Locale.ROOT);
  }
}
