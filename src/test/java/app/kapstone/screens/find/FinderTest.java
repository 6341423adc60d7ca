package app.kapstone.screens.find;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.database.Database;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.search.Findings;
import app.kapstone.search.NoteIndex;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));

  private OpenedPractice practice;
  private Database database;
  private PatientId patient;
  private Finder finder;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), CLOCK);
    database = practice.database();
    patient = database.write(w -> w.patients().add(PatientData.named("Sora Sought")));
    finder = new Finder(database);
  }

  @AfterEach
  void close() throws Exception {
    finder.close();
    practice.close();
  }

  @Test
  void follow_draftSavedSignedAndAddedTo_isFoundAsItNowReads() throws Exception {
    NoteId note = start("a kingfisher");
    assertThat(found("kingf")).isEqualTo(1);
    database.change(w -> w.notes().save(note, 1, new NoteText("", "a heron")));
    assertThat(found("kingf")).isZero();
    assertThat(found("heron")).isEqualTo(1);
    database.change(w -> w.notes().sign(note, 2, "Mara Ellison"));
    assertThat(found("heron")).isEqualTo(1);
    database.change(w -> w.notes().addAddendum(note, "left out", "a bittern", "Mara Ellison"));
    assertThat(found("heron bittern")).isEqualTo(1);
  }

  @Test
  void follow_draftThrownAway_isFoundNoMore() throws Exception {
    NoteId note = start("a kingfisher");
    assertThat(found("kingf")).isEqualTo(1);
    database.change(w -> w.notes().discard(note, 1));
    assertThat(found("kingf")).isZero();
  }

  @Test
  void follow_patientAddedRenamedAndArchived_isFoundAsTheyAreNow() throws Exception {
    start("a kingfisher");
    assertThat(found("kingf")).isEqualTo(1);
    assertThat(found("heron")).isZero();
    PatientId added = database.write(w -> w.patients().add(PatientData.named("Heron Sought")));
    assertThat(found("heron")).isEqualTo(1);
    assertThat(found("sought")).isEqualTo(2);
    database.change(w -> w.patients().archive(added));
    follow();
    assertThat(finder.find("heron").getFirst().patient().archivedAt()).isNotNull();
    database.change(w -> w.patients().change(patient, 1, PatientData.named("Bittern Found")));
    assertThat(found("sora")).isZero();
    assertThat(found("bittern")).isEqualTo(1);
    follow();
    assertThat(finder.find("kingf").getFirst().patient().legalName()).isEqualTo("Bittern Found");
  }

  @Test
  void follow_nothingWritten_readsNothingAnew() throws Exception {
    start("a kingfisher");
    follow();
    Object before = field("findings");
    follow();
    assertThat(field("findings")).isSameAs(before);
    long last = database.read(r -> r.patients().namesAfter(-1)).last();
    var changed = database.read(r -> r.patients().namesAfter(last));
    assertThat(changed.patients()).isEmpty();
    database.change(w -> w.patients().add(PatientData.named("Heron Sought")));
    var added = database.read(r -> r.patients().namesAfter(last));
    assertThat(added.patients())
        .extracting(PatientListItem::legalName)
        .containsOnly("Heron Sought");
  }

  /** Of the second drawer neither a title nor a word, signed or not, nor what was added later. */
  @Test
  void follow_processNotes_areNeverFound() throws Exception {
    database.change(w -> {
      var text = new NoteText("A kingfisher", "The kingfisher dived.");
      w.process().start(patient, text);
      var kept = w.process().start(patient, text);
      w.process().keepVersion(kept);
      var signed = w.process().start(patient, text);
      w.process().sign(signed, 1, "Mara Ellison");
      w.process().addAddendum(signed, "kingfisher", "One more kingfisher.", "Mara Ellison");
    });
    start("a heron");
    assertThat(found("heron")).isEqualTo(1);
    assertThat(found("kingf")).isZero();
    assertThat(found("div")).isZero();
  }

  @Test
  void follow_moreNotesThanASlice_findsEachOfThem() throws Exception {
    for (int i = 0; i < 101; i++) {
      String body = "note nr" + i + "x";
      NoteId note = start(body);
      if (i % 2 == 0) {
        database.change(w -> w.notes().sign(note, 1, "Mara Ellison"));
      }
      if (i % 10 == 0) {
        database.change(w -> w.notes().addAddendum(note, "more", body + "later", "Mara Ellison"));
      }
    }
    follow();
    for (int i = 0; i < 101; i++) {
      assertThat(finder.find("nr" + i + "x")).as("note %d", i).hasSize(1);
    }
    assertThat(finder.find("nr100xlater")).hasSize(1);
  }

  @Test
  void close_nothingIsFoundAndNothingOfTheIndexIsReachable() throws Exception {
    start("a kingfisher");
    assertThat(found("kingf")).isEqualTo(1);
    finder.typed("kingf");
    var index = new WeakReference<>((NoteIndex) field("index"));
    var findings = new WeakReference<>((Findings) field("findings"));
    finder.close();
    assertThat(finder.find("kingf")).isEmpty();
    assertThat(finder.find("sora")).isEmpty();
    assertThat(finder.typed()).isEmpty();
    var reader = (ExecutorService) field("reader");
    assertThat(reader.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 50 && (index.get() != null || findings.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(index.get()).isNull();
    assertThat(findings.get()).isNull();
  }

  private Object field(String name) throws Exception {
    var field = Finder.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(finder);
  }

  private NoteId start(String body) throws Exception {
    return database.write(
        w -> w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", body)));
  }

  private int found(String typed) throws Exception {
    follow();
    return finder.find(typed).size();
  }

  private void follow() throws Exception {
    var read = new CountDownLatch(1);
    finder.follow(read::countDown);
    assertThat(read.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
