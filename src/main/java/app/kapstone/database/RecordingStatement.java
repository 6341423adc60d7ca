package app.kapstone.database;

import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A data-changing statement that notes its text and values once it has been executed. */
final class RecordingStatement extends RefusingStatement {
  private final Recording recording;
  private final PreparedStatement target;
  private final String sql;
  private final SortedMap<Integer, Bind> binds = new TreeMap<>();
  private final List<List<Bind>> batch = new ArrayList<>();

  RecordingStatement(
      Recording recording, PreparedStatement target, Connection connection, String sql) {
    super(target, connection);
    this.recording = recording;
    this.target = target;
    this.sql = sql;
  }

  private void set(int index, @Nullable Object value, int sqlType) throws SQLException {
    Bind bind = new Bind(value, sqlType);
    bind.setOn(target, index); // exactly as replaying will set it
    binds.put(index, bind);
  }

  private void set(int index, @Nullable Object value) throws SQLException {
    set(index, value, Bind.NO_TYPE);
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    ResultSet rows = target.executeQuery();
    note(Change.UNCOUNTED);
    return rows;
  }

  @Override
  public boolean execute() throws SQLException {
    boolean hasRows = target.execute();
    note(hasRows ? Change.UNCOUNTED : target.getUpdateCount());
    return hasRows;
  }

  @Override
  public int executeUpdate() throws SQLException {
    int rows = target.executeUpdate();
    note(rows);
    return rows;
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    long rows = target.executeLargeUpdate();
    note(rows);
    return rows;
  }

  @Override
  public void addBatch() throws SQLException {
    target.addBatch();
    batch.add(List.copyOf(binds.values()));
  }

  @Override
  public void clearBatch() throws SQLException {
    target.clearBatch();
    batch.clear();
  }

  @Override
  public int[] executeBatch() throws SQLException {
    int[] rows;
    try {
      rows = target.executeBatch();
    } catch (SQLException e) {
      recording.poison(); // a part of the batch is in, and nobody knows which
      throw e;
    }
    for (int i = 0; i < rows.length; i++) {
      long count = rows[i] == Statement.SUCCESS_NO_INFO ? Change.UNCOUNTED : rows[i];
      recording.note(new Change(sql, batch.get(i), count));
    }
    batch.clear();
    return rows;
  }

  private void note(long rows) {
    recording.note(new Change(sql, List.copyOf(binds.values()), rows));
  }

  @Override
  public void clearParameters() throws SQLException {
    target.clearParameters();
    binds.clear();
  }

  @Override
  public void setNull(int i, int type) throws SQLException {
    set(i, null, type);
  }

  @Override
  public void setNull(int i, int type, String name) throws SQLException {
    set(i, null, type);
  }

  @Override
  public void setBoolean(int i, boolean x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setByte(int i, byte x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setShort(int i, short x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setInt(int i, int x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setLong(int i, long x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setFloat(int i, float x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setDouble(int i, double x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setBigDecimal(int i, @Nullable BigDecimal x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setString(int i, @Nullable String x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setNString(int i, @Nullable String x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setBytes(int i, byte @Nullable [] x) throws SQLException {
    set(i, x);
  }

  /** jOOQ hands bytes over as a Blob; they are kept as the bytes they are. */
  @Override
  public void setBlob(int i, Blob x) throws SQLException {
    set(i, x.getBytes(1, Math.toIntExact(x.length())));
  }

  // The three old types hang on the computer's time zone; their java.time twins do not.

  @Override
  public void setDate(int i, @Nullable Date x) throws SQLException {
    set(i, x == null ? null : x.toLocalDate());
  }

  @Override
  public void setTime(int i, @Nullable Time x) throws SQLException {
    set(i, x == null ? null : x.toLocalTime());
  }

  @Override
  public void setTimestamp(int i, @Nullable Timestamp x) throws SQLException {
    set(i, x == null ? null : x.toLocalDateTime());
  }

  @Override
  public void setObject(int i, @Nullable Object x) throws SQLException {
    set(i, x);
  }

  @Override
  public void setObject(int i, @Nullable Object x, int type) throws SQLException {
    set(i, x, type);
  }
}
