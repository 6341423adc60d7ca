package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ConsentForms;
import app.kapstone.domain.consent.BegunSigning;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.ConsentMark;
import app.kapstone.domain.consent.Ink;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.patient.Keeping;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SecretField;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A form in a patient's hands, from the packet to the gate and back. */
class SigningJourneyTest extends RecordTest {
  private static final String TOUCH = "touch-agreement";
  private static final String LINE = "#gate-CONSENT-touch-agreement";

  @Test
  void touchAgreement_signedOnTheScreen_turnsTheGateAndKeepsTheVeryBytes() throws Exception {
    add("Bystander Secret");
    var who = new GateReady(practice.database(), ui().today(), "Ada Touch");
    PatientId ada = who.patient;
    known(ada, new Keeping("español", false, null));
    go(new Place.Gate(who.dose.id()));
    assertThat(text(LINE + "-state")).isEqualTo("No-go");
    go(new Place.Packet(ada));
    assertThat(text("#form-touch-agreement")).isEqualTo("Acuerdo sobre el contacto físico");
    leaveOnly(TOUCH);
    fire("#packet-sign");
    nothingElseIsSeen();
    fire("#handover-next");
    fire("#handover-next");
    fill("#blank-3-1", "Rojo; la palma");
    fire("#handover-next");
    fire("#handover-next");
    assertThat(text("#handover-refused")).contains("Marque una respuesta");
    for (String choice : List.of("hand", "shoulder", "feet", "blanket")) {
      fire("#choice-touch-" + choice + "-1");
    }
    fire("#handover-next");
    assertThat(text("#handover-refused")).contains("iniciales");
    draw("#initials-pad");
    fire("#handover-next");
    assertThat(typed("#handover-name")).isEqualTo("Ada Touch");
    fire("#handover-next");
    assertThat(text("#handover-refused")).contains("Firme antes");
    draw("#signature-pad");
    fire("#signature-clear");
    draw("#signature-pad");
    fire("#handover-next");
    assertThat(this.<Node>node("#handover-back").isDisabled()).as("signed words stay").isTrue();
    assertThat(consents(ada)).as("half-signed").isEmpty();
    giveBack("not the passphrase");
    assertThat(text("#giveback-answer")).contains("not the passphrase");
    assertThat(shows("#handover")).isTrue();
    fire("#giveback-cancel");
    onScreen(() -> this.<CheckBox>node("#signature-byName").setSelected(true));
    fill("#signature-typed", "Robin Example");
    fire("#handover-next");
    assertThat(words("#handover-said")).contains("Gracias");
    giveBack(app.kapstone.OpenedPractice.PASSPHRASE);
    assertThat(shows("#handover")).isFalse();
    assertThat(here()).isEqualTo(new Place.Consents(ada));
    assertThat(words("#consents-forms")).contains("on the screen", "Español");
    keptAsItWasSigned(ada);
    go(new Place.Gate(who.dose.id()));
    assertThat(text(LINE + "-state")).isEqualTo("Go");
    assertThat(words("#gate-touch-signed")).contains("Tomarme de la mano: Sí", "Rojo; la palma");
    go(new Place.Consents(ada));
    fire("#consent-withdraw-touch-agreement");
    fill("#gate-withdraw-reason", "No more");
    fire("#gate-withdraw-do");
    go(new Place.Gate(who.dose.id()));
    assertThat(text(LINE + "-state")).isEqualTo("No-go");
    assertThat(shows("#gate-touch-signed .label")).isFalse();
  }

  @Test
  void packet_signedOnPaperWithScan_orBrokenOff_orInOurOwnWords() throws Exception {
    var who = new GateReady(practice.database(), ui().today(), "Per Paper");
    go(new Place.Packet(who.patient));
    leaveOnly(TOUCH);
    fire("#packet-make");
    assertThat(here()).isInstanceOf(Place.Paper.class);
    go(new Place.Consents(who.patient));
    fire("#consent-add-touch-agreement");
    window.picked = Optional.of(Files.writeString(root.resolve("no.pdf"), "no paper"));
    fire("#gate-consent-scan");
    assertThat(text("#gate-consent-scan-error")).contains("not a PDF, PNG or JPEG");
    Path scan = root.resolve("scan.png");
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", scan.toFile());
    window.picked = Optional.of(scan);
    fire("#gate-consent-scan");
    fill("#gate-consent-witness", "Kim Witness");
    fire("#gate-consent-do");
    assertThat(words("#consents-forms")).contains("on paper", "seen by Kim Witness");
    SignedConsent signed = consents(who.patient).getFirst();
    DocumentId kept = signed.sheet().document();
    byte[] bytes = practice.database().read(r -> r.documents().bytes(kept).orElseThrow());
    assertThat(bytes).isEqualTo(Files.readAllBytes(scan));
    go(new Place.Gate(who.dose.id()));
    assertThat(text(LINE + "-state")).isEqualTo("Go");
    ourOwnWords();
    go(new Place.Gate(who.dose.id()));
    assertThat(text(LINE + "-state")).as("an older wording").isEqualTo("No-go");
    go(new Place.Packet(who.patient));
    leaveOnly(TOUCH);
    fire("#packet-sign");
    assertThat(words("#handover")).contains("Our own reason");
    onScreen(() -> ui().overlay().closeAll()); // as a lock does
    rest();
    assertThat(shows("#handover")).isFalse();
    assertThat(consents(who.patient)).hasSize(1);
    List<BegunSigning> begun = practice.database().read(r -> r.consents().begun());
    assertThat(begun).extracting(BegunSigning::patient).containsExactly(who.patient);
  }

