package app.kapstone.database;

import app.kapstone.vault.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.Driver;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * One encrypted H2 file that is open, with the settings that were measured to keep it whole: no
 * background writer, no trace file, no class loaded by name.
 */
final class H2File implements AutoCloseable {
  static {
    System.setProperty("h2.allowedClasses", ""); // read once, when H2's classes load
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private static final String SUFFIX = ".mv.db";
  static final String OWNER = "OWNER";
  private static final String RUNTIME = "RUNTIME";

  /** The owner's connection sets these for everybody; a user without rights may not name them. */
  static final String SETTINGS =
      ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
          + ";DB_CLOSE_ON_EXIT=FALSE;MAX_MEMORY_ROWS=1000000";

  private static final String CACHE = ";CACHE_SIZE=";
  private static final int CACHED_PART = 4;

  private static final long FULL_CACHE = 49_152;

  /**
   * KiB of pages in memory, as measured; where memory is short an eighth of it, for a copy beside
   * half of that.
   */
  private static final long MOST_CACHE = Math.min(FULL_CACHE, memoryKib() / 8);

  private static final long LEAST_CACHE = Math.min(8_192, memoryKib() / 16);

  private final String url;
  private final Practice practice;
  private final Connection owner;

  private H2File(String url, String more, Practice practice) throws SQLException {
    this.url = url;
    this.practice = practice;
    this.owner = connect(url + SETTINGS + more, OWNER, practice.fileKey(), practice.ownerKey());
  }

  private static long memoryKib() {
    return Runtime.getRuntime().maxMemory() >> 10;
  }

  /** Whether little of what was read can stay in memory. */
  static boolean isMemoryShort() {
    return MOST_CACHE < FULL_CACHE;
  }

  /** More than a file holds would only be filled with pages that nothing refers to any more. */
  private static String cache(Path file) {
    long part = (file.toFile().length() >> 10) / CACHED_PART; // 0 when it is not there yet
    return CACHE + Math.clamp(part, LEAST_CACHE, MOST_CACHE);
  }

  static H2File create(Path file, Practice practice) throws SQLException, DatabaseException {
    return new H2File(url(file), cache(file), practice);
  }

  static H2File open(Path file, Practice practice) throws SQLException, DatabaseException {
    Definitions.requireOurs(file, practice);
    H2File open = new H2File(url(file), cache(file) + ";IFEXISTS=TRUE", practice);
    if (open.owner.isReadOnly()) {
      open.abandon(); // H2 opens a file it may not write without a word
      throw new ReadOnlyFolder();
    }
    return open;
  }

  /**
   * Opens a file that is to be forced and moved as soon as it is closed. Closing does not compact:
   * that takes 200 ms and more, gains nothing on a file that is new, and may wait for the end of
   * the day.
   */
  static H2File openToBuild(Path file, Practice practice) throws SQLException, DatabaseException {
    Definitions.requireOurs(file, practice);
    return new H2File(
        url(file), CACHE + MOST_CACHE + ";IFEXISTS=TRUE;MAX_COMPACT_TIME=0", practice);
  }

  /**
   * Opens without writing a byte, to see what a file holds that is not believed. Rows are given as
   * they are read, and not first gathered in memory.
   */
  static H2File peek(Path file, Practice practice) throws SQLException, DatabaseException {
    Definitions.requireOurs(file, practice);
    return new H2File(
        url(file),
        CACHE + LEAST_CACHE + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;LAZY_QUERY_EXECUTION=1",
        practice);
  }

  private static String url(Path file) throws DatabaseException {
    String path = file.toAbsolutePath().toString().replace('\\', '/');
    if (!path.endsWith(SUFFIX)) {
      throw new IllegalArgumentException("an H2 file is named " + SUFFIX);
    }
    if (path.contains(";")) {
      throw new StorageFailed("a practice folder's path cannot hold a semicolon");
    }
    return "jdbc:h2:file:" + path.substring(0, path.length() - SUFFIX.length()) + ";CIPHER=AES";
  }

  static Connection connect(String address, String user, Secret fileKey, Secret userKey)
      throws SQLException {
    char[] ofFile = fileKey.hexChars();
    char[] own = userKey.hexChars();
    char[] password = Arrays.copyOf(ofFile, ofFile.length + 1 + own.length);
    password[ofFile.length] = ' ';
    System.arraycopy(own, 0, password, ofFile.length + 1, own.length);
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.put("password", password);
    try {
      Connection connection = new Driver().connect(address, properties);
      if (connection == null) {
        throw new SQLException("H2 does not know its own URL");
      }
      return connection;
    } finally {
      Arrays.fill(ofFile, '\0');
      Arrays.fill(own, '\0');
      Arrays.fill(password, '\0');
    }
  }

  /** The schema's owner: migrations, maintenance, checks. Commits by itself. */
  Connection owner() {
    return owner;
  }

  /** The user of every transaction, with rights by table. */
  Connection connectRuntime() throws SQLException {
    Connection runtime =
        connect(url + ";IFEXISTS=TRUE", RUNTIME, practice.fileKey(), practice.runtimeKey());
    runtime.setAutoCommit(false);
    return runtime;
  }

  /** Only for the migration that makes the runtime user; SQL knows no character arrays. */
  String runtimePassword() {
    return new String(practice.runtimeKey().hexChars());
  }

  long commitSeq() throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery("select commit_seq from commit_state where id = 1")) {
      if (!rows.next()) {
        throw new SQLException("no commit state", "HY000", org.h2.api.ErrorCode.FILE_CORRUPTED_1);
      }
      return rows.getLong(1);
    }
  }

  void execute(String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Copies the open file, bit for bit, to the disk; the caller sees to it that nothing is written
   * meanwhile.
   *
   * @return the CRC-32C of what was copied
   */
  long copyTo(Path target) throws SQLException, IOException {
    execute("CHECKPOINT SYNC");
    var session = (SessionLocal) owner.unwrap(JdbcConnection.class).getSession();
    var copy = new FileCopy(target);
    try (copy) {
      session.getDatabase().getStore().getMvStore().getFileStore().backup(copy);
    } catch (MVStoreException e) {
      throw new SQLException("copy", "HY000", org.h2.api.ErrorCode.FILE_CORRUPTED_1, e);
    }
    Disk.force(target);
    return copy.sum();
  }

  /** Closes the file in order; nothing may use it afterwards. */
  void shutdown(boolean compact) throws SQLException {
    execute(compact ? "SHUTDOWN COMPACT" : "SHUTDOWN");
  }

  /** Lets the file go as it is, without writing to it. */
  void abandon() {
    try {
      execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      closeQuietly(owner); // H2 answers so when it has closed itself already
    }
  }

  @Override
  public void close() {
    abandon();
  }

  private static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      System.getLogger(H2File.class.getName())
          .log(System.Logger.Level.DEBUG, "H2 code " + e.getErrorCode() + " at letting go");
    }
  }

  /** Connections of the owner for Flyway, which closes each. */
  DataSource ownerSource() {
    return new OwnerSource();
  }

  private final class OwnerSource implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return connect(url + ";IFEXISTS=TRUE", OWNER, practice.fileKey(), practice.ownerKey());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public java.io.@Nullable PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(java.io.@Nullable PrintWriter out) {
      throw new UnsupportedOperationException("nothing is logged here");
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException("an embedded file has no login time");
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getLogger(H2File.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("nothing inside");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
