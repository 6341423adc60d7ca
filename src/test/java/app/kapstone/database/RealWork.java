package app.kapstone.database;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes to the tables of the record by turns, each write with its number in it. */
final class RealWork {
  private final Database database;
  private final String protocol;
  private PatientId patient;
  private SessionId session;
  private NoteId note;

  RealWork(Database database) {
    this.database = database;
    var files = new ProtocolFiles();
    protocol = files.write(files.builtIn().getFirst());
  }

  /**
   * One write; the numbers go up by one from one.
   *
   * @return whether a record holds what was just written
   */
  Predicate<Reading> write(int number) throws DatabaseException {
    int turn = number % 20;
    return switch (turn) {
      case 1 -> addPatient(number);
      case 2 -> openSession();
      case 3 -> startNote(number);
      case 0 -> sign(number);
      default -> turn % 2 == 0 ? append(number) : save(number, (turn - 3) / 2);
    };
  }

  private Predicate<Reading> addPatient(int number) throws DatabaseException {
    patient = database.write(w -> w.patients().add(PatientData.named(Ledger.name(number))));
    PatientId added = patient;
    return r ->
        r.patients()
            .find(added)
            .filter(found -> found.data().legalName().equals(Ledger.name(number)))
            .isPresent();
  }

  private Predicate<Reading> openSession() throws DatabaseException {
    session = database.write(w -> w.sessions().open(patient, null, protocol, 70.0));
    SessionId opened = session;
    return r -> r.sessions().find(opened).isPresent();
  }

  private Predicate<Reading> startNote(int number) throws DatabaseException {
    note =
        database.write(
            w -> w.notes().start(patient, NoteKind.GENERAL, null, null, Ledger.text(number)));
    return drafted(note, number);
  }

  private Predicate<Reading> save(int number, long version) throws DatabaseException {
    database.change(w -> w.notes().save(note, version, Ledger.text(number)));
    return drafted(note, number);
  }

  private static Predicate<Reading> drafted(NoteId note, int number) {
    return r -> holds(r.notes().draft(note).map(draft -> draft.text()), number);
  }

  private Predicate<Reading> append(int number) throws DatabaseException {
    SessionId open = session;
    EventId event =
        database
            .write(w ->
                w.sessions()
                    .append(open, w.now(), new SessionEvent.SettingChanged(Ledger.name(number))))
            .id();
    return r ->
        r.sessions().find(open).stream()
            .flatMap(found -> found.events().stream())
            .anyMatch(e ->
                e.id().equals(event)
                    && e.event().equals(new SessionEvent.SettingChanged(Ledger.name(number))));
  }

  private Predicate<Reading> sign(int number) throws DatabaseException {
    NoteId signed = note;
    database.change(w -> w.notes().sign(signed, 9, "Fictional Clinician"));
    return r -> holds(r.notes().signed(signed).map(found -> found.text()), number - 1);
  }

  private static boolean holds(Optional<NoteText> found, int number) {
    return found.filter(Ledger.text(number)::equals).isPresent();
  }
}
