package app.kapstone.screens.desk;

import app.kapstone.screens.kit.Focus;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.Ui;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The main window's content while the practice is open: the side bar and the place one is at. */
public final class Desk extends BorderPane {
  private static final double NARROW_EM = 62;

  private final Ui ui;
  private final Function<Place, Node> screens;
  private final Runnable onLock;
  private final SideBar sideBar;
  private final StackPane content = new StackPane();
  private final ChangeListener<Place> follow = (value, was, now) -> show(now);
  private final EventHandler<KeyEvent> keys = this::key;
  private final ChangeListener<@Nullable Node> keeper = (value, was, now) -> keep(was, now);
  private Runnable onFind = () -> {};

  /**
   * @param screens makes the screen of a place
   * @param onLock locks the practice; the desk has then told its screen to leave
   */
  public Desk(Ui ui, Function<Place, Node> screens, Runnable onLock) {
    this.ui = ui;
    this.screens = screens;
    this.onLock = onLock;
    sideBar = new SideBar(ui, this::find, this::lock);
    setId("desk");
    getStyleClass().add("k-desk");
    content.getStyleClass().add("k-content");
    setLeft(sideBar);
    setCenter(content);
    widthProperty().addListener(value -> fit());
    sideBar.onTextSize(this::fit);
    ui.navigator().here().addListener(follow);
    sceneProperty().addListener((value, was, now) -> listen(was, now));
    show(ui.navigator().here().get());
  }

  /** What Ctrl+K and the side bar's Find do. */
  public void onFind(Runnable action) {
    onFind = action;
  }

  /** Shows the running session, or nothing, above the lock. */
  public void strip(@Nullable Node session) {
    sideBar.strip(session);
  }

  /** Makes the screen of this place anew, as after its data changed. */
  public void refresh() {
    show(ui.navigator().here().get());
  }

  /**
   * Lets the screen finish what it has begun, closes every dialog, then locks. A screen that cannot
   * finish does not keep the practice open; that it could not is said.
   */
  public void lock() {
    RuntimeException unfinished = null;
    try {
      leave();
    } catch (RuntimeException e) {
      unfinished = e;
    }
    ui.overlay().closeAll();
    ui.notices().clear();
    ui.navigator().here().removeListener(follow);
    onLock.run();
    if (unfinished != null) {
      ui.overlay().failure(unfinished);
    }
  }

  private void show(Place place) {
    leave();
    var scene = getScene();
    Node focused = scene == null ? null : scene.getFocusOwner();
    content.getChildren().setAll(screens.apply(place));
    sideBar.mark(place.root());
    // Who walks along the side bar stays there; who came by a key goes to the page.
    boolean walks = focused != null && sideBar.holds(place.root(), focused);
    // what has left the window counts as focused until the next frame
    boolean ours = focused == null || focused.getScene() != scene || Focus.within(focused, this);
    if (scene != null && ours && !walks) {
      Focus.first(content);
    }
  }

  private void leave() {
    for (Node node : content.getChildren()) {
      if (node instanceof Leaving screen) {
        screen.leave();
      }
    }
  }

  private void fit() {
    double em = sideBar.emPixels();
    sideBar.narrow(getWidth() < NARROW_EM * em);
  }

  /** Listens on the whole window: keys work wherever the focus is, and where it is nowhere. */
  private void listen(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
      was.focusOwnerProperty().removeListener(keeper);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
      now.focusOwnerProperty().addListener(keeper);
      // who comes in begins on the page; the window would begin at the side bar
      Focus.first(content);
    }
  }

  /** When what had the keyboard is gone, the window would give it to its first control: Home. */
  private void keep(@Nullable Node was, @Nullable Node now) {
    boolean gone = was == null || was.getScene() != getScene() || was.isDisabled();
    if (gone && now != null && Focus.within(now, sideBar)) {
      content.requestFocus();
    }
  }

  private void key(KeyEvent event) {
    boolean locks = Shortcuts.LOCK.keys().match(event);
    Runnable action = locks || !ui.overlay().isOpen() ? action(event) : null;
    if (action != null) {
      event.consume();
      action.run();
    }
  }

  private @Nullable Runnable action(KeyEvent event) {
    if (Shortcuts.HOME.keys().match(event)) {
      return () -> ui.navigator().go(new Place.Home());
    } else if (Shortcuts.PATIENTS.keys().match(event)) {
      return () -> ui.navigator().go(new Place.Patients());
    } else if (Shortcuts.PROTOCOLS.keys().match(event)) {
      return () -> ui.navigator().go(new Place.Protocols());
    } else if (Shortcuts.SETTINGS.keys().match(event)) {
      return () -> ui.navigator().go(new Place.Settings());
    } else if (Shortcuts.CALENDAR.keys().match(event)) {
      return () -> ui.navigator().go(new Place.Calendar());
    } else if (Shortcuts.BACK.keys().match(event)) {
      return ui.navigator()::back;
    } else if (Shortcuts.LOCK.keys().match(event)) {
      return this::lock;
    } else if (Shortcuts.THEME.keys().match(event)) {
      return this::nextTheme;
    } else if (Shortcuts.HELP.keys().match(event)) {
      return () -> Shortcuts.list(ui);
    } else if (Shortcuts.FIND.keys().match(event) || slash(event)) {
      return this::find;
    }
    return null;
  }

  /** Who is already there begins at the line to type in. */
  private void find() {
    onFind.run();
    Focus.first(content);
  }

  private void nextTheme() {
    ui.look().wearNext();
    ui.notices().say(ui.text("theme." + ui.look().theme().get().name()));
  }

  private static boolean slash(KeyEvent event) {
    return event.getCode() == KeyCode.SLASH
        && !event.isShiftDown()
        && !event.isShortcutDown()
        && !(event.getTarget() instanceof TextInputControl);
  }
}
