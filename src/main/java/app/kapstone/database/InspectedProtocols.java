package app.kapstone.database;

import static app.kapstone.database.tables.Tables.PROTOCOL_CHANGE;
import static app.kapstone.database.tables.Tables.PROTOCOL_REMOVED;
import static app.kapstone.database.tables.Tables.PROTOCOL_VERSION;

import java.util.List;

/** The rows around the practice's own protocols that never change; see {@link Inspected}. */
final class InspectedProtocols {
  static final String PROTOCOL = "protocol published";
  static final String PROTOCOL_GONE = "protocol removed";
  static final String PROTOCOL_CHANGED = "course protocol changed";

  private InspectedProtocols() {}

  static List<Inspected<?>> rows() {
    return List.of(
        new Inspected<>(
            "protocol",
            PROTOCOL,
            PROTOCOL_VERSION,
            25, // each carries the whole protocol
            (jooq, which) -> jooq.selectFrom(PROTOCOL_VERSION).where(which).fetch(),
            row -> new Inspected.Row(row.getId(), ProtocolStore.digest(row))),
        new Inspected<>(
            "removed protocol",
            PROTOCOL_GONE,
            PROTOCOL_REMOVED,
            200,
            (jooq, which) -> jooq.selectFrom(PROTOCOL_REMOVED).where(which).fetch(),
            row -> new Inspected.Row(row.getId(), ProtocolStore.digest(row))),
        new Inspected<>(
            "protocol change",
            PROTOCOL_CHANGED,
            PROTOCOL_CHANGE,
            25, // each carries a whole protocol
            (jooq, which) -> jooq.selectFrom(PROTOCOL_CHANGE).where(which).fetch(),
            row -> new Inspected.Row(row.getId(), CourseStore.digest(row))));
  }
}
