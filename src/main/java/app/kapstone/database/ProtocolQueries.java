package app.kapstone.database;

import static app.kapstone.database.tables.Tables.COURSE;
import static app.kapstone.database.tables.Tables.PATIENT;
import static app.kapstone.database.tables.Tables.PROTOCOL_DRAFT;
import static app.kapstone.database.tables.Tables.PROTOCOL_REMOVED;
import static app.kapstone.database.tables.Tables.PROTOCOL_VERSION;
import static org.jooq.impl.DSL.select;

import app.kapstone.domain.course.CourseState;
import app.kapstone.domain.course.Follower;
import app.kapstone.domain.protocol.OwnProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads the practice's own protocols. */
public class ProtocolQueries {
  final DSLContext jooq;

  ProtocolQueries(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** Those in the library, in the order of their keys; what was taken out is not among them. */
  public List<OwnProtocol> list() {
    return own(
        PROTOCOL_VERSION.PROTOCOL.notIn(select(PROTOCOL_REMOVED.PROTOCOL).from(PROTOCOL_REMOVED)),
        DSL.trueCondition());
  }

  /** One of them, in the library or taken out of it. */
  public Optional<OwnProtocol> find(String key) {
    return own(PROTOCOL_VERSION.PROTOCOL.eq(key), PROTOCOL_DRAFT.PROTOCOL.eq(key)).stream()
        .findFirst();
  }

  /** How many courses follow it, in any version. */
  public int courses(String key) {
    return jooq.fetchCount(COURSE, COURSE.PROTOCOL_KEY.eq(key));
  }

  /** The courses that follow it and have not ended, by the day they began. */
  public List<Follower> followers(String key) {
    return jooq.select(
            COURSE.ID,
            COURSE.PATIENT_ID,
            PATIENT.LEGAL_NAME,
            PATIENT.NAME_USED,
            COURSE.PROTOCOL_VERSION,
            COURSE.STARTS_ON)
        .from(COURSE)
        .join(PATIENT)
        .on(PATIENT.ID.eq(COURSE.PATIENT_ID))
        .where(
            COURSE.PROTOCOL_KEY.eq(key),
            COURSE.STATE.in(Stream.of(CourseState.values()).filter(CourseState::open).toList()))
        .orderBy(COURSE.STARTS_ON, COURSE.ID)
        .fetch(row ->
            new Follower(
                row.value1(),
                row.value2(),
                PatientQueries.called(row.value3(), row.value4()),
                row.value5(),
                row.value6()));
  }

  private List<OwnProtocol> own(Condition versions, Condition drafts) {
    Map<String, List<OwnProtocol.Version>> published =
        jooq.selectFrom(PROTOCOL_VERSION)
            .where(versions)
            .orderBy(PROTOCOL_VERSION.PROTOCOL, PROTOCOL_VERSION.VERSION)
            .fetchGroups(
                PROTOCOL_VERSION.PROTOCOL,
                row ->
                    new OwnProtocol.Version(
                        row.getVersion(),
                        row.getDocument(),
                        row.getPublishedAt(),
                        row.getPublishedBy()));
    Map<String, OwnProtocol.Draft> written =
        jooq.selectFrom(PROTOCOL_DRAFT)
            .where(drafts)
            .fetchMap(
                PROTOCOL_DRAFT.PROTOCOL,
                row ->
                    new OwnProtocol.Draft(row.getVersion(), row.getDocument(), row.getChangedAt()));
    var keys = new TreeSet<>(published.keySet());
    keys.addAll(written.keySet());
    List<OwnProtocol> own = new ArrayList<>();
    for (String key : keys) {
      own.add(new OwnProtocol(key, published.getOrDefault(key, List.of()), written.get(key)));
    }
    return own;
  }
}
