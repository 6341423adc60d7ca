package app.kapstone;

import app.kapstone.database.ChangedRow;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.practice.Practice;
import app.kapstone.screens.cockpit.RunningStrip;
import app.kapstone.screens.cockpit.SessionWatch;
import app.kapstone.screens.cockpit.SteadyClock;
import app.kapstone.screens.desk.Desk;
import app.kapstone.screens.desk.IdleWatch;
import app.kapstone.screens.find.Finder;
import app.kapstone.screens.kit.Background;
import app.kapstone.screens.kit.Layers;
import app.kapstone.screens.kit.Look;
import app.kapstone.screens.kit.Mark;
import app.kapstone.screens.kit.Navigator;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Pulse;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.practice.Explained;
import app.kapstone.screens.unlock.FirstStart;
import app.kapstone.screens.unlock.OpenPractice;
import app.kapstone.screens.unlock.PracticeDoor;
import app.kapstone.screens.unlock.UnlockScreen;
import app.kapstone.texts.Texts;
import app.kapstone.vault.Argon2Cost;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import javax.print.PrintService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window and what is open in it: builds the parts in order, opens the desk when a practice is
 * open, and undoes it all at lock and at the end.
 */
final class House {
  private static final Logger LOG = LoggerFactory.getLogger(House.class);
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
  private static final Duration WRITE_AGAIN = Duration.ofSeconds(5);

  private final Stage stage;
  private final UserFolders folders;
  private final LocalSettings settings;
  private final SteadyClock clock;
  private final SessionWatch watch;
  private final PracticeDoor door;
  private final SaveAs saveAs;
  private final Supplier<List<PrintService>> printers;
  private final Runnable onEnd;
  private final Layers layers;
  private final Ui ui;
  private final UnlockScreen unlock;
  private final Covering covering;

  private @Nullable OpenPractice open;
  private @Nullable Desk desk;
  private @Nullable IdleWatch idle;
  private @Nullable Finder finder;
  private @Nullable QuietWatch quiet;
  private final Runnable firstPulse = this::ready;
  private boolean leaving;

