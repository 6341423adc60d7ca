package app.kapstone.database;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;

/** Writes to the tables of the record by turns, each write with its number in it. */
final class RealWork {
  private final Database database;
  private final String protocol;
  private PatientId patient;
  private SessionId session;
  private NoteId note;
  private EventId event;

  RealWork(Database database) {
    this.database = database;
    var files = new ProtocolFiles();
    protocol = files.write(files.builtIn().getFirst());
  }

  /** One write; the numbers go up by one from one. */
  void write(int number) throws DatabaseException {
    database.change(w -> {
      switch (number % 20) {
        case 1 -> patient = w.patients().add(PatientData.named(Ledger.name(number)));
        case 2 -> session = w.sessions().open(patient, null, protocol, 70.0);
        case 3 -> note = w.notes().start(patient, NoteKind.GENERAL, null, null, text(number));
        case 0 -> w.notes().sign(note, 9, "Fictional Clinician");
        default -> {
          if (number % 2 == 0) {
            event =
                w.sessions()
                    .append(session, w.now(), new SessionEvent.SettingChanged(Ledger.name(number)))
                    .id();
          } else {
            w.notes().save(note, (number % 20 - 3) / 2, text(number));
          }
        }
      }
    });
  }

  private static app.kapstone.domain.note.NoteText text(int number) {
    return Ledger.text(number);
  }

  /** Whether the last write, a signature, is there. */
  boolean isThere(Database copy, int number) throws DatabaseException {
    return copy.read(r ->
        r.notes().signed(note).filter(n -> n.text().equals(text(number - 1))).isPresent()
            && r.sessions().find(session).stream()
                .flatMap(s -> s.events().stream())
                .anyMatch(e -> e.id().equals(event)));
  }
}
