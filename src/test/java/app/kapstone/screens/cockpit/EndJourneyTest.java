package app.kapstone.screens.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Writing;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.course.CoursePlan;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.RealWindow;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** How a session ends: without a dose, too early, and with everything there. */
class EndJourneyTest extends ApplicationTest {
  private static final Protocol IM = Sessions.builtIn("im-kap");

  private final DemoClock clock = new DemoClock(TestWindow.NOW);
  private RealWindow window;
  private Visit visit;

  @Override
  public void start(Stage stage) {
    window = new RealWindow(clock, stage);
  }

  @Test
  void ends_withoutADoseThenComplete_areEachWhatTheyAre(@TempDir Path folder) throws Exception {
    try (var practice = OpenedPractice.create(folder.resolve("practice"), clock)) {
      SessionId none = practice.database().write(this::first);
      open(practice, none);
      assertThat(text("#cockpit-line")).endsWith(" · 70 kg on March 3, 2026");
      withoutDose(practice, none);
      SessionId session =
          practice
              .database()
              .write(
                  w -> w.sessions().open(find(w, none).patientId(), visit.id(), document(), 70.0));
      open(practice, session);
      partialAndRareReadings();
      doses();
      putOff();
      early();
      complete(practice, session);
    } finally {
      window.close();
    }
  }

  private void withoutDose(OpenedPractice practice, SessionId session) throws Exception {
    enter(KeyCode.X, "#ready-1", "");
    into("#cockpit-end-reason", "unwell");
    type(KeyCode.ENTER);
    window.await("#ended-noDose");
    press("#cockpit-ended-gate");
    window.await(() -> window.ui.navigator().here().get().equals(new Place.Gate(visit.id())));
    Visit still =
        practice.database().read(r -> r.courses().visit(visit.id()).orElseThrow().visit());
    assertThat(still.state()).isEqualTo(VisitState.PLANNED);
    assertThat(practice.database().read(r -> find(r, session)).ended()).isTrue();
  }

  private void partialAndRareReadings() {
    enter(KeyCode.V, "#cockpit-vitals-line", "122/78 70");
    keep();
    assertThat(text("#cockpit-due-line")).startsWith("Still to take: SpO₂");
    enter(KeyCode.V, "#cockpit-vitals-line", "79%");
    type(KeyCode.ENTER);
    window.await(() -> text("#entry-wrong").startsWith("SpO₂: that is rare."));
    window.onScreen(() -> {
      this.<TextField>node("#cockpit-vitals-line").setText("98%");
      return true;
    });
    keep();
    window.await(() -> text("#cockpit-due").equals("None due"));
  }

  private void doses() {
    enter(KeyCode.D, "#cockpit-dose-amount", "500");
    assertThat(text("#dose-arithmetic")).endsWith("; weight of March 3, 2026");
    into("#cockpit-dose-reason", "as an example");
    type(KeyCode.ENTER);
    window.await(() -> text("#entry-wrong").contains("second time"));
    into("#cockpit-dose-again", "400");
    type(KeyCode.ENTER);
    window.await(() -> text("#entry-wrong").contains("second time"));
    into("#cockpit-dose-again", "500");
    into("#cockpit-dose-reason", "");
    type(KeyCode.ENTER);
    window.await(() -> text("#entry-wrong").contains("say why"));
    into("#cockpit-dose-amount", "49");
    keep();
    assertThat(text("#cockpit-total")).isEqualTo("49 mg");
  }

  private void putOff() {
    pass(15);
    window.await(() -> text("#cockpit-due").equals("Due now"));
    enter(KeyCode.S, "#cockpit-snooze-minutes", "");
    into("#cockpit-snooze-minutes", "10");
    into("#cockpit-snooze-reason", "deep and quiet");
    keep();
    assertThat(text("#cockpit-due")).isEqualTo("put off, in 10 min");
    pass(10);
    window.await(() -> text("#cockpit-due").equals("Due now"));
    enter(KeyCode.V, "#cockpit-vitals-line", "186/112 88 97");
    keep();
    assertThat(text("#cockpit-judgement")).isEqualTo("Past the limit");
    pass(5);
    enter(KeyCode.V, "#cockpit-vitals-line", "98%");
    keep();
    assertThat(text("#cockpit-judgement")).isEqualTo("Past the limit");
    assertThat(text("#cockpit-pressure")).isEqualTo("186/112");
    assertThat(text("#cockpit-last-pressure")).startsWith("Pressure of ");
    assertThat(text("#cockpit-last-saturation")).isEqualTo("Oxygen, SpO₂");
    enter(KeyCode.E, "#effect-6", "");
    type(KeyCode.DIGIT6);
    type(KeyCode.DIGIT2);
    closed();
  }

