package app.kapstone.domain.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table and its columns.
 *
 * @param name in small letters
 */
public record TableShape(String name, List<TableColumn> columns) {
  public TableShape {
    columns = List.copyOf(columns);
  }

  /** Where the column stands; -1 where there is none of that name. */
  public int place(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** The value of a column; null also where the table has no such column. */
  public @Nullable Object value(TableRow row, String column) {
    int place = place(column);
    return place < 0 ? null : row.at(place);
  }

  /** Whether its rows carry files. */
  public boolean carriesFiles() {
    return columns.stream().anyMatch(column -> column.type() == ColumnType.SEALED);
  }
}
