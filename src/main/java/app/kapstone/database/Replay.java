package app.kapstone.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Brings a database up to the journal, statement by statement, as its owner. */
final class Replay implements JournalScan.Visitor {
  private static final int COMMITS_AT_ONCE = 500; // the file is not in its place yet

  private final H2File file;
  private final Connection owner;
  private final int knownSchema;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private int schema;
  private long replayed;

  Replay(H2File file, int knownSchema) throws SQLException {
    this.file = file;
    this.owner = file.owner();
    this.knownSchema = knownSchema;
    this.schema = Migrations.version(owner);
    owner.setAutoCommit(false);
  }

  @Override
  public void commit(Commit commit, byte[] hash) throws DatabaseException {
    try {
      if (commit.schemaVersion() > schema) {
        migrate(commit.schemaVersion());
      }
      for (Change change : commit.changes()) {
        apply(commit, change);
      }
      replayed++;
      if (replayed % COMMITS_AT_ONCE == 0) {
        owner.commit();
      }
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private void migrate(int version) throws SQLException, DatabaseException {
    if (version > knownSchema) {
      throw new DatabaseTooNew(version, knownSchema);
    }
    closeStatements();
    owner.commit();
    Migrations.migrate(file, version);
    schema = version;
  }

  private void apply(Commit commit, Change change) throws SQLException, DatabaseException {
    PreparedStatement statement = statements.get(change.sql());
    if (statement == null) {
      statement = owner.prepareStatement(change.sql());
      statements.put(change.sql(), statement);
    }
    for (int i = 0; i < change.binds().size(); i++) {
      change.binds().get(i).setOn(statement, i + 1);
    }
    boolean hasRows = statement.execute();
    if (change.rows() != Change.UNCOUNTED
        && (hasRows || statement.getLargeUpdateCount() != change.rows())) {
      throw new DatabaseDamaged(
          DatabaseDamaged.Part.JOURNAL, "write " + commit.seq() + " replays differently");
    }
  }

  /** Completes the replay. */
  long finish() throws SQLException {
    closeStatements();
    owner.commit();
    owner.setAutoCommit(true);
    return replayed;
  }

  private void closeStatements() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }
}
