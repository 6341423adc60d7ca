package app.kapstone.database;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/**
 * Works through the stores as the screens do, until it is killed: patients, notes that are saved
 * and signed, sessions event by event, documents; a backup and an orderly closing now and then.
 * Prints a line for each write that was acknowledged, which a {@link Ledger} reads.
 */
final class RecordChild {
  private static final int LARGEST_DOCUMENT_BYTES = 60_000;

  private final TestPractice practice;
  private final Random random = new Random();
  private final ProtocolFiles files = new ProtocolFiles();
  private Database database;
  private long number;

  private RecordChild(TestPractice practice, long number) throws DatabaseException {
    this.practice = practice;
    this.number = number;
    database = practice.open();
  }

  /** Folder, vault id, key, longest pause between writes in ms, first number to write. */
  public static void main(String[] args) throws Exception {
    TestPractice practice = TestPractice.of(Path.of(args[0]), UUID.fromString(args[1]), args[2]);
    practice.clock.pass(Duration.ofSeconds(Long.parseLong(args[4])));
    int pause = Integer.parseInt(args[3]);
    var child = new RecordChild(practice, Long.parseLong(args[4]));
    say("open");
    while (true) {
      child.patient(pause);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static void ack(Ledger.Kind kind, UUID id, long number) {
    say("ack " + kind + " " + id + " " + number);
  }

  /** One patient and what happens around them. */
  private void patient(int pause) throws Exception {
    long added = ++number;
    PatientId patient = database.write(w -> w.patients().add(person(added)));
    ack(Ledger.Kind.PATIENT, patient.value(), added);
    long changed = ++number;
    database.change(w -> w.patients().change(patient, 1, person(changed)));
    ack(Ledger.Kind.PATIENT, patient.value(), changed);
    note(patient, pause);
    session(patient, pause);
    document(patient);
    if (random.nextInt(12) == 0) {
      practice.clock.pass(Duration.ofHours(1));
      database.backUp();
    }
    if (random.nextInt(15) == 0) {
      database.close();
      database = practice.open();
    }
  }

  private static PatientData person(long number) {
    return PatientData.named(Ledger.name(number));
  }

  private void note(PatientId patient, int pause) throws Exception {
    long begun = ++number;
    NoteId note =
        database.write(
            w -> w.notes().start(patient, NoteKind.GENERAL, null, null, Ledger.text(begun)));
    ack(Ledger.Kind.DRAFT, note.value(), begun);
    long version = 1;
    for (int saves = random.nextInt(6); saves > 0; saves--) {
      long saved = ++number;
      long before = version;
      NoteText text = Ledger.text(saved);
      version = database.write(w -> w.notes().save(note, before, text));
      ack(Ledger.Kind.DRAFT, note.value(), saved);
      rest(pause);
    }
    if (random.nextInt(3) > 0) {
      long last = version;
      long signed = number;
      database.write(w -> w.notes().sign(note, last, "Fictional Clinician"));
      ack(Ledger.Kind.SIGNED, note.value(), signed);
    }
  }

  private void session(PatientId patient, int pause) throws Exception {
    String protocol = files.write(files.builtIn().getFirst());
    long opened = ++number;
    SessionId session = database.write(w -> w.sessions().open(patient, null, protocol, 70.0));
    ack(Ledger.Kind.SESSION, session.value(), opened);
    for (int events = random.nextInt(8); events > 0; events--) {
      long happened = ++number;
      var event =
          database.write(w ->
              w.sessions()
                  .append(
                      session, w.now(), new SessionEvent.SettingChanged(Ledger.name(happened))));
      ack(Ledger.Kind.EVENT, event.id().value(), happened);
      rest(pause);
    }
  }

  private void document(PatientId patient) throws Exception {
    long kept = ++number;
    byte[] bytes = Ledger.bytes(kept, random.nextInt(LARGEST_DOCUMENT_BYTES));
    var document =
        database.write(
            w -> w.documents().keep(patient, DocumentKind.CONSENT_PACKET, "A paper", bytes));
    ack(Ledger.Kind.DOCUMENT, document.id().value(), kept);
  }

  private void rest(int pause) throws InterruptedException {
    if (pause > 0) {
      Thread.sleep(random.nextInt(pause));
    }
  }
}
