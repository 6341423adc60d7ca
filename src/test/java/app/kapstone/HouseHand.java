package app.kapstone;

import app.kapstone.demo.DemoClock;
import app.kapstone.screens.Hand;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.vault.Argon2Cost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Somebody at the keyboard of the whole application, and what there is to be read on the screen.
 */
final class HouseHand extends Hand {
  private static final Duration STEP = Duration.ofMinutes(5);

  final DemoClock clock;
  private final Path home;
  private final Optional<Path> asked;
  private final Runnable atTheEnd;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Ear ear = new Ear();
  private Stage stage;
  private House house;

  HouseHand(Path home, Instant now) {
    this(home, now, Optional.empty(), () -> {});
  }

  /**
   * @param asked the practice that is named on the command line
   * @param atTheEnd done when the program would end
   */
  HouseHand(Path home, Instant now, Optional<Path> asked, Runnable atTheEnd) {
    this.home = home;
    this.asked = asked;
    this.atTheEnd = atTheEnd;
    clock = new DemoClock(now);
  }

  /** Builds the house in the stage. On the JavaFX thread. */
  void build(Stage stage) {
    this.stage = stage;
    Logger.getLogger("").addHandler(ear);
    house =
        new House(
            stage,
            new UserFolders(home, home.resolve("state")),
            asked,
            clock,
            ZoneOffset.UTC,
            () -> Argon2Cost.FLOOR,
            ui -> SaveAs.byChooser(ui, () -> stage),
            List::of,
            () -> {
              atTheEnd.run();
              ended.set(true);
            });
    house.open();
  }

  House house() {
    return house;
  }

  Stage stage() {
    return stage;
  }

  @Override
  protected Ui ui() {
    return house.ui();
  }

  /** The wizard of the first start is a window of its own over the other. */
  @Override
  protected Scene scene() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage over && over.getOwner() == stage)
        .findFirst()
        .orElse(stage)
        .getScene();
  }

  Path practice() {
    return home.resolve("Kapstone");
  }

  /** Closes the window as its cross does, and waits until the program would end. */
  void closeWindow() {
    onScreen(this::askToClose);
    waitUntil(this::ended);
    Logger.getLogger("").removeHandler(ear);
  }

  /** Whether the program would have ended. */
  boolean ended() {
    return ended.get();
  }

  /** Presses the cross of the window. On the JavaFX thread. */
  void askToClose() {
    stage.getOnCloseRequest().handle(new WindowEvent(stage, null));
  }

  void unlock(String passphrase) {
    waitFor("#unlock-passphrase");
    waitUntil(() -> node("#unlock-passphrase").isFocused());
    write(passphrase);
    type(KeyCode.ENTER);
  }

  /** Ctrl+2, the patient whom these words find first, and that chart. */
  void openChart(String words) {
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    waitFor("#patients-filter");
    rest();
    onScreen(() -> node("#patients-filter").requestFocus());
    write(words);
    type(KeyCode.ENTER);
    waitUntil(() -> here() instanceof Place.Chart);
    waitFor("#chart-newNote");
    rest();
  }

  /** Ctrl+L, and the time until the folder is free. */
  void lock() {
    push(KeyCode.CONTROL, KeyCode.L);
    waitFor("#unlock-passphrase");
    rest();
  }

  /** Lets time go by, while a hand rests on the mouse: the practice must not lock meanwhile. */
  void pass(Duration time) {
    Duration left = time;
    while (left.isPositive()) {
      Duration step = left.compareTo(STEP) < 0 ? left : STEP;
      onScreen(() -> clock.set(clock.instant().plus(step)));
      keys(KeyCode.SHIFT);
      left = left.minus(step);
    }
  }

  /** Presses a letter in the cockpit, once it is there to take one. */
  void letter(KeyCode letter, String opened) {
    waitFor("#cockpit");
    waitUntil(() -> !shows("#entry"));
    onScreen(stage::requestFocus);
    type(letter);
    waitFor(opened);
  }

  /** From the gate into the session without answering it, as in an emergency. */
  void passGate(String why) {
    press("#gate-passBy");
    waitFor("#gate-passBy-reason");
    waitUntil(() -> node("#gate-passBy-reason").isFocused());
    write(why);
    type(KeyCode.ENTER);
  }

  /** What failures that nobody foresaw left behind. */
  @Override
  protected String log() {
    return String.join("\n", heard);
  }

  private final class Ear extends Handler {
    @Override
    public void publish(LogRecord told) {
      if (told.getLevel().intValue() >= Level.WARNING.intValue()) {
        heard.add(new LogFile.TypesAndPlaces().format(told));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
