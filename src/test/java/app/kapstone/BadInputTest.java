package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.note.Addendum;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Place;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What nobody should type, into every field that one types into, on the whole application. */
class BadInputTest {
  private static final String SCRIPTS = "Ольга 楊秀英 رضوان Ọlábísí";
  private static final String EMOJI = "🕊️ 👩🏽‍⚕️ 🫖";

  @TempDir private static Path home;
  private static DemoHouse demo;
  private static HouseHand hand;

  /** A field, where it stands, and what it accepts; null when it takes a date or a number. */
  private record Asked(Class<? extends Place> place, String opener, String id, LineRule rule) {
    @Override
    public String toString() {
      return id;
    }
  }

  @BeforeAll
  static void open() throws Exception {
    demo = DemoHouse.open(home);
    hand = demo.hand();
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  @AfterEach
  void nothingFailed() {
    assertThat(hand.shows("#failure-code")).isFalse();
  }

  static Stream<Asked> fields() {
    return Stream.of(
            Stream.of(
                patient("legalName", PatientData.LEGAL_NAME),
                patient("nameUsed", PatientData.NAME_USED),
                patient("pronouns", PatientData.PRONOUNS),
                patient("birthDate", null),
                patient("weight", null),
                patient("phone", PatientData.PHONE),
                patient("email", PatientData.EMAIL),
                patient("address", PatientData.ADDRESS),
                patient("emergencyContact", PatientData.EMERGENCY_CONTACT),
                patient("emergencyPhone", PatientData.EMERGENCY_PHONE),
                patient("escort", PatientData.ESCORT),
                patient("escortPhone", PatientData.ESCORT_PHONE)),
            Stream.of(
                practice("name", PracticeDetails.NAME),
                practice("address", PracticeDetails.ADDRESS),
                practice("phone", PracticeDetails.PHONE),
                practice("clinician", PracticeDetails.CLINICIAN),
                practice("licenceNumber", PracticeDetails.LICENCE_NUMBER),
                practice("prescriberName", PracticeDetails.PRESCRIBER_NAME),
                practice("prescriberPhone", PracticeDetails.PRESCRIBER_PHONE),
                practice("emergencyNumber", PracticeDetails.EMERGENCY_NUMBER)),
            Stream.of(
                new Asked(Place.Note.class, "", "#note-title", NoteText.TITLE),
                new Asked(Place.Note.class, "#note-addendum", "#addendum-reason", Addendum.REASON),
                new Asked(Place.Note.class, "#note-addendum", "#addendum-body", Addendum.BODY)))
        .flatMap(fields -> fields);
  }

  private static Asked patient(String name, LineRule rule) {
    return new Asked(Place.NewPatient.class, "", "#patient-" + name, rule);
  }

  private static Asked practice(String name, LineRule rule) {
    return new Asked(Place.Settings.class, "", "#practice-" + name, rule);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void field_badInput_isSaidBesideItOrTakenAndStays(Asked field) {
    go(field);
    boolean value = field.rule() == null;
    boolean required = !value && field.rule().required();
    boolean lines = !value && field.rule().lines();
    int tooMany = value ? 5000 : field.rule().longest() + 1;

    refused(field, "x".repeat(tooMany));
    judged(field, "", required);
    judged(field, SCRIPTS, value);
    judged(field, EMOJI, value);
    judged(field, "tomorrow", value);
    paste(field, "bell\u0007");
    // the toolkit takes no invisible characters in
    assertThat(typed(field.id())).isEqualTo("bell");
    paste(field, "first line\nsecond\r\nthird");
    boolean toldAtOnce = said(field);
    leave(field);
    assertThat(toldAtOnce || said(field)).as("lines are joined").isEqualTo(!lines);
    assertThat(typed(field.id()).replaceAll("\\s+", " ")).isEqualTo("first line second third");
    if (!value && !required) {
      judged(field, "", false);
    }
  }

  private void refused(Asked field, String text) {
    judged(field, text, true);
  }

  private void judged(Asked field, String text, boolean refused) {
    paste(field, text);
    leave(field);
    assertThat(said(field)).as("a sentence beside %s for %.20s", field, text).isEqualTo(refused);
    assertThat(typed(field.id())).isEqualTo(text);
  }

  /** Puts the text there as a paste does: a first letter, so that there is something to change. */
  private void paste(Asked field, String text) {
    hand.onScreen(() -> {
      TextInputControl control = hand.node(field.id());
      control.requestFocus();
      control.selectAll();
      control.replaceSelection("y");
      control.selectAll();
      control.replaceSelection(text);
    });
  }

  private void leave(Asked field) {
    hand.onScreen(() -> hand.node("#desk-lock").requestFocus());
    hand.onScreen(() -> {});
  }

  private boolean said(Asked field) {
    return !hand.text(field.id() + "-error").isBlank();
  }

  /** Goes where the field is: among the places of its kind one has it, as soon as it is loaded. */
  private void go(Asked field) {
    for (int tries = 0; tries < 10; tries++) {
      for (Place place : demo.places()) {
        if (place.getClass() == field.place() && opened(field, place)) {
          return;
        }
      }
    }
    throw new AssertionError("nothing shows " + field + " but:\n" + hand.screen());
  }

  private static boolean opened(Asked field, Place place) {
    hand.go(place);
    try {
      String opener = field.opener().isEmpty() ? field.id() : field.opener();
      WaitForAsyncUtils.waitFor(
          1, TimeUnit.SECONDS, () -> hand.shows(field.id()) || hand.shows(opener));
    } catch (TimeoutException e) {
      return false; // another of its kind, such as a note that is not signed
    }
    if (!hand.shows(field.id())) {
      hand.press(field.opener());
    }
    hand.waitFor(field.id());
    return true;
  }

  /** What is typed into an entry of the cockpit. */
  private enum Line {
    VITALS(KeyCode.V, "#cockpit-vitals-line"),
    DOSE(KeyCode.D, "#cockpit-dose-amount");

    private final KeyCode key;
    private final String id;

    Line(KeyCode key, String id) {
      this.key = key;
      this.id = id;
    }
  }

  @ParameterizedTest
  @EnumSource(Line.class)
  void cockpit_whatIsNoMeasure_isSaidAndStays(Line line) {
    cockpit();
    hand.letter(line.key, line.id);
    for (String text : new String[] {"1".repeat(5000), "", "twelve", SCRIPTS, EMOJI, "999999 mg"}) {
      enter(line.id, text);
      hand.waitUntil(() -> !hand.text("#entry-wrong").isBlank());
      assertThat(typed(line.id)).isEqualTo(text);
    }
    hand.type(KeyCode.ESCAPE);
  }

  @Test
  void cockpit_vitalsPastedOnTwoLines_areNotRunTogether() {
    cockpit();
    hand.letter(KeyCode.V, "#cockpit-vitals-line");
    hand.onScreen(() ->
        hand.<TextInputControl>node("#cockpit-vitals-line").replaceSelection("118/74\n68 98"));
    assertThat(typed("#cockpit-vitals-line")).isEqualTo("118/74 68 98");
    assertThat(hand.text("#entry-wrong")).isNotBlank();
    hand.onScreen(() -> hand.node("#cockpit-vitals-line").requestFocus());
    hand.type(KeyCode.ESCAPE);
  }

  @Test
  void cockpit_remark_tooLongOrEmptyIsSaid_otherScriptsAreKept() {
    cockpit();
    hand.letter(KeyCode.R, "#cockpit-text-line");
    for (String text : new String[] {"x".repeat(2001), ""}) {
      enter("#cockpit-text-line", text);
      hand.waitUntil(() -> !hand.text("#entry-wrong").isBlank());
      assertThat(typed("#cockpit-text-line")).isEqualTo(text);
    }
    enter("#cockpit-text-line", SCRIPTS + EMOJI);
    hand.waitUntil(() -> !hand.shows("#entry"));
    assertThat(hand.screen()).contains(SCRIPTS + EMOJI);
  }

  @Test
  void practice_openInAnotherWindow_isSaid() throws Exception {
    var second = new HouseHand(home, DemoHouse.NOW);
    Stage stage = FxToolkit.registerStage(Stage::new);
    WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          second.build(stage);
          return stage;
        });
    try {
      hand.onScreen(() -> {
        second
            .<TextInputControl>node("#unlock-passphrase")
            .replaceSelection(app.kapstone.demo.DemoDay.PASSPHRASE);
        second.<javafx.scene.control.Button>node("#unlock-unlock").fire();
      });
      second.waitUntil(() -> !second.text("#trouble").isBlank());
      assertThat(second.text("#trouble")).contains("open");
      assertThat(second.shows("#desk")).isFalse();
    } finally {
      second.closeWindow();
    }
    assertThat(hand.shows("#desk")).isTrue();
  }

  private void cockpit() {
    hand.go(new Place.Home());
    hand.go(demo.running());
  }

  private void enter(String id, String text) {
    hand.onScreen(() -> {
      TextInputControl line = hand.node(id);
      line.requestFocus();
      line.selectAll();
      line.replaceSelection("y");
      line.selectAll();
      line.replaceSelection(text);
    });
    hand.type(KeyCode.ENTER);
    hand.onScreen(() -> {});
  }

  private String typed(String id) {
    return hand.<TextInputControl>node(id).getText();
  }
}
