package app.kapstone.bench;

import app.kapstone.OpenedPractice;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * What a therapist does in an hour, without the time between: sixty times the first page, the list
 * of patients filtered by a name, two charts, the letters and the calendar; every fifth time the
 * packet, the whole chart and the settings, every fifteenth the lock. Says what the process then
 * holds in memory, as the system counts it. A process of its own, so that nothing of a test is in
 * it: {@code HourOfWork <copy of a practice> <home folder>}.
 */
final class HourOfWork {
  private static final int MINUTES = 60;
  private static final String NAME = "an brow";
  private static final InstantSource CLOCK = () -> TenYearPractice.NOW.plusSeconds(60);

  private HourOfWork() {}

  public static void main(String[] args) throws Exception {
    Path practice = Path.of(args[0]);
    List<PatientId> patients = patients(practice);
    Platform.startup(() -> Platform.setImplicitExit(false));
    Stage stage = Window.onScreen(Stage::new);
    var window = new Window(stage, Path.of(args[1]), practice, CLOCK);
    window.idle();
    window.unlock(OpenedPractice.PASSPHRASE);
    for (int minute = 0; minute < MINUTES; minute++) {
      minute(window, patients, minute);
      if (minute % 5 == 4) {
        say(minute + 1);
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private static List<PatientId> patients(Path practice) throws Exception {
    try (var opened = OpenedPractice.open(practice, OpenedPractice.PASSPHRASE, CLOCK)) {
      return opened
          .database()
          .read(r -> r.patients().list().stream().map(each -> each.id()).toList());
    }
  }

  private static void minute(Window window, List<PatientId> patients, int minute) throws Exception {
    Benches.go(window, new Place.Home(), ".k-home-parts");
    Benches.go(window, new Place.Patients(), "#patients-table");
    window.idle();
    for (int typed = 1; typed <= NAME.length(); typed++) {
      String now = NAME.substring(0, typed);
      Window.onScreen(() -> {
        TextField filter = window.find("#patients-filter");
        filter.setText(now);
        return true;
      });
      window.idle();
    }
    for (int chart = 0; chart < 2; chart++) {
      PatientId patient = patients.get((minute * 2 + chart) * 37 % patients.size());
      Benches.go(window, new Place.Chart(patient), "#chart");
      window.idle();
    }
    show(window, new Place.MakePaper(patients.get(minute)));
    show(window, new Place.Calendar());
    if (minute % 5 == 4) {
      show(window, new Place.Packet(patients.get(minute)));
      show(window, new Place.WholeChart(patients.get(minute)));
      show(window, new Place.Settings());
    }
    if (minute % 15 == 14) {
      window.lock();
      window.unlock(OpenedPractice.PASSPHRASE);
    }
  }

  private static void show(Window window, Place place) throws Exception {
    Window.onScreen(() -> {
      window.house().ui().navigator().go(place);
      return true;
    });
    window.idle();
    window.idle();
  }

  private static void say(int minutes) throws Exception {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS") || line.startsWith("RssAnon") || line.startsWith("VmHWM")) {
        System.out.println(minutes + " " + line);
      }
    }
  }
}
