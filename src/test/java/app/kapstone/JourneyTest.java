package app.kapstone;

import static app.kapstone.JourneyRecord.ESCORT;
import static app.kapstone.JourneyRecord.INTEGRATED;
import static app.kapstone.JourneyRecord.LEGAL_NAME;
import static app.kapstone.JourneyRecord.NAME_USED;
import static app.kapstone.JourneyRecord.PASSED_BY;
import static app.kapstone.JourneyRecord.PRACTICE;
import static app.kapstone.JourneyRecord.PREPARED;
import static app.kapstone.JourneyRecord.READINGS;
import static app.kapstone.JourneyRecord.REMARK;
import static app.kapstone.JourneyRecord.VITALS;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.testfx.framework.junit5.ApplicationTest;

/** One patient's way through the whole application, and what it leaves on the disk. */
class JourneyTest extends ApplicationTest {
  private static final String WORDS = "plum orchard seven lanterns";
  private static final String NEXT = "slow river under copper sky";
  private static final List<String> SECRET =
      List.of(
          "Harbor Light",
          "Mara Ellison",
          "Quay Street",
          "Wilhelmina",
          "Quackenbush",
          "Thaddeus",
          "Okonjo",
          "kingfisher",
          "lullaby",
          "cedarwood",
          "heron stood",
          "escort is here",
          "118/74 68 98",
          "BP 118/74",
          "0.75 mg/kg = 60 mg",
          "1985-04-17",
          "4/17/1985",
          WORDS,
          NEXT);

  @TempDir private Path home;
  private final ClearText clearText = new ClearText(SECRET);
  private final Instant began = Instant.now().minusSeconds(1);
  private final List<String> leaks = new ArrayList<>();
  private final List<String> hashes = new ArrayList<>();
  private HouseHand hand;
  private List<String> key;

  @Override
  public void start(Stage stage) {
    LogFile.open(home.resolve("state"));
    hand = new HouseHand(home, Instant.parse("2026-11-20T15:00:00Z"));
    hand.build(stage);
  }

  @AfterEach
  void closeLog() {
    LogManager.getLogManager().reset();
  }

  @Test
  void onePatient_fromFirstStartToTheRecoveryKey_isKeptAndNeverInClear() throws Exception {
    key = new FirstStartPages(hand).make(PRACTICE, WORDS);
    addPatient();
    PatientId patient = ((Place.Chart) hand.here()).patient();
    applyProtocol();
    note("#visit-1-preparation", "Before the first dose", PREPARED);
    consentPacket();
    session();
    note("#visit-1-integration", "The day after", INTEGRATED);
    summary();
    search("while the practice is open");

    hand.lock();
    search("while it is locked");
    recordHolds(patient, WORDS);
    wrongThenRight();
    screenShows(patient);

    hand.lock();
    recover();
    hand.openChart("quacken");
    assertThat(hand.screen()).contains(NAME_USED);
    LoggerFactory.getLogger(JourneyTest.class)
        .error("A failure that names a patient", new IllegalStateException(LEGAL_NAME));
    hand.closeWindow();
    search("after the end");
    assertThat(leaks).isEmpty();
    logIsAliveAndSilent();
    recordHolds(patient, NEXT);
  }

  private void addPatient() {
    hand.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    hand.rest();
    hand.push(KeyCode.CONTROL, KeyCode.N);
    hand.type("#patient-legalName", LEGAL_NAME);
    hand.type(KeyCode.TAB);
    hand.write(NAME_USED);
    hand.type("#patient-birthDate", "31/12/1985");
    hand.type(KeyCode.TAB);
    hand.waitFor("#patient-birthDate-error");
    assertThat(hand.text("#patient-birthDate-error")).startsWith("Please write the date");
    assertThat(hand.typed("#patient-birthDate")).isEqualTo("31/12/1985");
    hand.push(KeyCode.CONTROL, KeyCode.S);
    assertThat(hand.here()).isEqualTo(new Place.NewPatient());
    hand.again("#patient-birthDate", "4/17/1985");
    hand.again("#patient-weight", "80");
    hand.type("#patient-escort", ESCORT);
    hand.push(KeyCode.CONTROL, KeyCode.S);
    hand.waitUntil(() -> hand.here() instanceof Place.Chart);
    hand.waitFor("#chart-newNote");
    assertThat(hand.screen()).contains(NAME_USED, LEGAL_NAME, ESCORT);
  }

