package app.kapstone.bench;

import app.kapstone.OpenedPractice;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * What a therapist does in an hour, nearly without the time between: sixty times the first page,
 * the list of patients filtered by a name, two charts, the letters and the calendar; every fifth
 * time the packet, the whole chart and the settings, every fifteenth the lock. Every fifth time
 * nobody touches anything for twenty seconds. Says what the process then holds in memory, as the
 * system counts it. A process of its own with the flags of the program, so that nothing of a test
 * is in it: {@code HourOfWork <practice> <home folder> <file to say it in>}.
 */
final class HourOfWork {
  private static final int MINUTES = 60;
  private static final int MOST_MINUTES = 30;
  private static final String NAME = "an brow";
  private static final Duration REST = Duration.ofSeconds(20);

  private static volatile Instant now = TenYearPractice.NOW.plusSeconds(60);
  private static final InstantSource CLOCK = () -> now;

  private static final String RESIDENT = "VmRSS:";

  private HourOfWork() {}

  /**
   * @param practice a copy to work on
   */
  static void measure(Figures figures, Path folder, Path practice) throws Exception {
    Path home = folder.resolve("home-of-hour");
    TenYearPractice.delete(home);
    Path said = folder.resolve("hour.said");
    Files.deleteIfExists(said);
    var installed = Installed.ofThisBuild();
    List<String> command = installed.isThere() ? installed.command(installed.besides()) : plain();
    command.add(HourOfWork.class.getName());
    command.addAll(List.of(practice.toString(), home.toString(), said.toString()));
    Process child =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("hour.out").toFile())
            .start();
    try {
      if (!child.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("the hour did not come to its end");
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    List<String> kilobytes = Files.readAllLines(said);
    figures.goal(
        "Resident after an hour's work" + (installed.isThere() ? ", as it is installed" : ""),
        400,
        " MB",
        Long.parseLong(kilobytes.getLast()) / 1024.0,
        "%d MB after the first five minutes' worth"
            .formatted(Long.parseLong(kilobytes.getFirst()) / 1024));
  }

  private static List<String> plain() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("kapstone.flags").split(" ")));
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path")));
    return command;
  }

  public static void main(String[] args) throws Exception {
    Path practice = Path.of(args[0]);
    Path said = Path.of(args[2]);
    List<PatientId> patients = patients(practice);
    Platform.startup(() -> Platform.setImplicitExit(false));
    Stage stage = Window.onScreen(Stage::new);
    var window = new Window(stage, Path.of(args[1]), practice, CLOCK);
    window.idle();
    window.unlock(OpenedPractice.PASSPHRASE);
    for (int minute = 0; minute < MINUTES; minute++) {
      minute(window, patients, minute);
      if (minute % 5 == 4) {
        now = now.plus(REST);
        Thread.sleep(REST); // what was begun behind the first page comes to its end
        say(said);
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

  private static void say(Path said) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(RESIDENT)) {
        String kilobytes = line.substring(RESIDENT.length()).replace("kB", "").strip();
        Files.writeString(
            said, kilobytes + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    }
  }
}
