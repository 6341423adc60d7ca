package app.kapstone.exchange;

import app.kapstone.domain.document.AttachedPaper;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import java.util.HashMap;
import java.util.Map;

/** How the files that rows carry are called in an export: by the row's id, never by a name. */
public final class ExportFiles {
  private final Map<String, String> names = new HashMap<>();

  /** Names a file by what it is. */
  public String add(TableShape table, TableRow row, byte[] bytes) {
    String name = name(table, row, bytes);
    names.put(key(table, row), name);
    return name;
  }

  /** The one name that a row's file has in any export. */
  public static String name(TableShape table, TableRow row, byte[] bytes) {
    return key(table, row) + "." + AttachedPaper.ending(bytes).orElse("bin");
  }

  /** The name that the row's file was given; empty where it has none. */
  public String of(TableShape table, TableRow row) {
    return names.getOrDefault(key(table, row), "");
  }

  private static String key(TableShape table, TableRow row) {
    String folder = table.name().equals("document") ? "documents" : table.name();
    return folder + "/" + table.value(row, "id");
  }
}