  private void applyProtocol() {
    hand.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    hand.press("#protocol-im-kap");
    hand.press("#protocols-use");
    hand.waitFor("#apply-patients");
    hand.rest();
    hand.onScreen(() -> hand.node("#apply-patients").requestFocus());
    hand.type(KeyCode.HOME);
    hand.press("#protocols-apply-save");
    hand.waitUntil(() -> hand.here() instanceof Place.Chart);
    hand.waitFor("#visit-1-preparation");
    assertThat(hand.shows("#visit-1-dose")).isTrue();
    assertThat(hand.shows("#visit-1-integration")).isTrue();
  }

  /** Writes on a visit, sees it saved by itself, and signs. */
  private void note(String visit, String title, String words) {
    hand.choose(visit, "visit-note");
    hand.waitFor("#note-body");
    hand.pass(Duration.ofMinutes(1));
    String before = hand.text("#note-state");
    hand.type("#note-title", title);
    hand.onScreen(() -> hand.node("#note-body").requestFocus());
    hand.push(KeyCode.CONTROL, KeyCode.END);
    hand.write(words);
    long typedAt = System.nanoTime();
    hand.waitUntil(() ->
        hand.text("#note-state").startsWith("Saved") && !hand.text("#note-state").equals(before));
    assertThat(Duration.ofNanos(System.nanoTime() - typedAt)).isLessThan(Duration.ofSeconds(10));
    hand.press("#note-sign");
    hand.waitFor("#note-passphrase");
    hand.write(WORDS);
    hand.type(KeyCode.ENTER);
    hand.waitFor("#note-hash");
    assertThat(hand.screen()).contains(words);
    hashes.add(hand.text("#note-hash"));
    hand.press("#note-toChart");
    hand.waitFor("#chart-newNote");
  }

  private void consentPacket() {
    hand.press("#chart-packet");
    hand.press("#packet-make");
    hand.waitFor("#paper-page");
    hand.waitUntil(() -> hand.text("#paper-page").startsWith("Page 1 of"));
    search("while a packet is shown");
    hand.press("#paper-toChart");
    hand.waitFor("#chart-papers");
  }

  private void session() {
    hand.press("#chart-startSession");
    hand.passGate(PASSED_BY);
    hand.waitFor("#cockpit-due");
    vitals(VITALS.get(0));
    enter(KeyCode.D, "#cockpit-dose-amount", "0.75 mg/kg");
    assertThat(hand.text("#dose-arithmetic")).isEqualTo("80 kg × 0.75 mg/kg = 60 mg");
    keep();
    assertThat(hand.text("#cockpit-total")).isEqualTo("60 mg");
    hand.pass(Duration.ofMinutes(15));
    theCardsAreOneKeyAwayFromElsewhere();
    vitals(VITALS.get(1));
    hand.pass(Duration.ofMinutes(15));
    vitals(VITALS.get(2));
    enter(KeyCode.E, "#effect-2", "");
    hand.type(KeyCode.DIGIT2);
    hand.type(KeyCode.DIGIT1);
    closed();
    hand.pass(Duration.ofMinutes(22));
    hand.waitUntil(() -> hand.text("#cockpit-due").equals("Overdue 7 min"));
    vitals(VITALS.get(3));
    enter(KeyCode.R, "#entry", REMARK);
    keep();
    enter(KeyCode.X, "#ready-1", "");
    hand.type(KeyCode.DIGIT1);
    hand.type(KeyCode.ENTER);
    hand.waitUntil(() -> hand.text("#entry-wrong").contains("Please say why"));
    hand.write("escort is here and all is well");
    hand.type(KeyCode.ENTER);
    hand.waitFor("#cockpit-ended");
    hand.openChart("quacken");
  }

