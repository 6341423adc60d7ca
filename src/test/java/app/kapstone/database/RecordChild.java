package app.kapstone.database;

import app.kapstone.ToParent;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.PracticeFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/**
 * Works through the stores as the screens do, until it is killed: patients, notes that are saved
 * and signed, sessions event by event, documents; a backup, a new passphrase, and locking and
 * unlocking now and then. Prints what it begins, and a line for each write that was acknowledged.
 */
final class RecordChild {
  private static final int LARGEST_DOCUMENT_BYTES = 20_000;

  private final PracticeFolder folder;
  private final TestPractice.Clock clock = new TestPractice.Clock();
  private final Random random = new Random();
  private final ProtocolFiles files = new ProtocolFiles();
  private final Phase favourite;
  private final int pause;
  private final Passphrases passphrases;
  private Phase phase = Phase.RESTING;
  private OpenVault vault;
  private Database database;
  private long number;

  private RecordChild(String[] args) {
    folder = new PracticeFolder(Path.of(args[0]));
    passphrases = Passphrases.of(args[1]);
    number = Long.parseLong(args[2]);
    clock.pass(Duration.ofMillis(Long.parseLong(args[3])));
    pause = Integer.parseInt(args[4]);
    favourite = Phase.valueOf(args[5]);
  }

  /**
   * Folder, passphrases that may open it, first number to write, time since the clock's beginning
   * in ms, longest pause between writes in ms, what to do often, what opening is called.
   */
  public static void main(String[] args) throws Exception {
    var child = new RecordChild(args);
    child.open(Phase.valueOf(args[6]));
    ToParent.say("open");
    while (true) {
      child.patient();
    }
  }

  private void begin(Phase next) {
    if (next != phase) {
      phase = next;
      ToParent.say("phase " + next);
    }
  }

  private void open(Phase name) throws Exception {
    begin(name);
    vault = passphrases.open(folder);
    database = Database.open(vault, clock);
  }

  private static void ack(Ledger.Kind kind, UUID id, long number) {
    ToParent.say("ack " + kind + " " + id + " " + number);
  }

  /** One patient and what happens around them. */
  private void patient() throws Exception {
    begin(Phase.EDITING);
    long added = ++number;
    PatientId patient = database.write(w -> w.patients().add(person(added)));
    ack(Ledger.Kind.PATIENT, patient.value(), added);
    long changed = ++number;
    database.change(w -> w.patients().change(patient, 1, person(changed)));
    ack(Ledger.Kind.PATIENT, patient.value(), changed);
    note(patient);
    session(patient);
    document(patient);
    if (comes(Phase.BACKUP, 12)) {
      begin(Phase.BACKUP);
      clock.pass(Duration.ofHours(1));
      database.backUp();
    }
    if (comes(Phase.REWRAP, 30)) {
      begin(Phase.REWRAP);
      ToParent.say("rewrap");
      passphrases.change(vault);
      ToParent.say("rewrapped");
    }
    if (comes(Phase.CLOSING, 20)) {
      begin(Phase.CLOSING);
      database.close();
      vault.close();
      open(Phase.OPENING);
    }
  }

  private boolean comes(Phase one, int seldom) {
    return random.nextInt(one == favourite ? 2 : seldom) == 0;
  }

  private static PatientData person(long number) {
    return PatientData.named(Ledger.name(number));
  }

  private void note(PatientId patient) throws Exception {
    long begun = ++number;
    NoteId note =
        database.write(
            w -> w.notes().start(patient, NoteKind.GENERAL, null, null, Ledger.text(begun)));
    ack(Ledger.Kind.DRAFT, note.value(), begun);
    long version = 1;
    for (int saves = random.nextInt(6); saves > 0; saves--) {
      begin(Phase.EDITING);
      long saved = ++number;
      long before = version;
      NoteText text = Ledger.text(saved);
      version = database.write(w -> w.notes().save(note, before, text));
      ack(Ledger.Kind.DRAFT, note.value(), saved);
      rest();
    }
    if (random.nextInt(3) > 0) {
      begin(Phase.SIGNING);
      long last = version;
      long signed = number;
      database.write(w -> w.notes().sign(note, last, "Fictional Clinician"));
      ack(Ledger.Kind.SIGNED, note.value(), signed);
    }
  }

  private void session(PatientId patient) throws Exception {
    begin(Phase.SESSION);
    String protocol = files.write(files.builtIn().getFirst());
    long opened = ++number;
    SessionId session = database.write(w -> w.sessions().open(patient, null, protocol, 70.0));
    ack(Ledger.Kind.SESSION, session.value(), opened);
    for (int events = random.nextInt(8); events > 0; events--) {
      begin(Phase.SESSION);
      long happened = ++number;
      var event =
          database.write(w ->
              w.sessions()
                  .append(
                      session, w.now(), new SessionEvent.SettingChanged(Ledger.name(happened))));
      ack(Ledger.Kind.EVENT, event.id().value(), happened);
      rest();
    }
  }

  private void document(PatientId patient) throws Exception {
    begin(Phase.EDITING);
    long kept = ++number;
    byte[] bytes = Ledger.bytes(kept, random.nextInt(LARGEST_DOCUMENT_BYTES));
    var document =
        database.write(
            w -> w.documents().keep(patient, DocumentKind.CONSENT_PACKET, "A paper", bytes));
    ack(Ledger.Kind.DOCUMENT, document.id().value(), kept);
  }

  private void rest() throws InterruptedException {
    if (pause > 0) {
      begin(Phase.RESTING);
      Thread.sleep(random.nextInt(pause));
    }
  }
}