  private void early() {
    pass(30);
    enter(KeyCode.V, "#cockpit-vitals-line", "124/80 70 98");
    keep();
    enter(KeyCode.X, "#ready-1", "");
    for (int i = 0; i < IM.readiness().size(); i++) {
      press("#ready-" + "123456789abcdefghijklmnopqrstuvwxyz".charAt(i));
    }
    window.await(() ->
        text("#end-missing").startsWith("All that the protocol asks for is there.")
            && text("#end-missing").contains("Ticked: Sedation resolved."));
    into("#cockpit-when-field", "-20");
    window.await(() -> text("#end-missing").contains("20 minutes of the usual course"));
    type(KeyCode.ENTER);
    window.await(() -> text("#entry-wrong").contains("Please say why"));
    into("#cockpit-when-field", "12:99");
    type(KeyCode.ENTER);
    window.await(() -> text("#entry-wrong").startsWith("Please write the time as"));
    into("#cockpit-when-field", inHalfAnHour());
    type(KeyCode.ENTER);
    window.await(() -> text("#entry-wrong").equals("That time has not come yet."));
  }

  private String inHalfAnHour() {
    return clock
        .instant()
        .plus(Duration.ofMinutes(30))
        .atZone(TestWindow.ZONE)
        .toLocalTime()
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private void complete(OpenedPractice practice, SessionId session) throws Exception {
    into("#cockpit-when-field", "");
    type(KeyCode.ENTER);
    window.await("#cockpit-ended");
    DosingSession ended = practice.database().read(r -> find(r, session));
    assertThat(ended.events().getLast().event()).isEqualTo(new SessionEvent.SessionEnded(""));
    assertThat(window.find("#ended-noDose")).isNull();
    Visit held = practice.database().read(r -> r.courses().visit(visit.id()).orElseThrow().visit());
    assertThat(held.state()).isEqualTo(VisitState.HELD);
  }

  private SessionId first(Writing w) {
    w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
    var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
    w.entries().add(patient, new BodySize(70.0, null, LocalDate.of(2026, 3, 3)));
    LocalDate start = LocalDate.of(2026, 11, 20);
    var plan = CoursePlan.plan(IM, start, LocalTime.of(10, 0), ZoneOffset.UTC, day -> true);
    var course = w.courses().start(patient, IM.key(), IM.version(), document(), start, plan);
    visit =
        w.courses().find(course).orElseThrow().visits().stream()
            .filter(each -> each.kind() == VisitKind.DOSE)
            .findFirst()
            .orElseThrow();
    return w.sessions().open(patient, visit.id(), document(), 70.0);
  }

  private static DosingSession find(app.kapstone.database.Reading r, SessionId id) {
    return r.sessions().find(id).orElseThrow();
  }

  private static String document() {
    return new ProtocolFiles().write(IM);
  }

  private void open(OpenedPractice practice, SessionId session) {
    window.show(() -> new CockpitScreen(window.ui, practice.database(), session, id -> {}));
    window.await("#cockpit-due");
  }

  private void enter(KeyCode key, String selector, String text) {
    type(key);
    window.await(selector);
    write(text);
  }

  private void into(String field, String text) {
    window.onScreen(() -> {
      TextField line = node(field);
      line.requestFocus();
      line.setText(text);
      return true;
    });
  }

  private void keep() {
    type(KeyCode.ENTER);
    closed();
  }

  private void closed() {
    window.await(() -> window.scene.getRoot().lookup("#entry") == null);
  }

  private void press(String selector) {
    window.onScreen(() -> {
      this.<Button>node(selector).fire();
      return true;
    });
  }

  private void pass(int minutes) {
    clock.set(clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  private String text(String selector) {
    return window.onScreen(() -> this.<Label>node(selector).getText());
  }

  @SuppressWarnings("unchecked")
  private <N extends javafx.scene.Node> N node(String selector) {
    return (N) window.scene.getRoot().lookup(selector);
  }
}
