package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.demo.DemoClock;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.protocols.ProtocolsScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** From the library to a protocol of one's own, by way of a wrong figure, a file and a course. */
class ProtocolJourneyTest extends ApplicationTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final PracticeDetails DETAILS =
      new PracticeDetails("Harbor Light", "4 Quay Street", "", "Mara Ellison", "", "", "", "911");

  @TempDir private Path home;
  private HouseHand hand;

  @Override
  public void start(Stage stage) throws Exception {
    hand = new HouseHand(home, NOW);
    hand.build(stage);
  }

  @Override
  public void init() throws Exception {
    String former = Files.readString(Path.of("src/test/resources/protocols/im-kap-2.json"));
    try (var made = OpenedPractice.create(home.resolve("Kapstone"), new DemoClock(NOW))) {
      made.database()
          .change(w -> {
            w.practice().create(DETAILS, PracticeSettings.DEFAULT);
            var patient = w.patients().add(PatientData.named("Sora Fictional"));
            w.courses()
                .start(patient, "im-kap", 2, former, LocalDate.parse("2026-11-02"), List.of());
          });
    }
  }

  @AfterEach
  void end() {
    hand.closeWindow();
  }

  @Test
  void library_toACopyPublishedExportedTakenInAndAProtocolChanged() throws Exception {
    hand.unlock(OpenedPractice.PASSPHRASE);
    hand.waitFor("#desk");
    hand.go(new Place.Protocols());
    hand.waitFor("#protocol-blank");
    figureThatLacks();
    copyAndPublish();
    secondVersionIsKeptAsADraft();
    files();
    courseIsMoved();
  }

  private void figureThatLacks() {
    hand.go(new Place.ProtocolPage("oral-kap"));
    hand.waitFor("#protocol-needs");
    assertThat(hand.words("#protocol-series")).contains("No source gives it");
    hand.fire("#protocols-use");
    assertThat(hand.screen()).contains("the number of doses, the days from one dose to the next");
    hand.type(KeyCode.ESCAPE);
    hand.rest();
  }

  private void copyAndPublish() {
    hand.go(new Place.ProtocolPage("im-kap"));
    hand.waitFor("#protocol-dose");
    hand.fire("#protocols-copy");
    hand.waitFor("#edit");
    part("dose");
    hand.fill("#edit-dose-highMgPerKg", "0.1");
    hand.fire("#protocols-edit-publish");
    hand.waitFor("#edit-dose-highMgPerKg-error");
    assertThat(hand.text("#edit-dose-highMgPerKg-error")).contains("below the low end");
    assertThat(hand.typed("#edit-dose-highMgPerKg")).isEqualTo("0.1");
    part("series");
    hand.fill("#edit-series-daysBetween-value", "0");
    part("dose");
    part("series");
    assertThat(hand.typed("#edit-series-daysBetween-value")).isEqualTo("0");
    assertThat(hand.text("#edit-series-daysBetween-value-error")).contains("from 1 to 366");
    hand.fill("#edit-series-daysBetween-value", "21");
    part("timeCourse");
    assertThat(hand.typed("#edit-timeCourse-peakFromMinute")).isEmpty();
    formsAndMeasures();
    part("dose");
    hand.fill("#edit-dose-highMgPerKg", "0.8");
    hand.fire("#protocols-edit-publish");
    hand.waitFor("#protocol-dose");
    assertThat(hand.words("#protocol-dose")).contains("within 5", "No source gives it");
    assertThat(hand.words("#protocol-consentForms"))
        .contains("Rules of the group")
        .doesNotContain("Touch agreement");
    assertThat(hand.words("#protocol-measures")).contains("AUDIT-C");
    assertThat(hand.screen()).contains("Intramuscular KAP series (copy)").contains("Version 1");
    assertThat(hand.words("#protocol-dose")).contains("0.5–0.8");
    assertThat(hand.words("#protocol-series")).contains("21 days");
    assertThat(hand.text("#protocol-dose #source")).contains("set by the practice");
  }

  /** By name and from the keyboard; nobody types a key. */
  private void formsAndMeasures() {
    part("consentForms");
    CheckBox touch = hand.node("#edit-consentForms-touch-agreement");
    assertThat(touch.getText()).isEqualTo("Touch agreement");
    assertThat(touch.isSelected()).isTrue();
    hand.onScreen(touch::requestFocus);
    hand.type(KeyCode.SPACE);
    hand.rest();
    assertThat(touch.isSelected()).isFalse();
    hand.onScreen(hand.node("#edit-consentForms-group-rules")::requestFocus);
    hand.type(KeyCode.SPACE);
    hand.rest();
    part("measures");
    hand.onScreen(hand.node("#edit-measures-audit-c")::requestFocus);
    hand.type(KeyCode.SPACE);
    hand.rest();
    part("gate");
    ComboBox<String> form = hand.node("#edit-gate-consents-0-value");
    assertThat(form.getConverter().toString(form.getValue())).startsWith("Informed consent");
  }

  /** What it names and Kapstone lacks is said, stays, and leaves only when it is taken away. */
  private void unknownKeysStay(String lines) throws Exception {
    String elsewhere =
        lines
            .replaceFirst("\"informed-consent\",", "\"from-elsewhere\",")
            .replace("\"gad-7\"", "\"dast-10\"");
    take(Files.writeString(home.resolve("elsewhere.json"), elsewhere));
    hand.waitFor("#edit");
    part("measures");
    CheckBox unknown = hand.node("#edit-measures-dast-10");
    assertThat(unknown.isSelected()).isTrue();
    assertThat(unknown.getText()).contains("dast-10", "Kapstone has nothing of this name");
    part("consentForms");
    CheckBox form = hand.node("#edit-consentForms-from-elsewhere");
    assertThat(form.getText()).contains("from-elsewhere", "Kapstone has nothing of this name");
    hand.fire("#protocols-edit-publish");
    hand.waitFor("#protocol-measures");
    assertThat(hand.words("#protocol-measures")).contains("PHQ-9", "dast-10 (named by");
    assertThat(hand.words("#protocol-consentForms")).contains("from-elsewhere (named by");
    hand.fire("#protocols-remove");
    hand.press(".k-dialog #protocols-remove");
    hand.waitFor("#protocol-blank");
  }

  private void secondVersionIsKeptAsADraft() {
    Place own = hand.here();
    hand.fire("#protocols-change");
    hand.waitFor("#edit");
    part("name");
    hand.fill("#edit-name", "Our own series");
    hand.go(new Place.Protocols());
    hand.waitFor("#protocol-blank");
    hand.go(own);
    hand.waitFor("#protocol-dose");
    hand.fire("#protocols-change");
    hand.waitFor("#edit");
    part("name");
    assertThat(hand.typed("#edit-name")).isEqualTo("Our own series");
    part("series");
    hand.fill("#edit-series-daysBetween-value", "28");
    hand.fire("#protocols-edit-publish");
    hand.waitFor("#protocol-dose");
    assertThat(hand.screen()).contains("Our own series").contains("Version 2");
    hand.fire("#protocols-compare");
    hand.waitFor("#compare-series");
    assertThat(hand.words("#compare-series")).contains("21 days").contains("28 days");
    assertThat(hand.shows("#compare-effects")).isFalse();
    hand.fire("#protocols-compare-all");
    hand.waitFor("#compare-effects");
    hand.fire("#protocols-apply-back");
    hand.waitFor("#protocols-remove");
    hand.fire("#protocols-remove");
    hand.press(".k-dialog #protocols-remove");
    hand.waitFor("#protocol-blank");
    assertThat(hand.screen()).doesNotContain("Our own series");
  }

  private void files() throws Exception {
    Protocol shipped = new ProtocolFiles().builtIn().getFirst();
    String lines = new ProtocolFiles().export(shipped);
    Path broken =
        Files.writeString(
            home.resolve("broken.json"), lines.replace("\"lowMgPerKg\"", "\"lowMgPerLb\""));
    take(broken);
    assertThat(hand.screen()).contains("broken.json was not taken in. Line");
    assertThat(hand.screen()).contains("Nothing was changed");
    hand.type(KeyCode.ESCAPE);
    hand.rest();
    take(
        Files.writeString(
            home.resolve("newer.json"), lines.replace("\"format\" : 1", "\"format\" : 9")));
    assertThat(hand.screen()).contains("a newer Kapstone wrote it");
    hand.type(KeyCode.ESCAPE);
    hand.rest();
    take(Files.writeString(home.resolve("whole.json"), lines));
    hand.waitFor("#edit");
    assertThat(hand.screen()).contains("Intramuscular KAP series");
    hand.fire("#protocols-edit-discard");
    hand.press("#protocols-edit-discard-yes");
    hand.waitFor("#protocol-blank");
    unknownKeysStay(lines);
  }

  private void take(Path file) {
    hand.go(new Place.Protocols());
    hand.waitFor("#protocol-blank");
    hand.onScreen(() -> hand.<ProtocolsScreen>node("#protocols").take(() -> Optional.of(file)));
    hand.rest();
  }

  private void courseIsMoved() {
    hand.go(new Place.ProtocolPage("im-kap"));
    hand.waitFor("#protocols-move");
    assertThat(hand.words("#protocol-versions")).contains("Sora Fictional").contains("version 2");
    hand.fire("#protocols-move");
    hand.waitFor("#compare-therapy");
    assertThat(hand.words("#compare-therapy")).contains("New").contains("CBT");
    hand.fire("#protocols-move-now");
    hand.waitUntil(() -> hand.shows("#protocol-versions"));
    hand.waitUntil(() -> hand.words("#protocol-versions").contains("version 4"));
    assertThat(hand.shows("#protocols-move")).isFalse();
  }

  private void part(String name) {
    hand.onScreen(
        () -> hand.<ListView<String>>node("#edit-parts").getSelectionModel().select(name));
    hand.rest();
  }
}
