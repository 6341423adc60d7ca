package app.kapstone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.OpenedPractice;
import app.kapstone.database.Database;
import app.kapstone.demo.TenYears;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.Hand;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Vault;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxToolkit;

/** All figures, one after the other, so that none disturbs another. */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benches {
  private static final Logger LOG = LoggerFactory.getLogger(Benches.class);
  private static final int OPENINGS = 7;
  private static final int CHARTS = 40;
  private static final Duration GLANCE = Duration.ofMillis(150);
  private static final Set<String> BESIDE =
      Set.of("kapstone-inspector", "kapstone-watch", "kapstone-places");
  private static final InstantSource CLOCK = () -> TenYearPractice.NOW.plusSeconds(60);

  private static final Figures FIGURES = new Figures();
  private static Path folder;
  private static TenYearPractice tenYears;
  private static TenYearPractice oneYear;

  @BeforeAll
  static void make() throws Exception {
    folder = Files.createDirectories(Path.of(System.getProperty("kapstone.target"), "bench"));
    oneYear = new TenYearPractice(folder, TenYears.Size.ONE_YEAR);
    oneYear.make();
    tenYears = new TenYearPractice(folder, TenYears.Size.FULL);
    double seconds = tenYears.make().toMillis() / 1e3;
    FIGURES.told(
        "Writing the ten years through the stores",
        seconds,
        " s",
        "when the cached one was made, not in this run");
  }

  @AfterAll
  static void tell() throws Exception {
    FIGURES.keep(Path.of(System.getProperty("kapstone.target"), "../.github/benchmarks.md"));
    LOG.info("\n{}", FIGURES.table());
  }

  @Test
  @Order(1)
  void start() throws Exception {
    new Starting(folder, tenYears.copy(folder.resolve("work"))).measure(FIGURES);
  }

  @Test
  @Order(2)
  void window() throws Exception {
    Path practice = tenYears.copy(folder.resolve("work"));
    PatientId fullest = fullest(practice);
    double argon2 = argon2Millis(practice);
    var stage = FxToolkit.registerPrimaryStage();
    Path home = folder.resolve("home");
    TenYearPractice.delete(home);
    var window = new Window(stage, home, practice);
    window.idle();
    var times = new ArrayList<Double>();
    for (int opening = 0; opening < OPENINGS; opening++) {
      double whole = Figures.millis(window.unlock(OpenedPractice.PASSPHRASE));
      times.add(whole - argon2);
      if (opening < OPENINGS - 1) {
        window.lock();
      }
    }
    String against = "Argon2id %.0f ms, taken off".formatted(argon2);
    FIGURES.told("Unlock to home, the first after the start", times.getFirst(), " ms", against);
    FIGURES.goal("Unlock to home, p50 of " + OPENINGS, 300, " ms", Figures.median(times), against);
    double first = go(window, new Place.Chart(fullest), "#chart");
    FIGURES.told("Fullest chart, the first after the start", first, " ms", "–");
    window.lock();
    window.unlock(OpenedPractice.PASSPHRASE);
    charts(window, fullest, "Fullest chart while the record is inspected, p95", 0);
    homes(window, "Home while the record is inspected, p95", 0);
    quiet(window);
    charts(window, fullest, "Fullest chart, read and laid out, p95", 50);
    clicks(window, fullest, () -> full(window), "the window is full of its rows");
    clicks(window, fullest, () -> window.has("#chart-life"), "the last of its rows is laid out");
    homes(window, "Home, read and laid out, p95", 100);
    heap();
    pictures(window, fullest);
    filter(window);
    packets(window, fullest);
    window.close();
  }

  private static void charts(Window window, PatientId fullest, String what, double goal)
      throws Exception {
    var times = new ArrayList<Double>();
    for (int turn = 0; turn < CHARTS; turn++) {
      go(window, new Place.Home(), ".k-home-parts");
      times.add(go(window, new Place.Chart(fullest), "#chart"));
    }
    tell(what, goal, times);
  }

  /** As a person does: what was asked for before has been drawn, and then looked at. */
  private static void clicks(Window window, PatientId fullest, BooleanSupplier shown, String until)
      throws Exception {
    var times = new ArrayList<Double>();
    for (int turn = 0; turn < CHARTS; turn++) {
      go(window, new Place.Home(), ".k-home-parts");
      window.idle();
      Thread.sleep(GLANCE);
      times.add(go(window, new Place.Chart(fullest), shown));
    }
    tell("Fullest chart, from a click at rest until " + until + ", p95", 50, times);
  }

  /** Whether both sides of the chart are laid out down to the window's lower edge. */
  private static boolean full(Window window) {
    return Stream.of("#chart-worked", "#chart-beside")
        .map(side -> window.scene().getRoot().lookup(side))
        .allMatch(side ->
            side != null
                && side.localToScene(side.getBoundsInLocal()).getMaxY()
                    >= window.scene().getHeight());
  }

  private static void homes(Window window, String what, double goal) throws Exception {
    var times = new ArrayList<Double>();
    for (int turn = 0; turn < CHARTS; turn++) {
      go(window, new Place.Patients(), "#patients-table");
      window.idle();
      times.add(go(window, new Place.Home(), Growth.HOME_READ));
    }
    tell(what, goal, times);
  }

  /** The slowest of twenty; without a goal of its own where that is 0. */
  private static void tell(String what, double goal, List<Double> times) {
    if (goal > 0) {
      FIGURES.goal(what, goal, " ms", p95(times), Figures.among(times));
    } else {
      FIGURES.told(what, p95(times), " ms", Figures.among(times));
    }
  }

  static double go(Window window, Place place, String selector) throws Exception {
    return go(window, place, () -> window.has(selector));
  }

  private static double go(Window window, Place place, BooleanSupplier shown) throws Exception {
    double taken =
        Figures.millis(window.until(() -> window.house().ui().navigator().go(place), shown));
    Window.onScreen(() -> {
      Hand.forgetEvents();
      return true;
    });
    return taken;
  }

  /** What the fullest chart looks like, to be opened and looked at. */
  private static void pictures(Window window, PatientId fullest) throws Exception {
    for (Theme theme : Theme.values()) {
      Window.onScreen(() -> {
        window.house().ui().look().wear(theme);
        return true;
      });
      go(window, new Place.Home(), ".k-home-parts");
      go(window, new Place.Chart(fullest), "#chart");
      window.idle();
      Path picture = folder.resolve("look/fullest-chart-" + theme.ordinal() + ".png");
      Window.onScreen(() -> {
        TestWindow.picture(window.scene(), picture);
        return true;
      });
    }
    Window.onScreen(() -> {
      window.house().ui().look().wear(Theme.LIGHT);
      return true;
    });
  }

  private static void heap() throws Exception {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(150);
    }
    double megabytes =
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    String against =
        "-Xmx " + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax() / 1048576;
    FIGURES.goal("Heap with the ten years open", 256, " MB", megabytes, against);
  }

  private static void filter(Window window) throws Exception {
    go(window, new Place.Patients(), "#patients-table");
    window.idle();
    var times = new ArrayList<Double>();
    for (int turn = 0; turn < 6; turn++) {
      for (String typed : List.of("marie", "an br", "1971-0", "zzz", "o")) {
        for (int length = 0; length <= typed.length(); length++) {
          String now = typed.substring(0, length);
          times.add(Window.onScreen(() -> key(window, now)));
        }
      }
    }
    List<Double> warm = times.subList(times.size() / 3, times.size());
    FIGURES.goal(
        "Filter of 10,000 patients, a key, p95", 16, " ms", p95(warm), Figures.among(warm));
  }

  static double key(Window window, String typed) {
    TextField filter = window.find("#patients-filter");
    long begun = System.nanoTime();
    filter.setText(typed);
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    return Figures.millis(System.nanoTime() - begun);
  }

  private static void packets(Window window, PatientId patient) throws Exception {
    var times = new ArrayList<Double>();
    for (int turn = 0; turn < 10; turn++) {
      go(window, new Place.Packet(patient), "#packet");
      window.idle();
      Button make = Window.onScreen(() -> window.find("#packet-make"));
      times.add(Figures.millis(window.until(make::fire, () -> window.has("#paper"))));
    }
    List<Double> warm = times.subList(3, times.size());
    FIGURES.goal(
        "Consent packet, made, kept and shown, warm p50",
        300,
        " ms",
        Figures.median(warm),
        Figures.among(warm));
  }

  @Test
  @Order(3)
  void growth() throws Exception {
    Path ten = tenYears.copy(folder.resolve("work"));
    Path one = oneYear.copy(folder.resolve("one"));
    Growth.Side young = side(one, "home-one");
    Growth.Side old = side(ten, "home");
    new Growth(FIGURES, young, old).measure();
    young.window().close();
    old.window().close();
  }

  private static Growth.Side side(Path practice, String home) throws Exception {
    PatientId fullest = fullest(practice);
    FxToolkit.registerPrimaryStage();
    var stage = FxToolkit.registerStage(Stage::new);
    Path folderOfSettings = folder.resolve(home);
    TenYearPractice.delete(folderOfSettings);
    var window = new Window(stage, folderOfSettings, practice);
    window.idle();
    window.unlock(OpenedPractice.PASSPHRASE);
    quiet(window);
    return new Growth.Side(window, fullest);
  }

  @Test
  @Order(4)
  void besideSqlCipher() throws Exception {
    Path practice = tenYears.copy(folder.resolve("work"));
    PatientId fullest = fullest(practice);
    try (OpenVault vault = vault(practice);
        var database = Database.open(vault, CLOCK)) {
      new BesideSqlCipher(FIGURES).measure(database, folder.resolve("sqlcipher.db"), fullest);
    }
  }

  @Test
  @Order(5)
  void papers() throws Exception {
    Path practice = tenYears.copy(folder.resolve("work"));
    PatientId fullest = fullest(practice);
    var papers = new Papers(folder);
    papers.measure(FIGURES);
    papers.chart(FIGURES, practice, fullest.value());
  }

  @Test
  @Order(7)
  void planning() {
    new Planning().measure(FIGURES);
  }

  @Test
  @Order(6)
  void store() throws Exception {
    Path practice = tenYears.copy(folder.resolve("work"));
    Path copy = folder.resolve("copy");
    try (OpenVault vault = vault(practice);
        var database = Database.open(vault, CLOCK)) {
      var figures = new StoreFigures(FIGURES, database);
      figures.events();
      figures.finding();
      long begun = System.nanoTime();
      assertThat(database.inspect()).isEmpty();
      FIGURES.told("Inspecting every signed row", Figures.since(begun) / 1e3, " s", "–");
      TenYearPractice.delete(copy);
      new Copy(practice, copy).run();
      double plain = new Copy(practice.resolve("database"), folder.resolve("plain")).run();
      figures.backup(plain);
    }
    try (OpenVault vault = vault(copy)) {
      long begun = System.nanoTime();
      try (var database = Database.open(vault, CLOCK)) {
        FIGURES.told("Opening after an unclean end", Figures.since(begun) / 1e3, " s", "–");
        assertThat(database.report().isUneventful()).isFalse();
      }
    }
    TenYearPractice.delete(copy);
  }

  @Test
  @Order(6)
  void session() throws Exception {
    FxToolkit.registerPrimaryStage();
    new SessionFigures(folder.resolve("session")).measure(FIGURES);
  }

  @Test
  @Order(8)
  void hour() throws Exception {
    HourOfWork.measure(FIGURES, folder, tenYears.copy(folder.resolve("work")));
  }

  @Test
  @Order(9)
  void goals_areMet() {
    assertThat(FIGURES.missed()).isEmpty();
  }

  private static PatientId fullest(Path practice) throws Exception {
    try (OpenVault vault = vault(practice);
        var database = Database.open(vault, CLOCK)) {
      return database.read(r ->
          r.patients().list().stream()
              .filter(patient -> patient.lastDoseAt() != null)
              .map(patient -> patient.id())
              .max(java.util.Comparator.comparing(id -> r.notes().ofPatient(id).size()))
              .orElseThrow());
    }
  }

  private static OpenVault vault(Path practice) throws Exception {
    try (var passphrase = Passphrase.of(OpenedPractice.PASSPHRASE)) {
      return Vault.open(new PracticeFolder(practice), passphrase);
    }
  }

  private static double argon2Millis(Path practice) throws Exception {
    var times = new ArrayList<Double>();
    for (int i = 0; i < 7; i++) {
      long begun = System.nanoTime();
      vault(practice).close();
      times.add(Figures.since(begun));
    }
    return Figures.median(times);
  }

  /** Waits for what each opening has done beside the work: the inspector, the daily round. */
  private static void quiet(Window window) throws Exception {
    Window.onScreen(() -> {
      window.house().watchOver();
      return true;
    });
    Thread.sleep(200);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (BESIDE.contains(thread.getName())) {
        thread.join();
      }
    }
  }

  private static double p95(List<Double> times) {
    return Figures.percentile(times, 95);
  }
}
