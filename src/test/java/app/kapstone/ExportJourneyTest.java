package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.disclosure.DisclosureWay;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Out by the settings and a patient's papers, and in again where a practice is begun. */
class ExportJourneyTest {
  private static final String ZIP = "fictional zip passphrase";
  private static final String NEXT = "slow river under copper sky";

  @TempDir private Path home;
  @TempDir private Path out;
  private DemoHouse demo;
  private HouseHand hand;

  @BeforeEach
  void open() throws Exception {
    demo = DemoHouse.open(home);
    hand = demo.hand();
  }

  @AfterEach
  void close() {
    demo.close();
  }

  @Test
  void practice_exportedAndTakenOver_isThereAgain() throws Exception {
    hand.go(new Place.Settings());
    hand.press("#settings-export-open");
    hand.waitFor("#takeout-do");
    hand.rest();
    picture("settings-export");
    hand.press("#takeout-do");
    assertThat(hand.text("#takeout-passphrase-error")).isNotBlank();
    hand.type("#takeout-passphrase", "short");
    hand.again("#takeout-folder", out.resolve("nowhere").toString());
    hand.press("#takeout-do");
    assertThat(hand.text("#takeout-passphrase-error")).contains("12");
    hand.again("#takeout-passphrase", ZIP);
    hand.again("#takeout-passphraseAgain", ZIP);
    hand.press("#takeout-do");
    assertThat(hand.text("#takeout-folder-error")).contains("folder that is there");
    hand.again("#takeout-folder", out.toString());
    hand.press("#takeout-do");
    hand.waitUntil(() -> hand.shows("#export-place"));
    hand.rest();
    assertThat(hand.shows("#takeout-passphraseAgain-error")).isFalse();
    picture("settings-export-done");
    Path zip = onlyFile();
    assertThat(hand.text("#export-place")).contains(zip.toString());
    PatientId patient = hand.house().database().read(r -> r.patients().list()).getFirst().id();
    onePatient(patient);

    int patients = demo.patients().size();
    hand.lock();
    picture("unlock");
    hand.clickOn("#import-begin");
    new FirstStartPages(hand).takeOver(home.resolve("Taken").toString(), zip.toString(), ZIP, NEXT);
    hand.go(new Place.Patients());
    assertThat(demo.patients()).hasSize(patients);
    var taken = hand.house().database().read(r -> r.patients().list());
    assertThat(taken).hasSize(patients / 2);
    assertThat(hand.house().database().inspect()).isEmpty();
    assertThat(Files.list(home).map(each -> each.getFileName().toString()))
        .noneMatch(name -> name.contains("taking"));
  }

  /** It leaves as a disclosure: asked to whom and why, and written down. */
  private void onePatient(PatientId patient) throws Exception {
    hand.go(new Place.MakePaper(patient));
    hand.press("#make-export");
    hand.waitFor("#release-recipient");
    hand.rest();
    picture("patient-export");
    hand.fire("#export-way-1");
    hand.fire("#export-drawer");
    hand.waitFor("#release-process-checked");
    hand.again("#takeout-folder", out.toString());
    hand.press("#takeout-do");
    assertThat(hand.text("#release-recipient-error")).isNotBlank();
    assertThat(hand.text("#release-process-checked-error")).isNotBlank();
    hand.fire("#export-drawer");
    hand.waitUntil(() -> !hand.shows("#release-process-checked"));
    hand.again("#release-recipient", "Dr Elsewhere");
    hand.press("#takeout-do");
    hand.waitUntil(() -> hand.shows("#export-place"));
    assertThat(hand.text("#export-place")).contains("kapstone-patient-");
    var left = hand.house().database().read(r -> r.disclosures().ofPatient(patient)).getFirst();
    assertThat(left.way()).isEqualTo(DisclosureWay.SAVED);
    assertThat(left.release().recipient()).isEqualTo("Dr Elsewhere");
    assertThat(left.what()).contains("without process notes");
    assertThat(left.undone()).isEmpty();
  }

  private Path onlyFile() throws Exception {
    try (var files = Files.list(out)) {
      return files.toList().getFirst();
    }
  }

  private void picture(String name) {
    Path file = Path.of(System.getProperty("kapstone.target"), "look", "export", name + ".png");
    hand.onScreen(() -> TestWindow.picture(hand.stage().getScene(), file));
  }
}
