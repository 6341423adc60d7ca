package app.kapstone.database;

import static app.kapstone.database.tables.Tables.ADDENDUM;
import static app.kapstone.database.tables.Tables.ADVERSE_EVENT;
import static app.kapstone.database.tables.Tables.ADVERSE_FOLLOW_UP;
import static app.kapstone.database.tables.Tables.CONSENT_ANSWER;
import static app.kapstone.database.tables.Tables.CONSENT_MARK;
import static app.kapstone.database.tables.Tables.CONSENT_WITHDRAWAL;
import static app.kapstone.database.tables.Tables.DISCLOSURE;
import static app.kapstone.database.tables.Tables.DISCLOSURE_UNDONE;
import static app.kapstone.database.tables.Tables.DOCUMENT;
import static app.kapstone.database.tables.Tables.DOSING_SESSION;
import static app.kapstone.database.tables.Tables.EMERGENCY_ANSWER;
import static app.kapstone.database.tables.Tables.HOLD_OVERRIDE;
import static app.kapstone.database.tables.Tables.MEASURE_RESULT;
import static app.kapstone.database.tables.Tables.MONITORING_SENT;
import static app.kapstone.database.tables.Tables.NOTE_ITEM;
import static app.kapstone.database.tables.Tables.NOTE_ITEM_END;
import static app.kapstone.database.tables.Tables.ORDER_WITHDRAWAL;
import static app.kapstone.database.tables.Tables.OWN_FORM;
import static app.kapstone.database.tables.Tables.PATIENT_ENTRY;
import static app.kapstone.database.tables.Tables.PRESCRIBER_ORDER;
import static app.kapstone.database.tables.Tables.PROCESS_ADDENDUM;
import static app.kapstone.database.tables.Tables.PROCESS_NOTE;
import static app.kapstone.database.tables.Tables.SAFETY_CHECK;
import static app.kapstone.database.tables.Tables.SESSION_EVENT;
import static app.kapstone.database.tables.Tables.SIGNED_CONSENT;
import static app.kapstone.database.tables.Tables.SIGNED_NOTE;
import static app.kapstone.database.tables.Tables.SIGNED_SCREENING;
import static app.kapstone.database.tables.Tables.TURNED_AWAY;
import static org.jooq.impl.DSL.field;

import app.kapstone.database.tables.Tables;
import app.kapstone.vault.Sealing;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * One kind of rows that never change, and how a row of it answers to its link in the audit chain.
 *
 * @param kind as it is told, see {@link ChangedRow}
 * @param action of its links
 * @param rowsAtOnce so few that whoever reads meanwhile waits some milliseconds only
 * @param reading reads rows, on the thread of the database
 * @param rowOf does the arithmetic, on the inspecting thread
 */
