package app.kapstone.database;

import app.kapstone.vault.Secret;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.TypeInfo;
import org.h2.value.Typed;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;

/**
 * The statements that H2 runs by itself, as the schema's owner, while it opens a file: a linked
 * table connects and runs what its address says, a trigger is compiled. {@link SchemaCheck} can
 * only ask a file that is open, so these are read from the store beneath, where nothing runs.
 */
final class Definitions {
  private static final String MAP = "table.0";
  private static final int SQL = 3;

  /** The columns of H2's own table of definitions: number, a spare one, kind, statement. */
  private static final Typed[] COLUMNS = {
    TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_VARCHAR
  };

  /** Texts and names in quotes say nothing and could hold every word. */
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

  private static final Pattern OURS =
      Pattern.compile(
          "CREATE CACHED TABLE Q.*"
              + "|CREATE (UNIQUE )?(NULLS (NOT )?DISTINCT )?INDEX Q.*"
              + "|CREATE PRIMARY KEY Q.*"
              + "|ALTER TABLE Q\\.Q ADD CONSTRAINT Q.*"
              + "|GRANT [A-Z, ]+ ON [Q., ]+ TO Q"
              + "|CREATE USER IF NOT EXISTS Q SALT Q HASH Q( ADMIN)?"
              + "|SET (CREATE_BUILD|MAX_MEMORY_ROWS|CACHE_SIZE|WRITE_DELAY|RETENTION_TIME"
              + "|MAX_COMPACT_TIME) \\d+");

  private static final Pattern RUNS =
      Pattern.compile(
          ";|\\$\\$|--|/\\*|\\b(?:(?<!GRANT )SELECT|FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE"
              + "|LINK_SCHEMA|ENGINE|CALL|EXECUTE|TRIGGER|ALIAS|LINKED)\\b");

  /** H2 takes a name in quotes for a function's all the same. */
  private static final Pattern QUOTED_RUNS =
      Pattern.compile("(?i)\"(FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE|LINK_SCHEMA)\"\\s*\\(");

  private Definitions() {}

  /**
   * Refuses a file in which something stands that our migrations never write.
   *
   * @throws SQLException if the store cannot be read, with the code that H2 itself would give
   * @throws DatabaseDamaged naming the kind of what is foreign
   */
  static void requireOurs(Path file, Practice practice) throws SQLException, DatabaseDamaged {
    requireOurs(file.toAbsolutePath().toString(), practice.fileKey());
  }

  /**
   * @param file as H2 names it
   */
  static void requireOurs(String file, Secret fileKey) throws SQLException, DatabaseDamaged {
    for (String statement : statements(file, fileKey)) {
      String bare = QUOTED.matcher(statement).replaceAll("Q").replaceAll("\\s+", " ").strip();
      boolean runs =
          !bare.startsWith("GRANT ")
              && (RUNS.matcher(bare).find() || QUOTED_RUNS.matcher(statement).find());
      if (runs || !OURS.matcher(bare).matches()) {
        String kind = bare.replaceAll(" Q.*| \\d.*|\\(.*", "");
        throw new DatabaseDamaged(
            DatabaseDamaged.Part.SCHEMA,
            "foreign definition " + kind.substring(0, Math.min(40, kind.length())));
      }
    }
  }

  private static List<String> statements(String file, Secret fileKey) throws SQLException {
    char[] key = fileKey.hexChars();
    try {
      MVStore store = new MVStore.Builder().fileName(file).encryptionKey(key).readOnly().open();
      try {
        return statements(store);
      } finally {
        store.closeImmediately();
      }
    } catch (MVStoreException e) {
      if (e.getCause() instanceof OverlappingFileLockException) {
        return List.of(); // this process has it open, and has looked
      }
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new SQLException("no definitions", "HY000", ErrorCode.DATABASE_ALREADY_OPEN_1, e);
      }
      throw unreadable(e); // Failures looks for memory that ran out among its causes
    } catch (RuntimeException e) {
      throw unreadable(e); // pages that are none fail in many ways
    } finally {
      Arrays.fill(key, '\0');
    }
  }

  private static SQLException unreadable(RuntimeException e) {
    return new SQLException("no definitions", "HY000", ErrorCode.FILE_CORRUPTED_1, e);
  }

  private static List<String> statements(MVStore store) {
    var rows =
        RowFactory.getRowFactory()
            .createRowFactory(null, CompareMode.getInstance(null, 0), null, COLUMNS, null, false)
            .getRowDataType();
    MVMap<Long, VersionedValue<SearchRow>> map =
        store.openMap(
            MAP,
            new MVMap.Builder<Long, VersionedValue<SearchRow>>()
                .keyType(LongDataType.INSTANCE)
                .valueType(new VersionedValueType<>(rows)));
    List<String> statements = new ArrayList<>();
    var all = map.cursor(null);
    while (all.hasNext()) {
      all.next();
      // An unfinished change is undone when the file is opened: both sides count.
      add(all.getValue().getCurrentValue(), statements);
      add(all.getValue().getCommittedValue(), statements);
    }
    return statements;
  }

  private static void add(@Nullable SearchRow row, List<String> statements) {
    if (row != null) {
      statements.add(String.valueOf(row.getValue(SQL).getString()));
    }
  }
}
