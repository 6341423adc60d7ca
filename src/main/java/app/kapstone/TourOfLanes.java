package app.kapstone;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Place;
import javafx.scene.input.KeyCode;

/**
 * A second session beside the one that runs: esketamine. The lock over both, then its end before
 * its time, and the sheet of it.
 */
final class TourOfLanes {
  private static final String SECOND = "Rowan Inventado";
  private static final String ESKETAMINE = "esketamine";
  private static final int UNTIL_THE_FIXED_POINT = 40;

  private final TourHand hand;
  private final TourCamera camera;
  private final DemoClock clock;

  TourOfLanes(TourHand hand, TourCamera camera, DemoClock clock) {
    this.hand = hand;
    this.camera = camera;
    this.clock = clock;
  }

  void play() throws DatabaseException {
    SessionId session = begin();
    TourHand.see(() -> {
      hand.house().ui().navigator().go(new Place.Cockpit(session));
      return true;
    });
    hand.await("#lanes");
    hand.calm();
    camera.shoot(hand, "cockpit-two-lanes");
    locked();
    esketamine();
    sheet();
  }

  private SessionId begin() throws DatabaseException {
    var files = new ProtocolFiles();
    String protocol =
        files.write(
            files.builtIn().stream()
                .filter(each -> each.key().equals(ESKETAMINE))
                .findFirst()
                .orElseThrow());
    Database database = TourHand.see(() -> hand.house().database());
    return database.write(w -> {
      SessionId id =
          w.sessions().open(w.patients().add(PatientData.named(SECOND)), null, protocol, 70.0);
      w.sessions()
          .append(id, w.now(), new SessionEvent.VitalsTaken(VitalsLine.parse("122/78 70 98")));
      for (String lot : new String[] {"DEMO-1", "DEMO-2"}) {
        w.sessions()
            .append(
                id,
                w.now(),
                new SessionEvent.DoseGiven(
                    Milligrams.of("28"), Route.INTRANASAL_ESKETAMINE, null, "", lot, "", ""));
      }
      return id;
    });
  }

  private void locked() {
    TourWays.pass(hand, clock, 5);
    hand.key(KeyCode.L, true);
    hand.await("#covered-2");
    camera.shoot(hand, "locked-in-session");
    hand.key(KeyCode.F2, false);
    hand.await("#which-1");
    camera.shoot(hand, "locked-for-which");
    hand.letter('1');
    hand.await("#card-1");
    hand.letter('1');
    hand.await("#step-1");
    hand.letter('1');
    hand.calm();
    camera.shoot(hand, "locked-card");
    hand.press("#cockpit-emergency-over");
    hand.await("#card-1");
    hand.key(KeyCode.ESCAPE, false);
    hand.await("#covered-waiting");
    camera.shoot(hand, "locked-waiting");
    hand.type("#unlock-passphrase", DemoDay.PASSPHRASE);
    hand.key(KeyCode.ENTER, false);
    hand.await("#lanes");
    hand.calm();
    TourWays.quiet(hand);
  }

  private void esketamine() {
    if (!hand.text("#cockpit-patient").equals(SECOND)) {
      hand.key(KeyCode.F6, false);
      hand.calm();
    }
    TourWays.pass(hand, clock, UNTIL_THE_FIXED_POINT);
    TourWays.vitals(hand, "186/112 96 95");
    camera.shoot(hand, "cockpit-past-the-limit");
    TourWays.pass(hand, clock, 15);
    TourWays.vitals(hand, "132/84 76 98");
    camera.shoot(hand, "cockpit-esketamine");
    TourWays.begin(hand, 'X', "#ready-1");
    hand.letter('1');
    hand.calm();
    hand.key(KeyCode.ENTER, false);
    camera.shoot(hand, "cockpit-leaving-early");
    hand.type("#cockpit-end-reason", "the escort must leave; both know whom to call");
    hand.key(KeyCode.ENTER, false);
    hand.await("#cockpit-ended");
    camera.shoot(hand, "cockpit-esketamine-ended");
  }

  private void sheet() {
    hand.press("#cockpit-ended-monitoring");
    hand.await("#summary-keep");
    TourWays.page(hand);
    camera.shoot(hand, "monitoring-sheet");
  }
}
