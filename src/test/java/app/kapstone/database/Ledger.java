package app.kapstone.database;

import static app.kapstone.database.tables.Tables.SESSION_EVENT;

import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a process that was killed had been told is on the disk. Every write has a number, larger
 * than those before; the content of a row is made from its number, so that a row is right when it
 * holds the number acknowledged last, or that of the one write that was on its way.
 */
final class Ledger {
  enum Kind {
    PATIENT,
    DRAFT,
    SIGNED,
    SESSION,
    EVENT,
    DOCUMENT
  }

  private record Row(Kind kind, UUID id) {}

  private final Map<Row, Long> acknowledged = new HashMap<>();
  private final Map<Row, Long> sinceLastCheck = new HashMap<>();
  private long last;
  private long writes;

  static String name(long number) {
    return "Person " + number;
  }

  static NoteText text(long number) {
    return new NoteText("Meeting " + number, ("meeting " + number + " ").repeat(60));
  }

  static byte[] bytes(long number, int length) {
    var bytes = ByteBuffer.allocate(Long.BYTES + length).putLong(number).array();
    Arrays.fill(bytes, Long.BYTES, bytes.length, (byte) number);
    return bytes;
  }

  /** Reads a line of {@link RecordChild}; one that the kill cut off says nothing. */
  synchronized void read(String line) {
    if (line.matches("ack [A-Z]+ [0-9a-f-]{36} \\d+")) {
      String[] words = line.split(" ");
      Kind kind = Kind.valueOf(words[1]);
      UUID id = UUID.fromString(words[2]);
      long number = Long.parseLong(words[3]);
      note(new Row(kind, id), number);
      if (kind == Kind.SIGNED) {
        acknowledged.remove(new Row(Kind.DRAFT, id));
        sinceLastCheck.remove(new Row(Kind.DRAFT, id));
      }
      last = Math.max(last, number);
      writes++;
    }
  }

  private void note(Row row, long number) {
    acknowledged.merge(row, number, Math::max);
    sinceLastCheck.merge(row, number, Math::max);
  }

  /** From which number on a next process may write: beyond any that was on its way. */
  synchronized long next() {
    return last + 10;
  }

  synchronized long writes() {
    return writes;
  }

  /**
   * The acknowledged rows that are not there as they should be.
   *
   * @param all or only those of the last process
   */
  synchronized List<String> lost(Database database, boolean all) throws DatabaseException {
    var rows = Map.copyOf(all ? acknowledged : sinceLastCheck);
    sinceLastCheck.clear();
    return database.read(r ->
        rows.entrySet().stream()
            .filter(row -> !isThere(r, row.getKey(), row.getValue()))
            .map(row -> row.getKey().kind() + " " + row.getValue())
            .toList());
  }

  private static boolean isThere(Reading r, Row row, long number) {
    // A change in flight may have reached the journal: then the row holds one of the next numbers.
    List<Long> right = IntStream.rangeClosed(0, 3).mapToObj(more -> number + more).toList();
    return switch (row.kind()) {
      case PATIENT -> {
        var found = r.patients().find(new PatientId(row.id()));
        yield found.isPresent()
            && right.stream().anyMatch(n -> name(n).equals(found.get().data().legalName()));
      }
      case DRAFT -> {
        var id = new NoteId(row.id());
        var found = r.notes().draft(id).map(d -> d.text()).or(() -> signed(r, id));
        yield found.isPresent() && right.stream().anyMatch(n -> text(n).equals(found.get()));
      }
      case SIGNED -> signed(r, new NoteId(row.id())).filter(text(number)::equals).isPresent();
      case SESSION -> r.sessions().find(new SessionId(row.id())).isPresent();
      case EVENT ->
          r.dsl()
              .select(SESSION_EVENT.TEXT)
              .from(SESSION_EVENT)
              .where(SESSION_EVENT.ID.eq(new EventId(row.id())))
              .fetchOptional(SESSION_EVENT.TEXT)
              .filter(name(number)::equals)
              .isPresent();
      case DOCUMENT ->
          r.documents()
              .bytes(new DocumentId(row.id()))
              .filter(b -> Arrays.equals(b, bytes(number, b.length - Long.BYTES)))
              .isPresent();
    };
  }

  private static java.util.Optional<NoteText> signed(Reading r, NoteId id) {
    return r.notes().signed(id).map(note -> note.text());
  }
}