  private void theCardsAreOneKeyAwayFromElsewhere() {
    hand.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    hand.waitFor("#patients-table");
    hand.waitFor(".k-strip-item");
    hand.type(KeyCode.F2);
    hand.waitFor("#emergency");
    assertThat(hand.text("#emergency-number")).isEqualTo("911");
    hand.type(KeyCode.ESCAPE);
    hand.waitUntil(() -> !hand.shows("#emergency"));
    hand.waitFor("#cockpit-due");
  }

  private void summary() {
    hand.press("#chart-summary");
    hand.press("#summary-keep");
    hand.waitUntil(() -> hand.here() instanceof Place.Paper);
    hand.waitUntil(() -> hand.text("#paper-page").startsWith("Page 1 of"));
  }

  private void wrongThenRight() {
    hand.unlock(NEXT);
    hand.waitUntil(() -> hand.text("#trouble").startsWith("This passphrase does not open"));
    assertThat(hand.screen()).doesNotContain(NAME_USED);
    hand.unlock(WORDS);
    hand.waitFor("#desk");
  }

  private void recover() {
    hand.press("#unlock-recover");
    hand.type("#unlock-recoveryKey", String.join(" ", key));
    hand.type("#passphrase-new", NEXT);
    hand.type("#passphrase-again", NEXT);
    hand.press("#unlock-setAndOpen");
    hand.waitFor("#desk");
  }

  /** What lies in the encrypted record and in its papers, read past the screens. */
  private void recordHolds(PatientId patient, String passphrase) throws Exception {
    try (var practice = OpenedPractice.open(hand.practice(), passphrase, hand.clock)) {
      new JourneyRecord(practice, patient, hashes).holds();
    }
  }

  private void screenShows(PatientId patient) {
    hand.openChart("quacken");
    assertThat(hand.here()).isEqualTo(new Place.Chart(patient));
    assertThat(hand.screen())
        .contains(NAME_USED, LEGAL_NAME, ESCORT, "60 mg", "Before the first dose", "The day after");
    assertThat(hand.stage().getTitle()).isEqualTo("Kapstone");
    hand.press("#" + sessionLine());
    hand.waitFor("#cockpit-total");
    assertThat(hand.text("#cockpit-total")).isEqualTo("60 mg");
    String newest = hand.screen();
    hand.onScreen(() -> hand.<ListView<?>>node("#cockpit-events").scrollTo(Short.MAX_VALUE));
    hand.rest();
    assertThat(newest + hand.screen()).contains(READINGS).contains(REMARK);
  }

  private String sessionLine() {
    return hand.<Node>node("#chart-sessions").lookupAll(".button").stream()
        .map(Node::getId)
        .filter(id -> id != null && id.startsWith("session-"))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The folder of the practice, of the log and the settings, and the system's for all temporary.
   */
  private void search(String when) {
    try {
      leaks.addAll(clearText.under(home, Instant.EPOCH));
      Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
      leaks.addAll(clearText.under(temporary, began));
    } catch (java.io.IOException e) {
      throw new AssertionError(when, e);
    }
    assertThat(leaks).as(when).isEmpty();
  }

  private void logIsAliveAndSilent() throws Exception {
    String log = Files.readString(home.resolve("state/kapstone0.log"));
    assertThat(log).contains("A failure that names a patient", "java.lang.IllegalStateException");
    assertThat(log).doesNotContainIgnoringCase("quackenbush").doesNotContain("60 mg");
    assertThat(home.resolve("state/kapstone.properties")).isNotEmptyFile();
    assertThat(hand.practice().resolve("backups")).isNotEmptyDirectory();
  }

  private void vitals(String line) {
    enter(KeyCode.V, "#cockpit-vitals-line", line);
    keep();
  }

  private void enter(KeyCode letter, String query, String words) {
    hand.letter(letter, query);
    hand.write(words);
  }

  private void keep() {
    hand.type(KeyCode.ENTER);
    closed();
  }

  private void closed() {
    hand.waitUntil(() -> !hand.shows("#entry"));
  }
}
