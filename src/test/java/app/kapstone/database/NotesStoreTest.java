package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.dosing.SessionEvent.VitalsTaken;
import app.kapstone.domain.dosing.SessionRefused;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.domain.note.DraftVersion;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.ItemOutcome;
import app.kapstone.domain.note.ItemsProof;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.NoteItemKind;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.Rated;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.note.SessionProof;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.note.VersionRule;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessListItem;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.PinHash;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Both drawers, what a signature covers, what comes back, kept versions, the PIN. */
@Execution(ExecutionMode.CONCURRENT)
class NotesStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:59:00Z");

  private TestPractice practice;
  private Database database;
  private PatientId patient;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    practice = TestPractice.in(folder);
    database = practice.create();
    patient = database.write(w -> w.patients().add(PatientData.named("Nora Notes")));
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void sign_sessionNote_waitsForItsEndAndCoversAllOfIt() throws Exception {
    var session = database.write(w -> w.sessions().open(patient, null, "{}", null));
    database.change(w -> w.sessions().append(session, practice.clock.instant(), new Remark("one")));
    var id =
        database.write(
            w -> w.notes().start(patient, NoteKind.SESSION, null, session, new NoteText("", "x")));
    assertThatThrownBy(() -> database.change(w -> w.notes().sign(id, 1, "Robin")))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            refused -> assertThat(refused.rule()).isEqualTo(InvalidValue.Rule.SESSION_RUNNING));
    Optional<NoteDraft> draft = database.read(r -> r.notes().draft(id));
    assertThat(draft).as("nothing is lost").isPresent();
    database.change(
        w -> w.sessions().append(session, practice.clock.instant(), new SessionEnded("")));
    SignedNote signed = database.write(w -> w.notes().sign(id, 1, "Robin"));
    assertThat(signed.session().orElseThrow().events()).isEqualTo(2);
    var vitals = new VitalsTaken(new Vitals(120, 80, 70, 98));
    assertThatThrownBy(() ->
            database.change(w -> w.sessions().append(session, practice.clock.instant(), vitals)))
        .isInstanceOf(SessionRefused.class);
    Optional<SessionProof> now = database.read(r -> r.notes().proofNow(signed));
    assertThat(now).isEqualTo(signed.session());
    Optional<SignedNote> read = database.read(r -> r.notes().signed(signed.id()));
    assertThat(read).contains(signed);
  }

  @Test
  void sign_noteWithItems_coversThemAndTakesNoMore() throws Exception {
    var id = database.write(w -> start(w));
    database.change(w -> {
      w.items().add(patient, id, NoteItemKind.HOMEWORK, "Walk");
      w.items().add(patient, id, NoteItemKind.INSIGHT, "It is over");
    });
    SignedNote signed = database.write(w -> w.notes().sign(id, 1, "Robin"));
    assertThat(signed.items().orElseThrow().items()).isEqualTo(2);
    assertThatThrownBy(
            () -> database.change(w -> w.items().add(patient, id, NoteItemKind.HOMEWORK, "Run")))
        .isInstanceOf(StaleVersion.class);
    var item = database.<List<NoteItem>>read(r -> r.items().ofPatient(patient)).getFirst();
    var end = new ItemEnd(ItemOutcome.DONE, LocalDate.parse("2026-03-02"), "");
    database.change(w -> w.items().end(item.id(), end));
    Optional<ItemsProof> now = database.read(r -> r.items().proof(id));
    assertThat(now).as("that one is done changes nothing of it").isEqualTo(signed.items());
    SignedNote without = database.write(w -> w.notes().sign(start(w), 1, "Robin"));
    assertThat(without.items()).isEmpty();
    assertThat(without.hash()).isNotEqualTo(signed.hash());
  }

  private NoteId start(Writing w) {
    return w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "x"));
  }

  @Test
  void addendum_typed_isKeptUntilItIsSigned() throws Exception {
    var id = database.write(w -> w.notes().sign(start(w), 1, "Robin").id());
    AddendumDraft none = database.read(r -> r.notes().addendumDraft(id));
    assertThat(none).isEqualTo(AddendumDraft.NONE);
    var typed = new AddendumDraft("why", "half a wo\ud83d");
    database.change(w -> w.notes().keepAddendum(id, new AddendumDraft("w", "")));
    database.change(w -> w.notes().keepAddendum(id, typed));
    AddendumDraft kept = database.read(r -> r.notes().addendumDraft(id));
    assertThat(kept).isEqualTo(new AddendumDraft("why", "half a wo\ufffd"));
    List<NoteListItem> waiting = database.read(r -> r.notes().addedTo());
    assertThat(waiting).extracting(NoteListItem::id).containsExactly(id);
    database.change(w -> w.notes().addAddendum(id, "why", "all of it", "Robin"));
    AddendumDraft after = database.read(r -> r.notes().addendumDraft(id));
    assertThat(after).isEqualTo(AddendumDraft.NONE);
  }

  @Test
  void processAddendum_typed_isKeptInTheSecondDrawerAlone() throws Exception {
    var id =
        database.write(w -> {
          var note = w.process().start(patient, new NoteText("", "It moved me"));
          w.process().sign(note, 1, "Robin");
          return note;
        });
    var typed = new AddendumDraft("why", "60 mg at 10:45");
    database.change(w -> w.process().keepAddendum(id, typed));
    AddendumDraft kept = database.read(r -> r.process().addendumDraft(id));
    assertThat(kept).as("a draft takes what a signature does not").isEqualTo(typed);
    List<NoteListItem> inTheRecord = database.read(r -> r.notes().addedTo());
    assertThat(inTheRecord).isEmpty();
    List<ProcessListItem> waiting = database.read(r -> r.process().addedTo());
    assertThat(waiting).hasSize(1);
    database.change(w -> w.process().keepAddendum(id, AddendumDraft.NONE));
    AddendumDraft after = database.read(r -> r.process().addendumDraft(id));
    assertThat(after.empty()).isTrue();
  }

  @Test
  void ratings_ofDraftAndSigned_areReadInTheirOrder() throws Exception {
    database.change(w -> {
      var one = w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "x"));
      w.notes().rate(one, 1, new Ratings(7, null));
      w.notes().sign(one, 2, "Robin");
    });
    database.change(w -> {
      var two = w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "y"));
      w.notes().rate(two, 1, new Ratings(8, 0));
    });
    List<Rated> read = database.read(r -> r.notes().ratings(patient));
    assertThat(read)
        .extracting(Rated::ratings)
        .containsExactly(new Ratings(7, null), new Ratings(8, 0));
    assertThatThrownBy(() -> new Ratings(11, null)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void processNote_withAFigure_isKeptAsDraftAndNotSigned() throws Exception {
    var id = database.write(w -> w.process().start(patient, new NoteText("", "")));
    database.change(w -> w.process().save(id, 1, new NoteText("", "60 mg at 10:45")));
    assertThatThrownBy(() -> database.change(w -> w.process().sign(id, 2, "Robin")))
        .isInstanceOf(InvalidValue.class);
    NoteText kept = database.read(r -> r.process().draft(id).orElseThrow().text());
    assertThat(kept.body()).isEqualTo("60 mg at 10:45");
    database.change(w -> w.process().save(id, 2, new NoteText("", "I was moved")));
    database.change(w -> w.process().sign(id, 3, "Robin"));
    assertThatThrownBy(
            () -> database.change(w -> w.process().addAddendum(id, "why", "HR 74", "Robin")))
        .isInstanceOf(InvalidValue.class);
    List<ProcessListItem> drawer = database.read(r -> r.process().ofPatient(patient));
    assertThat(drawer).singleElement().matches(ProcessListItem::signed);
    int inTheRecord = database.read(r -> r.notes().ofPatient(patient)).size();
    assertThat(inTheRecord).isZero();
  }

  @Test
  void save_ofTheSameDraftInASecondWindow_isRefusedAndLosesNothing() throws Exception {
    var id = database.write(w -> w.process().start(patient, new NoteText("", "first")));
    database.change(w -> w.process().save(id, 1, new NoteText("", "one window")));
    assertThatThrownBy(
            () -> database.change(w -> w.process().save(id, 1, new NoteText("", "the other"))))
        .isInstanceOf(StaleVersion.class);
    NoteText kept = database.read(r -> r.process().draft(id).orElseThrow().text());
    assertThat(kept.body()).isEqualTo("one window");
  }

  @Test
  void items_doneOrDropped_endOnce() throws Exception {
    var item = database.write(w -> w.items().add(patient, null, NoteItemKind.HOMEWORK, "Walk"));
    var day = LocalDate.parse("2026-03-02");
    assertThatThrownBy(() -> new ItemEnd(ItemOutcome.DROPPED, day, " "))
        .isInstanceOf(InvalidValue.class);
    database.change(w -> w.items().end(item, new ItemEnd(ItemOutcome.DONE, day, "")));
    assertThatThrownBy(
            () -> database.change(w -> w.items().end(item, new ItemEnd(ItemOutcome.DONE, day, ""))))
        .isInstanceOf(StaleVersion.class);
    List<NoteItem> read = database.read(r -> r.items().ofPatient(patient));
    assertThat(read).singleElement().matches(each -> !each.open());
  }

  @Test
  void keepVersion_moreThanTheMost_dropsTheOldest() throws Exception {
    var id =
        database.write(
            w -> w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "0")));
    for (int i = 1; i <= VersionRule.MOST + 3; i++) {
      int n = i;
      database.change(w -> {
        w.notes().save(id, n, new NoteText("", "text " + n));
        w.notes().keepVersion(id);
        w.notes().keepVersion(id);
      });
    }
    List<DraftVersion> kept = database.read(r -> r.notes().versions(id));
    assertThat(kept).hasSize(VersionRule.MOST);
    assertThat(kept.getFirst().text().body()).isEqualTo("text " + (VersionRule.MOST + 3));
    assertThat(kept.getLast().text().body()).isEqualTo("text 4");
    database.change(w -> w.notes().sign(id, VersionRule.MOST + 4L, "Robin"));
    List<DraftVersion> after = database.read(r -> r.notes().versions(id));
    assertThat(after).isEmpty();
  }

  @Test
  void save_thatTakesMostAway_keepsWhatStoodThere_evenTwiceInOneInstant() throws Exception {
    var id = database.write(w -> w.process().start(patient, new NoteText("", "start")));
    database.change(w -> {
      w.process().save(id, 1, new NoteText("", "first, ".repeat(50).strip()));
      w.process().save(id, 2, new NoteText("", "slip"));
      w.process().save(id, 3, new NoteText("", "second, ".repeat(50).strip()));
      w.process().save(id, 4, new NoteText("", "slip again"));
    });
    List<DraftVersion> kept = database.read(r -> r.process().versions(id));
    assertThat(kept)
        .extracting(version -> version.text().body())
        .containsExactly("second, ".repeat(50).strip(), "first, ".repeat(50).strip());
    assertThat(kept.get(0).keptAt()).isEqualTo(kept.get(1).keptAt());
  }

  @Test
  void keepVersion_afterTheClockWasSetBack_keepsTheOrderOfWriting() throws Exception {
    var id =
        database.write(
            w -> w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "0")));
    for (int version = 1; version <= VersionRule.MOST + 1; version++) {
      int n = version;
      practice.clock.pass(Duration.ofDays(-1));
      database.change(w -> w.notes().save(id, n, new NoteText("", "text " + n)));
    }
    List<DraftVersion> kept = database.read(r -> r.notes().versions(id));
    assertThat(kept).hasSize(VersionRule.MOST);
    assertThat(kept.getFirst().text().body()).isEqualTo("text " + VersionRule.MOST);
    assertThat(kept.getLast().text().body()).isEqualTo("text 1");
  }

  @Test
  void keepVersion_ofADraftThatWasOnlyOpened_keepsNone() throws Exception {
    var id =
        database.write(
            w -> w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "plan")));
    database.change(w -> w.notes().keepVersion(id));
    List<DraftVersion> kept = database.read(r -> r.notes().versions(id));
    assertThat(kept).isEmpty();
  }

  @Test
  void pin_wrongTooOften_isNotTriedAnyMore() throws Exception {
    var pin = PinHash.of("284917".toCharArray(), Argon2Cost.FLOOR);
    database.change(w -> w.pin().set(pin));
    for (int i = 0; i < PinStore.TRIES; i++) {
      PinHash kept = database.write(w -> w.pin().takeTry()).orElseThrow();
      assertThat(kept).isEqualTo(pin);
    }
    Optional<PinHash> none = database.write(w -> w.pin().takeTry());
    assertThat(none).isEmpty();
    OptionalInt left = database.read(r -> r.pin().triesLeft());
    assertThat(left).hasValue(0);
    assertThat(pin.matches("284917".toCharArray())).isTrue();
    assertThat(pin.matches("284918".toCharArray())).isFalse();
  }

  @Test
  void versionRule_everyFiveMinutes_isDue() {
    assertThat(VersionRule.due(NOW, NOW.plusSeconds(299))).isFalse();
    assertThat(VersionRule.due(NOW, NOW.plusSeconds(300))).isTrue();
    assertThat(VersionRule.due(NOW, NOW.minusSeconds(1))).isTrue();
  }
}
