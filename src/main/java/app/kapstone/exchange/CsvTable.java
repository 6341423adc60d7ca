package app.kapstone.exchange;

import app.kapstone.domain.export.ColumnType;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table for a spreadsheet (RFC 4180, UTF-8 with its mark). A text that a spreadsheet would run as
 * a formula has an apostrophe before it; the exact words stand in {@code record.json}.
 */
public final class CsvTable implements AutoCloseable {
  private static final String FORMULA = "=+-@\t\r";

  private final TableShape table;
  private final Function<TableRow, String> files;
  private final Writer out;

  /**
   * @param files names the file that a row carries
   */
  public CsvTable(OutputStream out, TableShape table, Function<TableRow, String> files)
      throws IOException {
    this.table = table;
    this.files = files;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write('\uFEFF');
    for (int i = 0; i < table.columns().size(); i++) {
      this.out.write((i == 0 ? "" : ",") + table.columns().get(i).name());
    }
    this.out.write("\r\n");
  }

  public void row(TableRow row) throws IOException {
    for (int i = 0; i < table.columns().size(); i++) {
      boolean file = table.columns().get(i).type() == ColumnType.SEALED;
      out.write((i == 0 ? "" : ",") + cell(file ? files.apply(row) : row.at(i)));
    }
    out.write("\r\n");
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> '"' + harmless(text).replace("\"", "\"\"") + '"';
      case BigDecimal decimal -> decimal.toPlainString();
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      default -> value.toString();
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
