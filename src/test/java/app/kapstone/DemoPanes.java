package app.kapstone;

import app.kapstone.content.ConsentForms;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.screens.kit.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;

/** Opens every dialog and pane of the demo day, one after the other. */
final class DemoPanes {
  /**
   * What is opened by a button of a place.
   *
   * @param button pressed there
   * @param shown what is there then
   */
  private record Pane(Class<? extends Place> place, String button, String shown) {}

  private static final List<Pane> PANES =
      List.of(
          new Pane(Place.Chart.class, "#chart-newNote", "#dialog"),
          new Pane(Place.Chart.class, "#chart-measure", "#measure-total"),
          new Pane(Place.Gate.class, "#gate-FOOD-override", "#gate-override-reason"),
          new Pane(Place.Gate.class, "#gate-turn-BACK_TO_PREPARATION", "#gate-turn-preparationOn"),
          new Pane(Place.Gate.class, "#gate-passBy", "#gate-passBy-reason"),
          new Pane(Place.Consents.class, "#consent-add-informed-consent", "#gate-consent-note"),
          new Pane(Place.Consents.class, "#gate-order-add", "#gate-order-what"),
          new Pane(Place.Consents.class, "#order-withdraw-0", "#gate-withdraw-reason"),
          new Pane(Place.Safety.class, "#safety-event-add", "#safety-event-what"),
          new Pane(Place.Safety.class, "#override-urinary", "#safety-override-reason"),
          new Pane(Place.Safety.class, "#check-URINARY", "#check-burning"),
          new Pane(Place.Screening.class, "#screening-discard", "#dialog"),
          new Pane(Place.Note.class, "#note-sign", "#note-signing"),
          new Pane(Place.Note.class, "#note-discard", "#dialog"),
          new Pane(Place.Note.class, "#note-addendum", "#addendum"),
          new Pane(Place.ProtocolPage.class, "#source", "#source-page"),
          new Pane(Place.ProtocolPage.class, "#protocols-use", "#apply-patients"),
          new Pane(Place.ProtocolPage.class, "#protocols-compare", "#compare-rows"),
          new Pane(Place.ProtocolPage.class, "#protocols-copy", "#edit-parts"),
          new Pane(Place.Protocols.class, "#protocols-book-show", "#book-lines"),
          new Pane(Place.Packet.class, "#packet-make", "#paper-picture"),
          new Pane(Place.Forms.class, "#form-en-touch-agreement", "#forms-text"),
          new Pane(Place.Paper.class, "#paper-print", "#dialog"),
          new Pane(Place.Paper.class, "#paper-save", "#release-recipient"),
          new Pane(Place.ProcessPaper.class, "#paper-save", "#release-process-checked"),
          new Pane(Place.Disclosures.class, "#disclosure-add", "#disclosure-what"),
          new Pane(Place.Calendar.class, "#calendar-add", "#calendar-patients"),
          new Pane(Place.Calendar.class, "#calendar-export", "#calendar-export-names"),
          new Pane(Place.Settings.class, "#settings-passphrase", "#settings-currentPassphrase"),
          new Pane(Place.Settings.class, "#settings-sheet", "#sheet-groups"),
          new Pane(Place.Settings.class, "#settings-libraries", "#dialog"));

  private final DemoHouse demo;
  private final HouseHand hand;

  DemoPanes(DemoHouse demo) {
    this.demo = demo;
    hand = demo.hand();
  }

  /**
   * Opens each, lets it be looked at, and closes it again.
   *
   * @throws AssertionError when one of them opens nowhere
   */
  void each(Consumer<String> look) {
    Set<Pane> left = new LinkedHashSet<>(PANES);
    for (Place place : demo.places()) {
      for (Pane pane : List.copyOf(left)) {
        if (place.getClass() == pane.place() && opens(place, pane)) {
          look(pane.button(), look);
          left.remove(pane);
        }
      }
    }
    if (!left.isEmpty()) {
      throw new AssertionError("nowhere to be opened: " + left);
    }
    handOver(look);
    visit(look);
    namesake(look);
    overAll(look);
  }

  private boolean opens(Place place, Pane pane) {
    hand.go(new Place.Home());
    hand.go(place);
    // what is on one of these need not be on another, what is elsewhere is always there
    boolean differs =
        place instanceof Place.Chart
            || place instanceof Place.Note
            || place instanceof Place.Safety
            || place instanceof Place.Screening;
    hand.waitFor(differs ? "#page-title" : pane.button());
    hand.rest();
    if (!hand.shows(pane.button()) || hand.node(pane.button()).isDisabled()) {
      return false;
    }
    hand.press(pane.button());
    hand.rest();
    hand.waitFor(pane.shown());
    return true;
  }

  /** The screen in a patient's hands: to read, to tick, and to give back. */
  private void handOver(Consumer<String> look) {
    hand.go(
        demo.places().stream().filter(Place.Packet.class::isInstance).findFirst().orElseThrow());
    hand.waitFor("#packet-sign");
    for (ConsentForm form : ConsentForms.shipped()) {
      boolean wanted = form.key().equals("touch-agreement");
      hand.onScreen(() -> hand.<CheckBox>node("#form-" + form.key()).setSelected(wanted));
    }
    hand.press("#packet-sign");
    hand.waitFor("#handover");
    for (int page = 1; page < 4; page++) {
      hand.fire("#handover-next");
    }
    hand.rest();
    look.accept("handover");
    hand.fire("#handover-giveBack");
    look("giveback", look);
  }

  private void visit(Consumer<String> look) {
    Place chart = chartWith(".k-visit");
    hand.go(chart);
    String id = hand.node(".k-visit").getId();
    hand.choose("#" + id, "visit-move");
    hand.waitFor("#visit-day");
    look("visit-move", look);
  }

  private Place chartWith(String selector) {
    for (Place place : demo.places()) {
      if (place instanceof Place.Chart) {
        hand.go(place);
        if (hand.shows(selector)) {
          return place;
        }
      }
    }
    throw new AssertionError("no chart shows " + selector);
  }

  private void namesake(Consumer<String> look) {
    hand.go(new Place.NewPatient());
    hand.type("#patient-legalName", demo.patients().get(1));
    hand.press("#patient-save");
    hand.waitFor("#namesakes");
    look("namesake", look);
  }

  private void overAll(Consumer<String> look) {
    hand.go(demo.running());
    hand.type(KeyCode.F2);
    hand.waitFor("#emergency");
    look("F2", look);
    hand.go(new Place.Home());
    hand.push(KeyCode.F1);
    hand.waitFor("#shortcuts");
    look("F1", look);
    hand.onScreen(
        () -> hand.house().ui().overlay().failure(new IllegalStateException("shown by a test")));
    hand.waitFor("#failure-code");
    look("failure", look);
  }

  private void look(String name, Consumer<String> look) {
    hand.rest();
    look.accept(name);
    hand.onScreen(() -> hand.house().ui().overlay().closeAll());
  }

  /** The cards before the door; they lock the practice and open it again. */
  void beforeTheDoor(Consumer<String> look, String passphrase) {
    hand.lock();
    for (String card : List.of("#unlock-recover", "#unlock-restore")) {
      hand.press(card);
      hand.waitFor("#unlock-back");
      look(card, look);
      hand.press("#unlock-back");
      hand.waitFor("#unlock-passphrase");
    }
    hand.onScreen(() -> hand.<Node>node("#unlock-passphrase").requestFocus());
    hand.unlock(passphrase);
    hand.waitFor("#desk");
    hand.rest();
  }
}
