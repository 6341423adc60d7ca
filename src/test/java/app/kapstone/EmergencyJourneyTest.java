package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.dosing.ClockNote;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.screens.kit.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/**
 * Two sessions at once, found again after the power failed: an emergency card with a high reading
 * in one, esketamine with its sheet in the other, and the lock between them.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EmergencyJourneyTest extends ApplicationTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private Path home;
  private HouseHand hand;
  private SmallScreen screen;
  private PatientId patient;
  private SessionId high;
  private SessionId spray;
  private Instant tickedAt;

  @BeforeAll
  void make(@TempDir Path folder) throws Exception {
    home = folder;
    var made = TwoSessions.killed(folder, NOW);
    patient = made.patient();
    high = made.high();
    spray = made.spray();
  }

  @Override
  public void start(Stage stage) {
    hand = new HouseHand(home, NOW.plus(Duration.ofMinutes(2)));
    hand.build(stage);
    screen = new SmallScreen(hand);
    stage.setWidth(1366);
    stage.setHeight(768);
  }

  @AfterEach
  void closeWindow() {
    hand.closeWindow();
  }

  @Test
  void twoSessions_afterAKill_goOnToTheEndWithCardLockSheetAndDraft() throws Exception {
    afterTheKill();
    lanes();
    card();
    locked();
    end();
    draft();
    esketamine();
  }

  private void afterTheKill() throws Exception {
    hand.waitFor("#covered");
    assertThat(hand.text("#covered-1")).contains("since 1:25", "1 h 37 min");
    assertThat(hand.text("#covered-2")).contains("since 3:00", "0 h 2 min");
    assertThat(hand.screen()).doesNotContain(TwoSessions.HIGH, TwoSessions.SPRAY, "148/92");
    screen.look("after-a-kill");
    hand.unlock(OpenedPractice.PASSPHRASE);
    hand.waitFor("#lanes");
    hand.rest();
    hand.onScreen(() -> hand.house().ui().overlay().closeAll());
    assertThat(hand.here()).isEqualTo(new Place.Cockpit(spray));
    for (SessionId each : List.of(high, spray)) {
      assertThat(notes(each)).containsExactly(ClockNote.NOT_OPEN);
    }
  }

  private void lanes() throws Exception {
    assertThat(hand.node("#lane-1").getPseudoClassStates().toString()).contains("chosen");
    hand.push(KeyCode.ALT, KeyCode.DIGIT2);
    hand.waitUntil(() -> hand.text("#cockpit-patient").equals(TwoSessions.HIGH));
    assertThat(hand.node("#lane-2").getPseudoClassStates().toString()).contains("chosen");
    vitals("118/74 68 98");
    enter(KeyCode.D, "#cockpit-dose-amount", "60");
    keep();
    screen.look("two-lanes");
    screen.whole();
    enter(KeyCode.M, "#entry-all", "The second side of the record begins");
    hand.type(KeyCode.F4);
    screen.look("two-lanes-of-the-room");
    keep();
    for (SessionId each : List.of(high, spray)) {
      assertThat(read(each).events().getLast().event())
          .isEqualTo(new SessionEvent.SettingChanged("The second side of the record begins"));
    }
    enter(KeyCode.R, "#entry", "Smiles");
    keep();
    assertThat(count(high)).isEqualTo(4);
    assertThat(count(spray)).isEqualTo(6);
    hand.type(KeyCode.F6);
    hand.waitUntil(() -> hand.text("#cockpit-patient").equals(TwoSessions.SPRAY));
    hand.type(KeyCode.F6);
    hand.waitUntil(() -> hand.text("#cockpit-patient").equals(TwoSessions.HIGH));
  }

  private void card() throws Exception {
    hand.pass(Duration.ofMinutes(15));
    vitals("186/104 92 96");
    hand.waitUntil(() -> hand.text("#cockpit-judgement").equals("Past the limit"));
    hand.type(KeyCode.F2);
    hand.waitFor("#emergency");
    screen.look("cards");
    assertThat(hand.screen()).contains("911", "12 Fictional Lane", "555-0101", "Anaphylaxis");
    hand.type(KeyCode.DIGIT1);
    hand.waitFor("#step-1");
    hand.waitUntil(() -> emergencies().size() == 1);
    hand.type(KeyCode.DIGIT1);
    hand.waitUntil(() -> emergencies().getFirst().done().size() == 1);
    screen.look("card");
    screen.whole();
    hand.letter(KeyCode.S, "#cockpit-snooze-reason");
    hand.type("#cockpit-snooze-reason", "the cuff again in five minutes");
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> hand.text("#entry-wrong").startsWith("No check was due at"));
    hand.pass(Duration.ofMinutes(15));
    keep();
    assertThat(hand.text("#cockpit-due")).startsWith("put off");
    hand.type(KeyCode.F2);
    hand.waitFor("#card-1");
    assertThat(hand.text("#card-1")).startsWith("High blood pressure · open since");
    hand.type(KeyCode.DIGIT1);
    hand.waitFor("#step-2");
    hand.type("#cockpit-emergency-when", "soon");
    hand.type(KeyCode.ENTER, KeyCode.DIGIT2);
    hand.waitUntil(() -> hand.text("#emergency-wrong").startsWith("Please write the time as"));
    hand.again("#cockpit-emergency-when", "-4");
    hand.type(KeyCode.ENTER, KeyCode.DIGIT2);
    hand.waitUntil(() -> emergencies().getFirst().done().size() == 2);
    assertThat(emergencies().getFirst().done().values())
        .contains(hand.clock.instant().minus(Duration.ofMinutes(4)));
    hand.waitUntil(() -> typed("#cockpit-emergency-when").isEmpty());
    screen.look("card-later");
    screen.whole();
    hand.type("#cockpit-emergency-how", "came down by itself");
    hand.type("#cockpit-emergency-when", "-30");
    hand.press("#cockpit-emergency-over");
    hand.waitUntil(() -> hand.text("#emergency-wrong").startsWith("This card was opened at"));
    hand.again("#cockpit-emergency-when", "-1");
    hand.press("#cockpit-emergency-over");
    hand.waitUntil(() -> !emergencies().getFirst().lasts());
    assertThat(emergencies().getFirst().overAt())
        .isEqualTo(hand.clock.instant().minus(Duration.ofMinutes(1)));
    assertThat(emergencies()).hasSize(1);
    hand.type(KeyCode.ESCAPE);
    vitals("134/86 80 97");
  }

  private void locked() {
    hand.lock();
    hand.waitFor("#covered-2");
    assertThat(hand.text("#covered-1")).contains("2:07:0", "since the first dose");
    assertThat(hand.screen())
        .doesNotContain(TwoSessions.HIGH, TwoSessions.SPRAY, "134/86", "Smiles");
    screen.look("locked-in-session");
    hand.pass(Duration.ofMinutes(1));
    hand.type(KeyCode.F2);
    hand.waitFor("#which-1");
    assertThat(hand.screen())
        .contains("911", "555-0101")
        .doesNotContain(TwoSessions.HIGH, TwoSessions.SPRAY);
    screen.look("locked-which");
    hand.type(KeyCode.DIGIT2);
    hand.waitFor("#card-3");
    hand.type(KeyCode.DIGIT3);
    hand.waitFor("#step-1");
    assertThat(hand.text("#emergency-beforehand")).startsWith("Locked:");
    tickedAt = hand.clock.instant();
    hand.type(KeyCode.DIGIT1);
    hand.waitUntil(() -> hand.screen().contains("✓ "));
    screen.look("locked-card");
    hand.pass(Duration.ofMinutes(3));
    hand.type("#cockpit-emergency-when", "-600");
    hand.type(KeyCode.ENTER, KeyCode.DIGIT2);
    hand.waitUntil(() -> hand.text("#emergency-wrong").contains("before the session was opened"));
    assertThat(typed("#cockpit-emergency-when")).isEqualTo("-600");
    hand.fill("#cockpit-emergency-when", "");
    hand.type(KeyCode.ENTER);
    hand.type(KeyCode.DIGIT2, KeyCode.DIGIT2);
    hand.type(KeyCode.ESCAPE);
    hand.waitUntil(() -> hand.text("#covered-waiting").startsWith("4 entries of a card wait"));
    screen.look("locked-waiting");
    hand.onScreen(hand::askToClose);
    hand.waitFor("#kit-cancel");
    assertThat(hand.screen()).contains("4 entries of emergency cards are not in the record yet");
    hand.press("#kit-cancel");
    hand.unlock(OpenedPractice.PASSPHRASE);
    hand.waitFor("#lanes");
    hand.rest();
    hand.push(KeyCode.ALT, KeyCode.DIGIT2);
    hand.waitUntil(() -> hand.text("#cockpit-patient").equals(TwoSessions.HIGH));
  }

  private void end() throws Exception {
    assertThat(emergencies().getFirst().done()).hasSize(2);
    Emergency covered = emergencies().getLast();
    assertThat(covered.name()).isEqualTo("Agitation or panic");
    assertThat(covered.openedAt()).isEqualTo(tickedAt);
    assertThat(covered.done().values()).containsExactly(tickedAt);
    RecordedEvent last = read(high).events().getLast();
    assertThat(last.happenedAt()).isEqualTo(tickedAt.plus(Duration.ofMinutes(3)));
    assertThat(notes(high)).containsExactly(ClockNote.NOT_OPEN, ClockNote.LOCKED);
    assertThat(read(spray).events())
        .noneMatch(each -> each.event() instanceof SessionEvent.EmergencyStep);
    hand.type(KeyCode.F2);
    hand.waitFor("#card-3");
    assertThat(hand.text("#card-3")).startsWith("Agitation or panic · open since");
    hand.type(KeyCode.DIGIT3);
    hand.waitFor("#step-1");
    hand.press("#cockpit-emergency-over");
    hand.waitUntil(() -> !emergencies().getLast().lasts());
    hand.type(KeyCode.ESCAPE);
    enter(KeyCode.V, "#cockpit-vitals-line", "-600 120/80");
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> hand.text("#entry-wrong").contains("before the session was opened"));
    hand.again("#cockpit-vitals-line", "23:59 120/80");
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() ->
        hand.text("#entry-wrong").contains("before the session was opened")
            || hand.text("#entry-wrong").contains("has not come yet"));
    hand.type(KeyCode.ESCAPE);
    hand.pass(Duration.ofHours(4));
    vitals("120/76 70 98");
    enter(KeyCode.X, "#ready-1", "");
    hand.type(KeyCode.DIGIT1);
    hand.waitUntil(() -> hand.text("#ready-1").startsWith("✓ "));
    screen.look("leaving");
    screen.whole();
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> hand.text("#entry-wrong").contains("Please say why"));
    hand.type("#cockpit-end-reason", "stayed long; the escort is here");
    hand.type(KeyCode.ENTER);
    hand.waitFor("#cockpit-ended");
    hand.rest();
    screen.look("ended");
    assertThat(hand.text("#ended-window")).contains("integration window is open until");
    assertThat(hand.text("#ended-emergency")).contains("High blood pressure");
    int unsigned = database(r -> r.notes().unsigned().size());
    assertThat(unsigned).isEqualTo(1);
    hand.press("#cockpit-ended-adverse");
  }

  private void draft() throws Exception {
    hand.press("#safety-draft-write");
    hand.waitFor("#safety-event-measures");
    assertThat(typed("#safety-event-what")).isEqualTo("High blood pressure: came down by itself");
    assertThat(typed("#safety-event-measures")).contains("Take the reading again");
    screen.look("adverse-event-draft");
    hand.press("#safety-event-do");
    hand.waitUntil(() -> database(r -> r.emergencies().unanswered()).size() == 1);
    List<AdverseEvent> events = database(r -> r.safety().events(patient));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().data().session()).isEqualTo(high);
    assertThat(events.getFirst().outcome()).isEqualTo(EventOutcome.RECOVERED);
    int open = database(r -> r.emergencies().unanswered().size());
    assertThat(open).isOne();
  }

  private void esketamine() throws Exception {
    hand.go(new Place.Cockpit(spray));
    hand.waitFor("#cockpit-due");
    hand.rest();
    vitals("124/80 72 98");
    Instant ended = hand.clock.instant();
    hand.letter(KeyCode.X, "#ready-1");
    hand.type("#cockpit-end-reason", "a second time");
    // now: what was written elsewhere is read every five seconds
    database(w -> w.sessions().append(spray, ended, new SessionEvent.SessionEnded("elsewhere")));
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> hand.screen().contains("was ended already, at"));
    hand.go(new Place.Home());
    hand.waitFor("#home-sheets");
    screen.look("home-with-a-sheet");
    hand.press("#sheet-" + spray.value());
    hand.waitFor("#summary-keep");
    hand.waitUntil(() -> hand.text("#paper-page").startsWith("Page 1 of"));
    screen.look("sheet");
    hand.press("#summary-keep");
    hand.waitUntil(() -> hand.here() instanceof Place.Paper);
    var paper = (Place.Paper) hand.here();
    byte[] pdf = database(r -> r.documents().bytes(paper.document()).orElseThrow());
    Files.write(Path.of(System.getProperty("kapstone.target"), "monitoring.pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(
              TwoSessions.SPRAY, "56 mg in 2 devices", "EX-1, EX-2", "122/78", "148/92", "124/80")
          .contains("To be sent by November 27, 2026", "within 7 days of every session")
          .doesNotContain(TwoSessions.HIGH);
    }
    hand.go(new Place.Home());
    hand.waitFor("#home-sheets");
    hand.press("#sheet-" + spray.value());
    hand.waitFor("#monitoring-markSent");
    hand.press("#monitoring-markSent");
    hand.waitFor("#monitoring-sentOn");
    hand.press("#monitoring-sent-do");
    hand.waitUntil(() -> database(r -> r.monitoring().due()).isEmpty());
    hand.go(new Place.Home());
    hand.waitFor("#home-windows");
    assertThat(hand.shows("#home-sheets")).isFalse();
    assertThat(Files.exists(hand.practice().resolve("running"))).isFalse();
  }

  private List<Emergency> emergencies() throws Exception {
    return Emergency.of(read(high).events());
  }

  private DosingSession read(SessionId id) throws Exception {
    return database(r -> r.sessions().find(id).orElseThrow());
  }

  /** What was entered; that Kapstone was closed meanwhile it writes down by itself. */
  private int count(SessionId id) throws Exception {
    List<RecordedEvent> events = read(id).events();
    return Math.toIntExact(
        events.stream().filter(each -> !(each.event() instanceof SessionEvent.ClockNoted)).count());
  }

  /** What Kapstone wrote of the computer's clock. */
  private List<ClockNote> notes(SessionId id) throws Exception {
    return read(id).events().stream()
        .map(RecordedEvent::event)
        .filter(SessionEvent.ClockNoted.class::isInstance)
        .map(note -> ((SessionEvent.ClockNoted) note).what())
        .toList();
  }

  /** Through the house's own open record, on its thread. */
  private <T> T database(java.util.function.Function<app.kapstone.database.Writing, T> work)
      throws Exception {
    Callable<T> call = () -> hand.house().database().write(work);
    return call.call();
  }

  private String typed(String query) {
    return hand.<TextInputControl>node(query).getText();
  }

  private void vitals(String line) {
    enter(KeyCode.V, "#cockpit-vitals-line", line);
    keep();
  }

  private void enter(KeyCode key, String selector, String words) {
    hand.letter(key, selector);
    hand.write(words);
  }

  private void keep() {
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> !hand.shows("#entry"));
    hand.rest();
  }
}