  /**
   * @param asked the practice folder that the command line names
   * @param cost what a guess at the passphrase of a new practice shall cost
   * @param saveAs asks where a file shall lie
   * @param printers the printers of this machine; asked for elsewhere than on the JavaFX thread
   * @param onEnd ends the program, when the window is closed and everything in it
   */
  House(
      Stage stage,
      UserFolders folders,
      Optional<Path> asked,
      InstantSource clock,
      ZoneId zone,
      Supplier<Argon2Cost> cost,
      Function<Ui, SaveAs> saveAs,
      Supplier<List<PrintService>> printers,
      Runnable onEnd) {
    this.stage = stage;
    this.folders = folders;
    this.clock = SteadyClock.of(clock);
    this.printers = printers;
    this.onEnd = onEnd;
    settings = LocalSettings.of(folders.state());
    Look.begin();
    var texts = Texts.english();
    layers = new Layers(texts);
    var scene = new Scene(layers, settings.width(WIDTH), settings.height(HEIGHT));
    ui =
        new Ui(
            texts,
            Background.threaded(layers.overlay()),
            this.clock,
            zone,
            layers.overlay(),
            layers.notices(),
            new Navigator(),
            new Look(scene));
    this.saveAs = saveAs.apply(ui);
    ui.look().wear(settings.theme());
    ui.look().theme().addListener((value, was, now) -> settings.theme(now));
    watch = new SessionWatch(ui.background(), this.clock);
    Pulse.every(ui.background(), Duration.ofSeconds(1), layers, watch::look);
    Pulse.every(ui.background(), WRITE_AGAIN, layers, this::writeAgain);
    Pulse.every(ui.background(), LOOK_AGAIN, layers, this::watchOver);
    Leftovers.giveBack(ui.background(), scene, this.clock);
    door = new PracticeDoor(this.clock, cost);
    Optional<Path> known = asked.or(settings::lastPractice);
    unlock =
        new UnlockScreen(
            ui,
            door,
            known.orElse(folders.practice()),
            known.isPresent(),
            this::begin,
            this::enter);
    unlock.onTakeOver(this::takeOver);
    covering = new Covering(ui, layers, unlock);
    layers.show(unlock);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> hurry()); // whatever lies above the lock
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hurry());
    stage.setScene(scene);
    stage.setTitle(texts.get("desk.title"));
    stage.setOnCloseRequest(event -> {
      event.consume();
      leave();
    });
  }

  /** Shows the window; whatever the passphrase does not wait for is done while it is typed. */
  void open() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> ui.background().onScreen(() -> ui.overlay().failure(thrown)));
    layers.getScene().addPostLayoutPulseListener(firstPulse);
    stage.show();
    unlock.takeFocus();
  }

  /** The first picture is laid out and a key is accepted; what can wait is done from here on. */
  private void ready() {
    layers.getScene().removePostLayoutPulseListener(firstPulse);
    LOG.info("ready");
    ui.look().loadNoteFonts();
    Preloading.begin(
        clock.instant(),
        ui.zone(),
        () -> ui.background().onScreen(() -> stage.getIcons().setAll(Mark.icons())));
  }

  /** Says this beneath the name on the unlock screen. */
  void line(String said) {
    var words = Words.muted(said);
    words.setTextAlignment(TextAlignment.CENTER);
    unlock.line(words);
  }

  Ui ui() {
    return ui;
  }

  /** The record that is open; for whoever looks at what the screens have written. */
  Database database() {
    return Objects.requireNonNull(open).database();
  }

  /** Locks the practice as Ctrl+L does. */
  void lock() {
    if (desk != null) {
      desk.lock();
    }
  }

  private void begin() {
    firstStart().run(folders.practice()).ifPresent(this::enter);
  }

  private void takeOver() {
    firstStart().takeOver(folders.practice()).ifPresent(this::enter);
  }

  private FirstStart firstStart() {
    return new FirstStart(ui, door, stage, new SecureRandom(), saveAs);
  }

  private void enter(OpenPractice practice) {
    open = practice;
    settings.lastPractice(practice.vault().folder().root());
    unlock.folder(practice.vault().folder().root());
    ui.navigator().forget();
    var finding = new Finder(practice.database());
    finder = finding;
    var rooms = new Rooms(ui, practice, finding, saveAs, printers, this::practiceChanged);
    var shown = new Desk(ui, rooms::at, this::close);
    shown.onFind(() -> ui.navigator().go(new Place.Find()));
    shown.strip(new RunningStrip(ui, practice.database()));
    unlock.session(null);
    watch.open(practice.database()); // before anything is written that would hide the gap
    covering.write(practice.database());
    SessionReturn.go(ui, practice.database());
    desk = shown;
    idle =
        new IdleWatch(
            ui.background(),
            layers.getScene(),
            clock,
            practice.practice().settings().lockAfterMinutes(),
            shown::lock);
    layers.show(shown);
    new OpeningWords(ui.texts(), ui.zone())
        .of(
            practice.database().report(),
            practice.vault().keySource(),
            practice.vault().backupsLeft())
        .ifPresent(said -> ui.overlay().message("opening.title", said));
    // what home asked for comes first, and that it is drawn
    ui.background()
        .run(() -> saved())
        .onFinally(() -> ui.background().onceDrawn(shown, () -> readOn(shown, practice, finding)))
        .start();
    BrokenSigning.say(ui, practice.database());
    quiet = QuietWatch.over(practice.database().watch(), clock);
  }

  /** What nobody waits for: all names and notes for finding, and whether each row is as signed. */
  private void readOn(Desk shown, OpenPractice practice, Finder finding) {
    if (desk == shown) {
      finding.follow(() -> {});
      Inspector.start(practice.database(), found -> ui.background().onScreen(() -> say(found)));
    }
  }

  private void say(List<ChangedRow> found) {
    if (desk != null) {
      ui.overlay().message("opening.title", ui.text("opening.changedRows", found.size()));
    }
  }

  private void practiceChanged(Practice changed) {
    if (idle != null) {
      idle.minutes(changed.settings().lockAfterMinutes());
    }
  }

  /** What was ticked behind the lock and could not be written waits for a better moment. */
  private void writeAgain() {
    if (open != null) {
      covering.write(open.database());
    }
  }

  void watchOver() {
    if (open != null && quiet != null) {
      quiet.look();
    }
  }

  private void hurry() {
    if (open == null && quiet != null) {
      quiet.hurry();
    }
  }

  /** Ends the program, once; what waits for the record would end with it. */
  private void leave() {
    if (covering.waiting() > 0) {
      ui.overlay()
          .confirm(
              "cockpit.covered.leave",
              ui.text("cockpit.covered.leave.lost", covering.waiting()),
              "cockpit.covered.leave.do",
              this::leaveAll);
    } else {
      leaveAll();
    }
  }

  private void leaveAll() {
    if (!leaving) {
      leaving = true;
      settings.size(layers.getWidth(), layers.getHeight());
      endWhenDone();
    }
  }

  /**
   * Closes what is open and ends behind everything that is still being saved, opened or closed: the
   * threads that do it would die with the program.
   */
  private void endWhenDone() {
    if (desk != null) {
      desk.lock();
    }
    ui.background()
        .run(() -> true)
        .onSuccess(done -> {
          if (desk != null) {
            endWhenDone(); // it was just being opened
          } else if (leaving) {
            end();
          }
        })
        .start();
  }

  /**
   * Closes what is open, behind the unlock screen. The work that screens have asked for is done
   * first, since there is one thread for it. A practice that could not be backed up or sealed keeps
   * the window open, so that it can be said.
   */
  private void close() {
    OpenPractice closing = open;
    if (idle != null) {
      idle.close();
    }
    if (finder != null) {
      finder.close();
    }
    finder = null;
    watch.close();
    open = null;
    desk = null;
    idle = null;
    ui.overlay().closeAll();
    ui.notices().clear();
    layers.show(unlock);
    unlock.takeFocus();
    ui.navigator().forget();
    ui.background().answerNobody();
    QuietWatch last = quiet;
    if (closing == null) {
      return;
    }
    var errand =
        ui.background()
            .run(() -> {
              covering.keep(closing.database());
              if (last == null) {
                closing.close(() -> true);
              } else {
                Runnable looking = () -> ui.background().onScreen(() -> unlock.checking(true));
                last.close(closing, looking);
              }
              return saved();
            });
    if (leaving) {
      errand.busy("unlock.closing");
    }
    errand
        .onFailure(
            DatabaseException.class,
            failure -> {
              leaving = false;
              unlock.say(Explained.atTheDoor(ui.texts(), failure));
            })
        .onOther(failure -> {
          leaving = false;
          ui.overlay().failure(failure);
        })
        .onFinally(() -> {
          unlock.checking(false);
          quiet = quiet == last ? null : quiet; // what was closed is not kept in memory
        })
        .start();
  }

  private boolean saved() {
    settings.save();
    return true;
  }

  private void end() {
    saved();
    ui.background().close();
    stage.hide();
    onEnd.run();
  }
}
