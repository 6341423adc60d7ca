package app.kapstone;

import app.kapstone.demo.DemoDay;
import app.kapstone.demo.DemoPerson;
import java.time.Duration;
import javafx.scene.input.KeyCode;

/** From the first page to the patients, their charts and their notes. */
final class TourOfPatients {
  private static final Duration PREVIEW = Duration.ofMillis(400);

  private final TourHand hand;
  private final TourCamera camera;

  TourOfPatients(TourHand hand, TourCamera camera) {
    this.hand = hand;
    this.camera = camera;
  }

  void play() {
    hand.type("#unlock-passphrase", DemoDay.PASSPHRASE);
    camera.shoot(hand, "unlock-in-session");
    hand.press("#unlock-unlock");
    hand.await("#cockpit-due");
    hand.key(KeyCode.DIGIT1, true);
    hand.await("#home-running");
    camera.shoot(hand, "home");
    camera.shootLarge(hand, "home");
    camera.shootDoubled(hand, "home");
    list();
    form();
    charts();
    notes();
  }

  private void list() {
    hand.key(KeyCode.DIGIT2, true);
    hand.await("#patients-table");
    camera.shoot(hand, "patients");
    hand.type("#patients-filter", "l");
    camera.shoot(hand, "patients-filtered");
    hand.type("#patients-filter", "nobody of this name");
    camera.shoot(hand, "patients-none-found");
    hand.type("#patients-filter", "");
    hand.press("#patients-archive");
    camera.shoot(hand, "patients-archived");
    hand.press("#patients-current");
  }

  private void form() {
    hand.press("#patients-add");
    hand.await("#patient-legalName");
    camera.shoot(hand, "patient-new");
    hand.type("#patient-birthDate", "31.31.1980");
    hand.type("#patient-weight", "seventy");
    hand.press("#patient-save");
    hand.await("#patient-legalName-error");
    camera.shoot(hand, "patient-refused");
    camera.shootDoubled(hand, "patient-refused");
    hand.type("#patient-birthDate", "");
    hand.type("#patient-weight", "");
    hand.type("#patient-legalName", DemoPerson.ENQUIRY.legalName());
    hand.press("#patient-save");
    hand.await("#namesakes");
    camera.shoot(hand, "patient-namesake");
    hand.press("#kit-cancel");
    hand.press("#patient-cancel");
  }

  private void charts() {
    chart(DemoPerson.ENQUIRY);
    camera.shoot(hand, "chart-enquiry");
    chart(DemoPerson.IN_PREPARATION);
    camera.shoot(hand, "chart-in-preparation");
    chart(DemoPerson.DOSE_TODAY);
    camera.shoot(hand, "chart-dose-today");
    chart(DemoPerson.MID_COURSE);
    camera.shoot(hand, "chart-mid-course");
    camera.shootLarge(hand, "chart-mid-course");
    camera.shootDoubled(hand, "chart-mid-course");
    hand.press("#chart-edit");
    hand.await("#person-who-edit");
    camera.shoot(hand, "person");
    camera.shootLarge(hand, "person");
    camera.shootDoubled(hand, "person");
    chart(DemoPerson.COMPLETED);
    camera.shoot(hand, "chart-completed");
    hand.press("#chart-edit");
    hand.await("#person-who-edit");
    camera.shoot(hand, "person-few");
    hand.press("#person-who-edit");
    hand.await("#patient-legalName");
    camera.shoot(hand, "patient-edit");
    hand.press("#patient-cancel");
  }

  private void notes() {
    chart(DemoPerson.INTEGRATION_TODAY);
    camera.shoot(hand, "chart-integration-today");
    hand.press("#chart-newNote");
    hand.await("#dialog");
    camera.shoot(hand, "dialog-new-note");
    hand.press("#kit-cancel");
    hand.press("#chart-notes .button");
    hand.await("#note-body");
    hand.type(
        "#note-body",
        """
        # What happened

        She lay still for most of the hour, then spoke of **the garden behind the house**.

        - Music: strings, low
        - Hand held twice, *asked for each time*

        > “It was there all along.”

        ## Plan

        1. Meet again on Monday
        2. Draw the garden
        """);
    hand.rest(PREVIEW);
    camera.shoot(hand, "note-draft");
    hand.press("#note-discard");
    hand.await("#dialog");
    camera.shoot(hand, "dialog-discard");
    hand.press("#kit-cancel");
    hand.press("#note-sign");
    hand.await("#note-signing");
    camera.shoot(hand, "note-signing");
    hand.type("#note-passphrase", "not the passphrase");
    hand.press("#note-signing .accent");
    camera.shoot(hand, "note-signing-wrong");
    sign();
    hand.await("#note-signed-text");
    camera.shoot(hand, "note-signed");
    hand.press("#note-addendum");
    TourWays.quiet(hand);
    hand.type("#addendum-reason", "A sentence was left out");
    hand.type("#addendum-body", "The escort, her brother, arrived at three and drove her home.");
    camera.shoot(hand, "note-addendum");
    sign();
    hand.awaitGone("#addendum");
    camera.shoot(hand, "note-with-addendum");
  }

  private void sign() {
    hand.type("#note-passphrase", DemoDay.PASSPHRASE);
    hand.press("#note-signing .accent");
  }

  private void chart(DemoPerson person) {
    TourWays.chart(hand, person);
  }
}
