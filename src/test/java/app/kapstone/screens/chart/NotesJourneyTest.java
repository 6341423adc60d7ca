package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.OpenedPractice;
import app.kapstone.Signing;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.ItemOutcome;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.NoteItemKind;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessListItem;
import app.kapstone.domain.process.ProcessNoteId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PinHash;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Both drawers on real screens, from the first key to the paper. */
class NotesJourneyTest extends RecordTest {
  private static final String PIN = "402718";

  @Test
  void sessionNote_killedThenSignedByPin_showsItsAddendumOnPaper() throws Exception {
    Sample sample = Sample.into(practice.database(), clock.instant());
    practice.database().change(w -> w.pin().set(PinHash.of(PIN.toCharArray(), Argon2Cost.FLOOR)));
    NoteId id =
        practice
            .database()
            .write(w ->
                w.notes()
                    .start(
                        sample.patient,
                        NoteKind.SESSION,
                        null,
                        sample.session,
                        new NoteText("", "")));
    go(new Place.Note(id));
    fill("#note-body", "She came back **slowly**.");
    sleep(1900);
    rest();
    assertThat(asAfterAKill(id)).isEqualTo("She came back **slowly**.");

    interact(() -> {
      this.<ComboBox<Object>>node("#rating-alliance").getSelectionModel().select(9);
    });
    rest();
    fire("#item-add");
    fill("#item-text", "Write to her sister");
    fire("#item-add-do");
    fire("#note-sign");
    assertThat(text("#note-signing-tries")).contains("5 tries");
    secret("402719");
    fire("#note-sign-do");
    assertThat(text("#note-signing-answer")).contains("nor the PIN");
    assertThat(text("#note-signing-tries")).contains("4 tries");
    secret(PIN);
    fire("#note-sign-do");
    SignedNote signed = practice.database().read(r -> r.notes().signed(id)).orElseThrow();
    assertThat(signed.ratings()).isEqualTo(new Ratings(8, null));
    assertThat(text("#note-hash")).isEqualTo("SHA-256 " + signed.hash());
    assertThat(text("#note-covered")).contains("are as they were signed");
    assertThat(text("#note-covered-head")).contains(signed.session().orElseThrow().head());

    assertThat(text("#note-covered-items")).contains("written with it to come back");
    assertThat(words("#note")).contains("Write to her sister");
    picture("signed");
    fire("#note-addendum");
    fill("#addendum-reason", "Call in the evening");
    fill("#addendum-body", "She slept well.");
    go(new Place.Unsigned());
    assertThat(words("#unsigned")).contains("Additions to signed notes");
    go(new Place.Note(id));
    assertThat(typed("#addendum-reason")).isEqualTo("Call in the evening");
    assertThat(typed("#addendum-body")).isEqualTo("She slept well.");
    secret(PIN);
    fire("#addendum-sign");
    go(new Place.Summary(sample.session));
    fire("#summary-keep");
    go(new Place.Chart(sample.patient));
    interact(() -> window.ui.look().wear(app.kapstone.screens.kit.Theme.DARK));
    picture("chart-dark");
    interact(() -> window.ui.look().wear(app.kapstone.screens.kit.Theme.LIGHT));
    var paper =
        practice.database().read(r -> r.documents().ofPatient(sample.patient)).stream()
            .filter(each -> each.title().contains("ession"))
            .findFirst()
            .orElseThrow();
    byte[] pdf = practice.database().read(r -> r.documents().bytes(paper.id())).orElseThrow();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("She came back slowly.", "Reason: Call in the evening", "She slept well.");
    }
  }

  @Test
  void sessionNote_whileItsSessionRuns_isNotSignedAndSaysWhy() throws Exception {
    PatientId patient = add("Rae Running");
    String document = new ProtocolFiles().write(Sample.protocol());
    var session = practice.database().write(w -> w.sessions().open(patient, null, document, 70.0));
    NoteId id =
        practice
            .database()
            .write(w ->
                w.notes()
                    .start(patient, NoteKind.SESSION, null, session, new NoteText("", "Calm.")));
    go(new Place.Note(id));
    fire("#note-sign");
    assertThat(screen()).contains("The session of this note still runs");
    assertThat(shows("#note-signing")).isFalse();
    interact(() -> window.ui.overlay().closeAll());
    practice
        .database()
        .change(w -> {
          w.sessions().append(session, clock.instant(), new SessionEvent.SessionEnded(""));
          w.screenings().start(patient, "{}", "{}");
        });
    go(new Place.Unsigned());
    assertThat(words("#unsigned")).contains("Screenings", "Rae Running");
    go(new Place.Note(id));
    fire("#note-sign");
    secret(OpenedPractice.PASSPHRASE);
    fire("#note-sign-do");
    assertThat(text("#note-covered")).contains("are as they were signed");
  }

  @Test
  void processNote_withAFigure_isRefusedByNameAndNothingIsLost() throws Exception {
    PatientId patient = add("Noor Example");
    go(new Place.Chart(patient));
    fire("#chart-process");
    fire("#process-new");
    fill("#note-body", "I felt small after 60 mg at 10:45.");
    sleep(400);
    rest();
    assertThat(words("#process-figures"))
        .contains("“60 mg” reads like a dose", "“10:45” reads like a time", "45 CFR 164.501");
    fire("#note-sign");
    assertThat(lookup("#note-signing").tryQuery()).isEmpty();
    assertThat(this.<TextArea>node("#note-body").getText()).contains("60 mg at 10:45");
    ProcessNoteId id = ((Place.ProcessNote) window.ui.navigator().here().get()).note();
    interact(() -> window.ui.overlay().closeAll());
    picture("process-refused");
    interact(() -> window.ui.look().wear(app.kapstone.screens.kit.Theme.SESSION));
    picture("process-refused-session");
    interact(() -> {
      window.ui.look().wear(app.kapstone.screens.kit.Theme.DARK);
      window.ui.look().textSize(200);
    });
    picture("process-refused-dark-200");
    interact(() -> {
      window.ui.look().wear(app.kapstone.screens.kit.Theme.LIGHT);
      window.ui.look().textSize(100);
    });
    fill("#note-body", "I felt small.");
    fire("#note-sign");
    secret(OpenedPractice.PASSPHRASE);
    fire("#note-sign-do");
    assertThat(text("#note-hash")).startsWith("SHA-256 ");
    assertThat(lookup("#process-banner").tryQuery()).isPresent();
    assertThatThrownBy(() ->
            practice.database().change(w -> w.process().save(id, 1, new NoteText("", "changed"))))
        .isInstanceOf(app.kapstone.database.StaleVersion.class);
    fire("#note-addendum");
    fill("#addendum-reason", "Later");
    fill("#addendum-body", "Her BP 128/82 moved me");
    secret(OpenedPractice.PASSPHRASE);
    fire("#addendum-sign");
    assertThat(text("#addendum-body-error")).contains("128/82");
    go(new Place.Unsigned());
    assertThat(words("#unsigned")).contains("Additions to signed process notes");
    go(new Place.ProcessNote(id));
    assertThat(typed("#addendum-body")).isEqualTo("Her BP 128/82 moved me");
    fire("#note-sign-cancel");
    fire("#addendum-discard-do");
    go(new Place.Unsigned());
    assertThat(words("#unsigned")).contains("Everything is signed");
    List<ProcessListItem> drawer = practice.database().read(r -> r.process().ofPatient(patient));
    assertThat(drawer).singleElement().matches(ProcessListItem::signed);
  }

  @Test
  void itemsVersionsAndPreview_inTheEditor_comeBack() throws Exception {
    PatientId patient = add("Iris Example");
    NoteId id =
        practice
            .database()
            .write(
                w -> w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "")));
    go(new Place.Note(id));
    fill("#note-body", "first words");
    fire("#item-add");
    fill("#item-text", "Write to her sister");
    fire("#item-add-do");
    go(new Place.Home());
    NoteId next =
        practice
            .database()
            .write(
                w -> w.notes().start(patient, NoteKind.GENERAL, null, null, new NoteText("", "")));
    go(new Place.Note(next));
    assertThat(words("#note-items")).contains("Write to her sister");
    NoteItem item =
        practice.database().<List<NoteItem>>read(r -> r.items().ofPatient(patient)).getFirst();
    practice
        .database()
        .change(w -> {
          w.items().end(item.id(), new ItemEnd(ItemOutcome.DONE, ui().today(), ""));
        });
    for (int i = 1; i <= 6; i++) {
      String words = "Insight " + i;
      practice.database().change(w -> w.items().add(patient, next, NoteItemKind.INSIGHT, words));
    }
    var homework =
        practice
            .database()
            .write(
                w -> w.items().add(patient, next, NoteItemKind.HOMEWORK, "Write to her brother"));
    go(new Place.Home());
    go(new Place.Note(next));
    assertThat(words("#note-items"))
        .containsSubsequence("Write to her brother", "Insight 6", "Insight 3")
        .doesNotContain("Insight 2", "Write to her sister");
    picture("note-items");
    fire("#item-more");
    assertThat(words("#note-items")).contains("Insight 2", "Insight 1");
    go(new Place.Chart(patient));
    assertThat(words("#chart-meetings")).contains("Write to her brother");
    fire("#item-done-" + homework.value());
    assertThat(words("#chart-meetings")).doesNotContain("Write to her brother");

    go(new Place.Note(id));
    fill("#note-body", "other words");
    fire("#draft-versions");
    interact(() -> this.<ListView<?>>node("#draft-version-list").getSelectionModel().selectLast());
    picture("note-versions");
    fire("#draft-restore");
    assertThat(this.<TextArea>node("#note-body").getText()).isEqualTo("first words");
    assertThat(node("#note-preview").isVisible()).isTrue();
    interact(() -> node("#note-body").requestFocus());
    push(KeyCode.CONTROL, KeyCode.E);
    assertThat(node("#note-preview").isVisible()).isFalse();
    go(new Place.Unsigned());
    assertThat(words("#unsigned")).contains("Iris Example");
    picture("unsigned");
    go(new Place.Templates());
    fire("#template-shipped-0");
    fill("#template-name", "Mine");
    fire("#template-saveAsOwn");
    assertThat(words("#template-own")).contains("Mine");
    picture("templates");
  }

  @Test
  void pin_wrongTooOften_leavesThePassphraseAlone() throws Exception {
    practice.database().change(w -> w.pin().set(PinHash.of(PIN.toCharArray(), Argon2Cost.FLOOR)));
    Signing signing = (Signing) practice.signing();
    for (int i = 0; i < 5; i++) {
      assertThat(signing.matches("111112".toCharArray())).isFalse();
    }
    OptionalInt left = signing.tries();
    assertThat(left).hasValue(0);
    assertThat(signing.matches(PIN.toCharArray())).isFalse();
    assertThat(signing.matches(OpenedPractice.PASSPHRASE.toCharArray())).isTrue();
  }

  /** What another process finds in the folder as it lies on the disk this moment. */
  private String asAfterAKill(NoteId id) throws Exception {
    Path copy = root.resolve("copy");
    try (var walk = Files.walk(root.resolve("practice"))) {
      for (Path from : walk.toList()) {
        Path to = copy.resolve(root.resolve("practice").relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
    try (var vault =
            Vault.open(new PracticeFolder(copy), Passphrase.of(OpenedPractice.PASSPHRASE));
        Database database = Database.open(vault, clock)) {
      Optional<String> body =
          database.read(r -> r.notes().draft(id)).map(draft -> draft.text().body());
      return body.orElseThrow();
    }
  }

  private void picture(String name) {
    rest();
    Path folder = Path.of(System.getProperty("kapstone.target"), "notes");
    interact(() -> TestWindow.picture(window.scene, folder.resolve(name + ".png")));
  }
}