  /** A form is rewritten in the settings: refused beside the field, then kept as version 2. */
  private void ourOwnWords() throws Exception {
    go(new Place.Forms());
    fire("#form-en-touch-agreement");
    String before = typed("#forms-text");
    fill("#forms-text", before + "\n## Empty\n");
    assertThat(text("#forms-text-error")).contains("nothing stands under this heading");
    fill("#forms-text", before.replace("Holding my hand", "My {{patient.hand}}"));
    fire("#forms-save");
    assertThat(text("#forms-text-error")).contains("Kapstone knows no field “patient.hand”");
    fill(
        "#forms-text", before.replaceFirst("(?m)^In a session you may want.*$", "Our own reason."));
    assertThat(words("#forms-preview")).contains("Our own reason.", "the practice’s own words");
    fire("#forms-save");
    assertThat(words("#forms-en")).contains("version 2, your own words");
    ConsentForm shipped = ConsentForms.shipped(TOUCH);
    assertThat(shipped.version()).isEqualTo(1);
    int own = practice.database().read(r -> r.consents().ownForms().size());
    assertThat(own).isEqualTo(1);
  }

  private void nothingElseIsSeen() {
    assertThat(shows("#handover")).isTrue();
    push(KeyCode.CONTROL, KeyCode.K);
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    push(KeyCode.ALT, KeyCode.LEFT);
    push(KeyCode.ESCAPE);
    push(KeyCode.F2);
    push(KeyCode.F1);
    onScreen(() -> ui().notices().say("Bystander Secret"));
    onScreen(() -> ui().overlay().message("paper.damaged", "Bystander Secret"));
    rest();
    assertThat(here()).isInstanceOf(Place.Packet.class);
    assertThat(screen())
        .contains("Por qué hablamos ahora del contacto", "Hoja 1 de 1")
        .doesNotContain("Bystander", "Settings", "Consent packet", "Patients");
    assertThat(this.<Node>node("#handover").isVisible()).isTrue();
  }

  private void keptAsItWasSigned(PatientId patient) throws Exception {
    SignedConsent signed = consents(patient).getFirst();
    DocumentId page = signed.sheet().document();
    byte[] stored = practice.database().read(r -> r.documents().bytes(page).orElseThrow());
    List<ConsentMark> marks = practice.database().read(r -> r.consents().marks(signed.id()));
    assertThat(marks)
        .extracting(mark -> mark.ink().getClass().getSimpleName())
        .containsExactly("Drawn", "Drawn", "Typed");
    assertThat(((Ink.Drawn) marks.get(1).ink()).strokes()).hasSize(2);
    fire("#consent-page-touch-agreement");
    fire("#paper-save");
    fire("#paper-save-do");
    Path saved;
    try (var files = Files.list(root)) {
      saved =
          files
              .filter(file -> file.getFileName().toString().startsWith("signed-consent-"))
              .findFirst()
              .orElseThrow();
    }
    assertThat(Files.readAllBytes(saved)).isEqualTo(stored);
    assertThat(practice.database().inspect()).isEmpty();
  }

  private void leaveOnly(String key) {
    for (ConsentForm form : ConsentForms.shipped()) {
      boolean wanted = form.key().equals(key);
      onScreen(() -> this.<CheckBox>node("#form-" + form.key()).setSelected(wanted));
    }
  }

  private List<SignedConsent> consents(PatientId patient) throws Exception {
    return practice.database().read(r -> r.consents().ofPatient(patient));
  }

  private void giveBack(String words) {
    fire("#handover-giveBack");
    onScreen(() -> this.<SecretField>node("#giveback-passphrase").replaceText(0, 0, words));
    fire("#giveback-open");
    waitUntil(() -> !shows("#giveback-open") || !node("#giveback-open").isDisabled());
    rest();
  }

  /** Two strokes by the mouse. */
  private void draw(String pad) {
    draw(this, pad);
  }

  static void draw(RecordTest hand, String pad) {
    hand.onScreen(() -> {
      Node field = hand.node(pad);
      mouse(field, MouseEvent.MOUSE_PRESSED, 20, 20);
      mouse(field, MouseEvent.MOUSE_DRAGGED, 90, 40);
      mouse(field, MouseEvent.MOUSE_DRAGGED, 5000, -20);
      mouse(field, MouseEvent.MOUSE_RELEASED, 120, 30);
      mouse(field, MouseEvent.MOUSE_PRESSED, 40, 50);
      mouse(field, MouseEvent.MOUSE_DRAGGED, 80, 55);
    });
  }

  private static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
    var there = node.localToScene(x, y);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            there.getX(),
            there.getY(),
            there.getX(),
            there.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            null));
  }
}
