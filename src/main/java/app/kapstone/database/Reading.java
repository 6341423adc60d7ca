package app.kapstone.database;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.impl.DefaultConnectionProvider;

/** A transaction that sees one state of the record. It exists only inside the lambda. */
public sealed class Reading permits Writing {
  private final RecordingConnection connection;
  private final DSLContext dsl;

  Reading(RecordingConnection connection, Configuration base) {
    this.connection = connection;
    this.dsl = base.derive(new DefaultConnectionProvider(connection)).dsl();
  }

  // ---- The stores are reached here: one method each, `new Patients(this)`. ----

  /** Queries, for the stores of this package alone. */
  DSLContext dsl() {
    connection.requireLive();
    return dsl;
  }

  RecordingConnection connection() {
    return connection;
  }
}
