package app.kapstone.exchange;

import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import java.util.List;

/** Rows of a table on a readable page. */
public record TablePart(TableShape table, List<TableRow> rows) {
  public TablePart {
    rows = List.copyOf(rows);
  }
}