record Inspected<R>(
    String kind,
    String action,
    Table<?> table,
    int rowsAtOnce,
    BiFunction<DSLContext, Condition, List<R>> reading,
    Function<R, Row> rowOf) {
  static final String SESSION = "session opened";
  static final String EVENT = "session event";
  static final String NOTE = "note signed";
  static final String ADDENDUM_SIGNED = "addendum signed";
  static final String PROCESS_NOTE_SIGNED = "process note signed";
  static final String PROCESS_ADDENDUM_SIGNED = "process addendum signed";
  static final String ITEM = "item written";
  static final String ITEM_ENDED = "item ended";
  static final String MEASURE = "measure recorded";
  static final String PAPER = "document stored";
  static final String DISCLOSED = "disclosure written";
  static final String NOT_DISCLOSED = "disclosure undone";
  static final String ENTRY = "patient entry";
  static final String SCREENING = "screening signed";
  static final String ADVERSE = "adverse event recorded";
  static final String FOLLOW_UP = "adverse event followed up";
  static final String CHECK = "safety check recorded";
  static final String OVERRIDE = "hold overridden";
  static final String CONSENT = "consent signed";
  static final String CONSENT_WITHDRAWN = "consent withdrawn";
  static final String CONSENT_ANSWER_GIVEN = "consent answered";
  static final String CONSENT_MARKED = "consent marked";
  static final String FORM_WRITTEN = "form written";
  static final String ORDER = "order recorded";
  static final String ORDER_WITHDRAWN = "order withdrawn";
  static final String GATE_ANSWER = "gate answered";
  static final String TURNED = "turned away";
  static final String EMERGENCY_ANSWERED = "emergency answered";
  static final String MONITORING = "monitoring sheet sent";

  /** The rows before this link came with an export. */
  static final String TAKEN_OVER = "practice taken over";

  /** The same, and the second drawer stayed behind: of its links before this one no row is here. */
  static final String TAKEN_OVER_WITHOUT_DRAWER = "practice taken over without process notes";

  /** The links of the second drawer. */
  static final Set<String> SECOND_DRAWER = Set.of(PROCESS_NOTE_SIGNED, PROCESS_ADDENDUM_SIGNED);

  private static final Field<Long> SEALED_BYTES =
      field("octet_length({0})", Long.class, DOCUMENT.SEALED);

  private static final byte[] NOBODYS = {};

  /**
   * What a row says of itself.
   *
   * @param at the time of its link, where the digest does not cover it
   */
  record Row(UUID id, byte[] digest, @Nullable Instant at) {
    Row(UUID id, byte[] digest) {
      this(id, digest, null);
    }
  }

  static List<Inspected<?>> all() {
    return Stream.of(rows(), InspectedCalendar.rows(), InspectedProtocols.rows())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Inspected<?>> rows() {
    return List.of(
        new Inspected<>(
            "session",
            SESSION,
            DOSING_SESSION,
            25, // each carries its whole protocol
            (jooq, which) -> jooq.selectFrom(DOSING_SESSION).where(which).fetch(),
            row -> new Row(row.getId().value(), SessionStore.digest(row))),
        new Inspected<>(
            "event",
            EVENT,
            SESSION_EVENT,
            200,
            (jooq, which) -> jooq.selectFrom(SESSION_EVENT).where(which).fetch(),
            row -> new Row(row.getId().value(), Events.digest(row))),
        new Inspected<>(
            "note",
            NOTE,
            SIGNED_NOTE,
            100,
            (jooq, which) -> jooq.selectFrom(SIGNED_NOTE).where(which).fetch(),
            row -> new Row(row.getId().value(), carried(NoteStore.digest(row), row.getHash()))),
        new Inspected<>(
            "addendum",
            ADDENDUM_SIGNED,
            ADDENDUM,
            100,
            (jooq, which) -> jooq.selectFrom(ADDENDUM).where(which).fetch(),
            row -> new Row(row.getId().value(), carried(NoteStore.digest(row), row.getHash()))),
        new Inspected<>(
            "process note",
            PROCESS_NOTE_SIGNED,
            PROCESS_NOTE,
            100,
            (jooq, which) -> jooq.selectFrom(PROCESS_NOTE).where(which).fetch(),
            row -> new Row(row.getId().value(), carried(ProcessStore.digest(row), row.getHash()))),
        new Inspected<>(
            "process addendum",
            PROCESS_ADDENDUM_SIGNED,
            PROCESS_ADDENDUM,
            100,
            (jooq, which) -> jooq.selectFrom(PROCESS_ADDENDUM).where(which).fetch(),
            row -> new Row(row.getId().value(), carried(ProcessStore.digest(row), row.getHash()))),
        new Inspected<>(
            "item",
            ITEM,
            NOTE_ITEM,
            500,
            (jooq, which) -> jooq.selectFrom(NOTE_ITEM).where(which).fetch(),
            row -> new Row(row.getId().value(), ItemStore.digest(row))),
        new Inspected<>(
            "item end",
            ITEM_ENDED,
            NOTE_ITEM_END,
            500,
            (jooq, which) -> jooq.selectFrom(NOTE_ITEM_END).where(which).fetch(),
            row -> new Row(row.getItemId().value(), ItemStore.digest(row))),
        new Inspected<>(
            "measure",
            MEASURE,
            MEASURE_RESULT,
            500,
            (jooq, which) -> jooq.selectFrom(MEASURE_RESULT).where(which).fetch(),
            row -> new Row(row.getId().value(), MeasureStore.digest(row))),
        new Inspected<>(
            "entry",
            ENTRY,
            PATIENT_ENTRY,
            200,
            (jooq, which) -> jooq.selectFrom(PATIENT_ENTRY).where(which).fetch(),
            row -> new Row(row.getId(), EntryRows.digest(row))),
        new Inspected<>(
            "document",
            PAPER,
            DOCUMENT,
            200,
            Inspected::papers,
            row -> new Row(row.get(DOCUMENT.ID).value(), paper(row), row.get(DOCUMENT.STORED_AT))),
        new Inspected<>(
            "disclosure",
            DISCLOSED,
            DISCLOSURE,
            200,
            (jooq, which) -> jooq.selectFrom(DISCLOSURE).where(which).fetch(),
            row -> new Row(row.getId().value(), DisclosureStore.digest(row))),
        new Inspected<>(
            "disclosure undone",
            NOT_DISCLOSED,
            DISCLOSURE_UNDONE,
            500,
            (jooq, which) -> jooq.selectFrom(DISCLOSURE_UNDONE).where(which).fetch(),
            row -> new Row(row.getDisclosureId().value(), DisclosureStore.digest(row))),
        new Inspected<>(
            "screening",
            SCREENING,
            SIGNED_SCREENING,
            25, // each carries its whole list
            (jooq, which) -> jooq.selectFrom(SIGNED_SCREENING).where(which).fetch(),
            row ->
                new Row(row.getId().value(), carried(ScreeningStore.digest(row), row.getHash()))),
        new Inspected<>(
            "adverse event",
            ADVERSE,
            ADVERSE_EVENT,
            200,
            (jooq, which) -> jooq.selectFrom(ADVERSE_EVENT).where(which).fetch(),
            row -> new Row(row.getId().value(), SafetyStore.digest(row))),
        new Inspected<>(
            "follow-up",
            FOLLOW_UP,
            ADVERSE_FOLLOW_UP,
            200,
            (jooq, which) -> jooq.selectFrom(ADVERSE_FOLLOW_UP).where(which).fetch(),
            row -> new Row(row.getId().value(), SafetyStore.digest(row))),
        new Inspected<>(
            "safety check",
            CHECK,
            SAFETY_CHECK,
            500,
            (jooq, which) -> jooq.selectFrom(SAFETY_CHECK).where(which).fetch(),
            row -> new Row(row.getId().value(), SafetyStore.digest(row))),
        new Inspected<>(
            "override",
            OVERRIDE,
            HOLD_OVERRIDE,
            500,
            (jooq, which) -> jooq.selectFrom(HOLD_OVERRIDE).where(which).fetch(),
            row -> new Row(row.getId().value(), SafetyStore.digest(row))),
        new Inspected<>(
            "consent",
            CONSENT,
            SIGNED_CONSENT,
            200,
            (jooq, which) -> jooq.selectFrom(SIGNED_CONSENT).where(which).fetch(),
            row -> new Row(row.getId().value(), ConsentStore.digest(row))),
        new Inspected<>(
            "consent answer",
            CONSENT_ANSWER_GIVEN,
            CONSENT_ANSWER,
            200,
            (jooq, which) -> jooq.selectFrom(CONSENT_ANSWER).where(which).fetch(),
            row -> new Row(row.getId(), ConsentMarks.digest(row))),
        new Inspected<>(
            "consent mark",
            CONSENT_MARKED,
            CONSENT_MARK,
            25, // each carries its strokes
            (jooq, which) -> jooq.selectFrom(CONSENT_MARK).where(which).fetch(),
            row -> new Row(row.getId(), ConsentMarks.digest(row))),
        new Inspected<>(
            "form",
            FORM_WRITTEN,
            OWN_FORM,
            25, // each carries the whole form
            (jooq, which) -> jooq.selectFrom(OWN_FORM).where(which).fetch(),
            row -> new Row(row.getId(), FormStore.digest(row))),
        new Inspected<>(
            "consent withdrawal",
            CONSENT_WITHDRAWN,
            CONSENT_WITHDRAWAL,
            200,
            (jooq, which) -> jooq.selectFrom(CONSENT_WITHDRAWAL).where(which).fetch(),
            row -> new Row(row.getConsentId().value(), ConsentStore.digest(row))),
        new Inspected<>(
            "order",
            ORDER,
            PRESCRIBER_ORDER,
            200,
            (jooq, which) -> jooq.selectFrom(PRESCRIBER_ORDER).where(which).fetch(),
            row -> new Row(row.getId().value(), ConsentStore.digest(row))),
        new Inspected<>(
            "order withdrawal",
            ORDER_WITHDRAWN,
            ORDER_WITHDRAWAL,
            200,
            (jooq, which) -> jooq.selectFrom(ORDER_WITHDRAWAL).where(which).fetch(),
            row -> new Row(row.getOrderId().value(), ConsentStore.digest(row))),
        new Inspected<>(
            "gate answer",
            GATE_ANSWER,
            Tables.GATE_ANSWER,
            200,
            (jooq, which) -> jooq.selectFrom(Tables.GATE_ANSWER).where(which).fetch(),
            row -> new Row(row.getId().value(), GateStore.digest(row))),
        new Inspected<>(
            "turned away",
            TURNED,
            TURNED_AWAY,
            200,
            (jooq, which) -> jooq.selectFrom(TURNED_AWAY).where(which).fetch(),
            row -> new Row(row.getId().value(), GateStore.digest(row))),
        new Inspected<>(
            "emergency answer",
            EMERGENCY_ANSWERED,
            EMERGENCY_ANSWER,
            500,
            (jooq, which) -> jooq.selectFrom(EMERGENCY_ANSWER).where(which).fetch(),
            row -> new Row(row.getOpeningId(), EmergencyStore.digest(row))),
        new Inspected<>(
            "sent sheet",
            MONITORING,
            MONITORING_SENT,
            500,
            (jooq, which) -> jooq.selectFrom(MONITORING_SENT).where(which).fetch(),
            row -> new Row(row.getSessionId().value(), MonitoringStore.digest(row))));
  }

  /** Without the bytes: they carry a seal of their own that is checked when they are opened. */
  private static List<Record> papers(DSLContext jooq, Condition which) {
    return List.copyOf(
        jooq.select(
                DOCUMENT.ID,
                DOCUMENT.PATIENT_ID,
                DOCUMENT.KIND,
                DOCUMENT.TITLE,
                DOCUMENT.STORED_AT,
                DOCUMENT.LENGTH,
                DOCUMENT.SHA256,
                SEALED_BYTES)
            .from(DOCUMENT)
            .where(which)
            .fetch());
  }

  private static byte[] paper(Record row) {
    boolean fits = row.get(SEALED_BYTES) == row.get(DOCUMENT.LENGTH) + Sealing.OVERHEAD_BYTES;
    return fits
        ? DocumentStore.digest(
            row.get(DOCUMENT.PATIENT_ID),
            row.get(DOCUMENT.KIND),
            row.get(DOCUMENT.TITLE),
            row.get(DOCUMENT.SHA256))
        : NOBODYS;
  }

  /** The digest, unless the row carries another one for everybody to see. */
  private static byte[] carried(byte[] digest, String hash) {
    return HexFormat.of().formatHex(digest).equals(hash) ? digest : NOBODYS;
  }
}
