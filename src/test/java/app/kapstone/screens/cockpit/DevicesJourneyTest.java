package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.RunningSession;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.dosing.ClockNote;
import app.kapstone.domain.dosing.DoseForm;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.Scale;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.documents.Papers;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/**
 * A session of esketamine with three devices, by the keyboard alone, from the first reading to its
 * sheet; every entry fits into 1366 × 768.
 */
class DevicesJourneyTest extends ApplicationTest {
  private final DemoClock clock = new DemoClock(TestWindow.NOW);
  private RealWindow window;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @Test
  void devices_oneByOne_byKeysAlone_areKeptWithAllThatWasSeen(@TempDir Path folder)
      throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      SessionId session = RunningSession.open(practice.database(), "esketamine", 70.0);
      window.show(() -> new CockpitScreen(window.ui, practice.database(), session, id -> {}));
      window.await("#cockpit-due");
      baseline();
      devices();
      seen(practice, session);
      end();
      SessionState state = state(practice, session);
      assertThat(state.doses().totalMg()).isEqualByComparingTo("84");
      assertThat(state.doses().doses())
          .extracting(given -> given.dose().form())
          .containsExactly(device(1), device(2), device(3));
      assertThat(state.doses().doses().getFirst().dose().expiresOn())
          .isEqualTo(LocalDate.of(2030, 3, 31));
      assertThat(state.observations().scores())
          .containsEntry(Scale.MOAAS, 4)
          .containsEntry(Scale.CADSS, 12);
      assertThat(state.endedAt()).contains(clock.instant().minus(Duration.ofMinutes(1)));
      clock.set(clock.instant().plus(Duration.ofDays(24)));
      window.await(() -> text("#cockpit-taken").startsWith("Taken on November 20, 2026"));
      type(KeyCode.V);
      assertThat(window.find("#entry")).isNull();
      sheet(practice, session);
    } finally {
      window.close();
    }
  }

  private static DoseForm device(int number) {
    return new DoseForm.Sprayed(Milligrams.of("28"), number, 3);
  }

  /** By the labelled fields, which the line follows. */
  private void baseline() {
    open(KeyCode.V, "#cockpit-vitals-line");
    into("#cockpit-vitals-upper", "128");
    into("#cockpit-vitals-lower", "50140");
    type(KeyCode.ENTER);
    assertThat(text("#entry-wrong")).isNotEmpty();
    into("#cockpit-vitals-lower", "82");
    into("#cockpit-vitals-saturation", "140");
    type(KeyCode.ENTER);
    assertThat(text("#entry-wrong")).contains("30").contains("100");
    into("#cockpit-vitals-saturation", "98");
    into("#cockpit-vitals-pulse", "74");
    assertThat(typed("#cockpit-vitals-line")).isEqualTo("128/82 p74 98%");
    assertThat(text("#vitals-echo")).isEqualTo("BP 128/82 · pulse 74 · SpO₂ 98 %");
    keep();
  }

  private void devices() {
    open(KeyCode.D, "#cockpit-dose-amount");
    write("60");
    type(KeyCode.ENTER);
    assertThat(text("#entry-wrong")).isEqualTo("That is no whole number of 28 mg devices.");
    into("#cockpit-dose-amount", "84");
    assertThat(text("#dose-arithmetic")).endsWith("84 mg = 3 × 28 mg (0, 5, 10 min)");
    into("#cockpit-dose-lot", "SPR-1");
    into("#cockpit-dose-expiry", "03/2020");
    assertThat(text("#dose-verdict")).contains("expired on March 31, 2020");
    type(KeyCode.ENTER);
    assertThat(text("#entry-wrong")).isEqualTo("Please say why the amount is given.");
    fits();
    into("#cockpit-dose-expiry", "03/2030");
    keep();
    assertThat(text("#cockpit-total")).isEqualTo("28 mg");
    assertThat(text("#cockpit-total-line")).isEqualTo("device 2 of 3 in 5 min");
    pass(2);
    open(KeyCode.D, "#cockpit-dose-amount");
    assertThat(typed("#cockpit-dose-amount")).isEqualTo("28");
    assertThat(typed("#cockpit-dose-lot")).isEqualTo("SPR-1");
    assertThat(text("#dose-verdict")).contains("Please say why it is given now");
    type(KeyCode.ESCAPE);
    for (int device = 2; device <= 3; device++) {
      pass(device == 2 ? 3 : 5);
      String now = "device " + device + " of 3 now: key D";
      window.await(() -> text("#cockpit-total-line").equals(now));
      open(KeyCode.D, "#cockpit-dose-amount");
      keep();
    }
    assertThat(text("#cockpit-total")).isEqualTo("84 mg");
    assertThat(text("#cockpit-total-line")).isEqualTo("1.20 mg/kg in 3 doses");
    assertThat(text("#cockpit-clock-name")).isEqualTo("Since the first device");
  }

  private void seen(OpenedPractice practice, SessionId session) throws Exception {
    open(KeyCode.P, "#depth-1");
    type(KeyCode.S);
    fits();
    type(KeyCode.DIGIT4);
    closed();
    open(KeyCode.P, "#depth-1");
    type(KeyCode.C);
    write("100");
    type(KeyCode.ENTER);
    assertThat(text("#entry-wrong")).contains("0").contains("92");
    into("#cockpit-score-total", "12");
    keep();
    pass(30);
    window.await(() -> text("#cockpit-due").equals("Due now"));
    open(KeyCode.V, "#cockpit-vitals-line");
    write("-1 152/92 84 97");
    keep();
    assertThat(text("#cockpit-judgement")).isEqualTo("Within limits");
    open(KeyCode.E, "#effect-4");
    fits();
    type(KeyCode.DIGIT4);
    type(KeyCode.DIGIT3);
    closed();
    assertThat(text("#cockpit-judgement")).isEqualTo("Past the limit");
    assertThat(text("#cockpit-rule"))
        .contains("Upper pressure above 140 and Headache, severe")
        .contains("Esketamine label");
    open(KeyCode.C, "#correct-1");
    fits();
    type(KeyCode.DIGIT1);
    write("it was not severe");
    keep();
    assertThat(text("#cockpit-judgement")).isEqualTo("Within limits");
    int before = lines();
    practice
        .database()
        .write(w ->
            w.sessions()
                .append(
                    session,
                    w.now(),
                    new SessionEvent.ClockNoted(ClockNote.SET_BACK, Duration.ofHours(1))));
    window.await(() -> lines() == before + 1);
  }

  private void end() {
    open(KeyCode.X, "#ready-1");
    fits();
    into("#cockpit-when-field", "-200");
    into("#cockpit-end-reason", "the escort is here");
    type(KeyCode.ENTER);
    window.await(() -> text("#entry-wrong").equals("That is before the session was opened."));
    into("#cockpit-when-field", "-1");
    pass(2);
    type(KeyCode.ENTER);
    window.await("#cockpit-ended");
  }

  /** What was typed, on the sheet for the register; the button leads there by the keyboard. */
  private void sheet(OpenedPractice practice, SessionId session) throws Exception {
    reach("#cockpit-ended-monitoring");
    type(KeyCode.SPACE);
    assertThat(window.ui.navigator().here().get()).isEqualTo(new Place.Monitoring(session));
    var papers =
        new Papers(window.ui, practice.database(), new SaveAs(name -> Optional.empty()), List::of);
    window.show(() -> papers.monitoring(session));
    window.await(() ->
        window.scene.getRoot().lookup("#paper-page") instanceof Label page
            && page.getText().startsWith("Page 1 of"));
    reach("#summary-keep");
    type(KeyCode.SPACE);
    window.await(() -> window.ui.navigator().here().get() instanceof Place.Paper);
    var kept = (Place.Paper) window.ui.navigator().here().get();
    byte[] pdf = practice.database().read(r -> r.documents().bytes(kept.document()).orElseThrow());
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("84 mg in 3 devices", "SPR-1", "128/82", "152/92")
          .contains("To be sent by November 27, 2026");
    }
  }

  private void open(KeyCode key, String field) {
    type(key);
    window.await(field);
    fits();
  }

  /** Into a field that the tabulator reaches. */
  private void into(String field, String text) {
    reach(field);
    press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    write(text);
  }

  private void reach(String node) {
    for (int tries = 0; tries < 40 && !focused(node); tries++) {
      type(KeyCode.TAB);
    }
    assertThat(focused(node)).as("the keyboard reaches %s", node).isTrue();
  }

  private boolean focused(String field) {
    return window.onScreen(() -> node(field).isFocused());
  }

  private void keep() {
    type(KeyCode.ENTER);
    closed();
  }

  private void closed() {
    window.await(() -> window.scene.getRoot().lookup("#entry") == null);
  }

  /** Nothing is out of sight, and no label of the entry is cut. */
  private void fits() {
    window.onScreen(() -> {
      var root = window.scene.getRoot();
      root.applyCss();
      root.layout();
      var body = (ScrollPane) root.lookup(".k-cockpit-body");
      double content = ((Region) body.getContent()).getHeight();
      assertThat(content)
          .as("what is in the cockpit fits")
          .isLessThanOrEqualTo(body.getViewportBounds().getHeight() + 1);
      Node entry = root.lookup("#entry");
      if (entry instanceof Region region) {
        assertThat(region.getHeight())
            .as("the entry has the height it needs")
            .isGreaterThanOrEqualTo(region.minHeight(region.getWidth()) - 1);
        assertThat(root.lookup("#cockpit-keys").localToScene(0, 0).getY())
            .isGreaterThanOrEqualTo(region.localToScene(0, region.getHeight()).getY() - 1);
      }
      return true;
    });
  }

  private int lines() {
    return window.onScreen(() -> ((ListView<?>) node("#cockpit-events")).getItems().size());
  }

  private SessionState state(OpenedPractice practice, SessionId id) throws Exception {
    DosingSession kept = practice.database().read(r -> r.sessions().find(id).orElseThrow());
    return SessionState.replay(
        new ProtocolFiles().read(kept.protocolDocument()), kept, clock.instant());
  }

  private void pass(int minutes) {
    clock.set(clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  private String text(String selector) {
    return window.onScreen(() -> ((Label) node(selector)).getText());
  }

  private String typed(String selector) {
    return window.onScreen(() -> ((TextField) node(selector)).getText());
  }

  private Node node(String selector) {
    return window.scene.getRoot().lookup(selector);
  }
}
