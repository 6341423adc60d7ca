package app.kapstone.database;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;

/**
 * The runtime connection as one transaction sees it: it notes what is changed, cannot end the
 * transaction, and is dead once the transaction is over.
 */
final class RecordingConnection extends DefaultConnection {
  private final Thread thread = Thread.currentThread();
  private final @Nullable Recording recording;
  private boolean over;

  private RecordingConnection(Connection runtime, @Nullable Recording recording) {
    super(runtime);
    this.recording = recording;
  }

  static RecordingConnection forReading(Connection runtime) {
    return new RecordingConnection(runtime, null);
  }

  static RecordingConnection forWriting(Connection runtime, Recording recording) {
    return new RecordingConnection(runtime, recording);
  }

  void end() {
    over = true;
  }

  /**
   * Refuses use outside the lambda.
   *
   * @throws IllegalStateException after the transaction's end or from another thread
   */
  void requireLive() {
    if (over) {
      throw new IllegalStateException("the transaction is over");
    }
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("a transaction stays on the database's thread");
    }
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    requireLive();
    if (!Recording.changesData(sql)) {
      return getDelegate().prepareStatement(sql);
    }
    if (recording == null) {
      throw new IllegalStateException("a reading transaction changes nothing");
    }
    Recording.requireReplayable(sql);
    return new RecordingStatement(recording, getDelegate().prepareStatement(sql), this, sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency)
      throws SQLException {
    return prepareStatement(sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int hold)
      throws SQLException {
    return prepareStatement(sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int keys) {
    throw refusal("keys made by the database");
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int[] keys) {
    throw refusal("keys made by the database");
  }

  @Override
  public PreparedStatement prepareStatement(String sql, String[] keys) {
    throw refusal("keys made by the database");
  }

  @Override
  public Statement createStatement() {
    throw refusal("a statement without bind values");
  }

  @Override
  public Statement createStatement(int type, int concurrency) {
    throw refusal("a statement without bind values");
  }

  @Override
  public Statement createStatement(int type, int concurrency, int hold) {
    throw refusal("a statement without bind values");
  }

  @Override
  public CallableStatement prepareCall(String sql) {
    throw refusal("a call");
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency) {
    throw refusal("a call");
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency, int hold) {
    throw refusal("a call");
  }

  @Override
  public void setAutoCommit(boolean on) {
    throw refusal("a transaction of its own");
  }

  @Override
  public void commit() {
    throw refusal("a commit of its own");
  }

  @Override
  public void rollback() {
    throw refusal("a rollback of its own");
  }

  @Override
  public void rollback(Savepoint to) {
    throw refusal("a rollback of its own");
  }

  @Override
  public Savepoint setSavepoint() {
    throw refusal("a savepoint");
  }

  @Override
  public Savepoint setSavepoint(String name) {
    throw refusal("a savepoint");
  }

  @Override
  public void close() {
    throw refusal("closing the connection");
  }

  private static IllegalStateException refusal(String what) {
    return new IllegalStateException("a transaction allows no " + what);
  }
}
