package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.home.HomeScreen;
import app.kapstone.screens.home.LastBackup;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.protocols.ProtocolScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** From a protocol to the end of a session, on the real screens and the real encrypted record. */
class SessionJourneyTest extends ApplicationTest {
  private final DemoClock clock = new DemoClock(TestWindow.NOW);
  private RealWindow window;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @Test
  void protocolToCourseToSession_reopenedMidway_keepsAll(@TempDir Path folder) throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      PatientId patient = patient(practice);
      applyProtocol(practice, patient);
      Course course = practice.database().read(r -> r.courses().ofPatient(patient).getFirst());
      assertThat(course.protocolKey()).isEqualTo("im-kap");
      assertThat(course.visits()).extracting(Visit::kind).contains(VisitKind.DOSE);
      Visit dose =
          course.visits().stream()
              .filter(visit -> visit.kind() == VisitKind.DOSE)
              .findFirst()
              .orElseThrow();
      SessionId session =
          practice
              .database()
              .write(w -> w.sessions().open(patient, dose.id(), course.protocolDocument(), 80.0));
      runUntilOverdue(practice, session);
      SessionState before = state(practice, session);
      practice.reopen();
      assertThat(state(practice, session)).isEqualTo(before);
      openCockpit(practice, session);
      assertThat(text("#cockpit-due")).isEqualTo("Overdue 7 min");
      finish(practice, session);
      Visit after =
          practice.database().read(r -> r.courses().visit(dose.id()).orElseThrow().visit());
      assertThat(after.state()).isEqualTo(VisitState.HELD);
      homeSays(practice);
    } finally {
      window.close();
    }
  }

  private PatientId patient(OpenedPractice practice) throws Exception {
    return practice
        .database()
        .write(w -> {
          w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
          return w.patients().add(PatientData.named("Juniper Sampleton"));
        });
  }

  private void applyProtocol(OpenedPractice practice, PatientId patient) {
    window.show(() ->
        new ProtocolScreen(
            window.ui, practice.database(), new SaveAs(name -> Optional.empty()), "im-kap"));
    window.await("#protocols-use");
    press("#protocols-use");
    window.await(() -> this.<ListView<?>>node("#apply-patients").getItems().size() == 1);
    press("#protocols-apply-save");
    assertThat(text("#apply-wrong")).isEqualTo("Please choose the patient.");
    window.onScreen(() -> {
      this.<ListView<?>>node("#apply-patients").getSelectionModel().select(0);
      this.<TextField>node("#plan-day-1").setText("13/45/2026");
      return true;
    });
    press("#protocols-apply-save");
    assertThat(text("#apply-wrong")).contains("mend the dates");
    assertThat(this.<TextField>node("#plan-day-1").getText()).isEqualTo("13/45/2026");
    window.onScreen(() -> {
      this.<TextField>node("#plan-day-1").setText("11/23/2026");
      return true;
    });
    press("#protocols-apply-save");
    window.await(() -> window.ui.navigator().here().get().equals(new Place.Chart(patient)));
  }

  private void runUntilOverdue(OpenedPractice practice, SessionId session) {
    openCockpit(practice, session);
    assertThat(text("#cockpit-due")).isEqualTo("Due now");
    enter(KeyCode.V, "#cockpit-vitals-line", "50/120 74 98");
    type(KeyCode.ENTER);
    assertThat(text("#entry-wrong")).contains("must be below the upper one");
    assertThat(this.<TextField>node("#cockpit-vitals-line").getText()).isEqualTo("50/120 74 98");
    window.onScreen(() -> {
      this.<TextField>node("#cockpit-vitals-line").setText("118/74 68 98");
      return true;
    });
    assertThat(text("#vitals-echo")).isEqualTo("BP 118/74 · pulse 68 · SpO₂ 98 %");
    keep();
    enter(KeyCode.D, "#cockpit-dose-amount", "0.75 mg/kg");
    assertThat(text("#dose-arithmetic")).isEqualTo("80 kg × 0.75 mg/kg = 60 mg");
    keep();
    assertThat(text("#cockpit-total")).isEqualTo("60 mg");
    assertThat(text("#cockpit-due")).isEqualTo("in 15 min");
    pass(15);
    vitals("126/80 72 98");
    pass(15);
    vitals("131/84 76 97");
    enter(KeyCode.E, "#effect-2", "");
    type(KeyCode.DIGIT2);
    type(KeyCode.DIGIT1);
    closed();
    pass(22);
    window.await(() -> text("#cockpit-due").equals("Overdue 7 min"));
  }

  private void finish(OpenedPractice practice, SessionId session) throws Exception {
    vitals("-2 184/101 88 97");
    assertThat(text("#cockpit-judgement")).isEqualTo("Past the limit");
    assertThat(text("#cockpit-rule")).contains("ketaminesoftware.com");
    enter(KeyCode.C, "#correct-1", "");
    type(KeyCode.DIGIT1);
    write("cuff had slipped");
    keep();
    vitals("134/84 80 97");
    assertThat(text("#cockpit-judgement")).isEqualTo("Within limits");
    enter(KeyCode.X, "#ready-1", "");
    type(KeyCode.DIGIT1);
    type(KeyCode.ENTER);
    assertThat(text("#entry-wrong")).contains("Please say why");
    write("escort is here and all is well");
    type(KeyCode.ENTER);
    window.await("#cockpit-ended");
    SessionState state = state(practice, session);
    assertThat(state.endedAt()).contains(clock.instant());
    assertThat(state.readings()).hasSize(4);
    assertThat(state.entries()).filteredOn(entry -> entry.corrected()).hasSize(1);
    press("#cockpit-ended-note");
    window.await(() -> window.ui.navigator().here().get() instanceof Place.Note);
    int unsigned = practice.database().read(r -> r.notes().unsigned().size());
    assertThat(unsigned).isEqualTo(1);
  }

  private void homeSays(OpenedPractice practice) {
    window.show(() ->
        new HomeScreen(
            window.ui,
            practice.database(),
            new ProtocolFiles(),
            () -> new LastBackup.Made(clock.instant())));
    window.await("#home-windows");
    assertThat(window.find("#home-unsigned")).isNotNull();
    assertThat(window.find("#home-running")).isNull();
    assertThat(window.find("#home-next")).isNotNull();
  }

  private void openCockpit(OpenedPractice practice, SessionId session) {
    window.show(() -> new CockpitScreen(window.ui, practice.database(), session, id -> {}));
    window.await("#cockpit-due");
  }

  private SessionState state(OpenedPractice practice, SessionId id) throws Exception {
    DosingSession session = practice.database().read(r -> r.sessions().find(id).orElseThrow());
    var protocol = new ProtocolFiles().read(session.protocolDocument());
    return SessionState.replay(protocol, session, clock.instant());
  }

  private void vitals(String line) {
    enter(KeyCode.V, "#cockpit-vitals-line", line);
    keep();
  }

  private void enter(KeyCode key, String selector, String text) {
    type(key);
    window.await(selector);
    write(text);
  }

  private void keep() {
    type(KeyCode.ENTER);
    closed();
  }

  private void closed() {
    window.await(() -> window.scene.getRoot().lookup("#entry") == null);
  }

  private void pass(int minutes) {
    clock.set(clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  private void press(String selector) {
    window.onScreen(() -> {
      this.<Button>node(selector).fire();
      return true;
    });
  }

  private String text(String selector) {
    return window.onScreen(() -> this.<Label>node(selector).getText());
  }

  @SuppressWarnings("unchecked")
  private <N> N node(String selector) {
    return (N) window.scene.getRoot().lookup(selector);
  }
}
