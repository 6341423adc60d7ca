package app.kapstone.screens.unlock;

import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Mark;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.practice.Explained;
import app.kapstone.vault.PracticeFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/** What stands in the window while no practice is open. */
public final class UnlockScreen extends StackPane {
  private final Ui ui;
  private final Runnable onNew;
  private final PassphraseCard passphrase;
  private final WayIn way;
  private final Button newPractice;
  private final Button start;
  private final Button takeOver;
  private final Label place = Words.caption("");
  private final Label checking;
  private final StackPane line = new StackPane();
  private final StackPane session = new StackPane();
  private final StackPane card = new StackPane();
  private final VBox ways = new VBox();
  private final VBox column = new VBox();
  private PracticeFolder folder;
  private boolean known;

  private Consumer<PracticeFolder> onPlace = place -> {};
  private Runnable onTakeOver = () -> {};

  /** Wipes the card that stands in the passphrase's place; such a card is made when it is asked. */
  private Runnable otherCard = () -> {};

  /**
   * @param folder the practice that is opened unless another is chosen
   * @param known whether a practice was opened there before: then a folder that is gone is said and
   *     not taken for a first start
   * @param onNew starts a new practice
   * @param onOpened takes the open practice over
   */
  public UnlockScreen(
      Ui ui,
      PracticeDoor door,
      Path folder,
      boolean known,
      Runnable onNew,
      Consumer<OpenPractice> onOpened) {
    this.ui = ui;
    this.onNew = onNew;
    this.known = known;
    this.folder = new PracticeFolder(folder);
    way = new WayIn(ui, door, () -> this.folder, onOpened);
    passphrase = new PassphraseCard(way, this::showFinish);
    newPractice = Buttons.quiet(ui, Icons.ADD, "unlock.new", this::begin);
    start = Buttons.primary(ui, Icons.START, "unlock.start", this::begin);
    start.setMaxWidth(Double.MAX_VALUE);
    start.setDefaultButton(true);
    takeOver = Buttons.quiet(ui, Icons.IMPORT, "import.begin", this::beginWithExport);
    place.setId("unlock-place");
    line.setId("unlock-line");
    checking = Words.caption(ui.text("unlock.checking"));
    checking.setId("unlock-checking");
    checking(false);
    var name = Words.title(ui.text("desk.title"));
    var head = new VBox(Mark.node(56), name, place, checking, line, session);
    head.setAlignment(Pos.CENTER);
    head.getStyleClass().add("k-unlock-head");
    card.getStyleClass().add("k-card");
    ways.getStyleClass().add("k-unlock-ways");
    column.getStyleClass().add("k-unlock");
    column.setAlignment(Pos.CENTER);
    column.getChildren().addAll(head, card, ways);
    var scroll = new Scroll(new StackPane(column));
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("k-page-scroll");
    setId("unlock");
    getChildren().add(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    showPassphrase();
  }

  /** Puts the keyboard where it is needed first. */
  public void takeFocus() {
    if (isPractice()) {
      passphrase.takeFocus();
    } else {
      start.requestFocus();
    }
  }

  /** Starts a new practice from an export. */
  public void onTakeOver(Runnable action) {
    onTakeOver = action;
  }

  /** Is told whenever another folder is shown, and the present one at once. */
  public void onPlace(Consumer<PracticeFolder> action) {
    onPlace = action;
    action.accept(folder);
  }

  /** Shows what goes on behind the lock; null when nothing does. */
  public void session(@Nullable Node node) {
    session.getChildren().clear();
    if (node != null) {
      session.getChildren().add(node);
    }
  }

  /** Says that the record is still looked at behind the lock. */
  public void checking(boolean goesOn) {
    Visible.when(goesOn, checking);
  }

  /** Says something that is true of the locked practice. */
  public void line(@Nullable Node node) {
    line.getChildren().clear();
    if (node != null) {
      line.getChildren().add(node);
    }
  }

  /** Says what went wrong when the practice was closed. */
  public void say(Explained explained) {
    passphrase.trouble().say(explained);
  }

  public Path folder() {
    return folder.root();
  }

  /** Shows this practice folder from now on. */
  public void folder(Path chosen) {
    folder = new PracticeFolder(chosen);
    known = true;
    onPlace.accept(folder);
    showPassphrase();
  }

  /** Overwrites everything secret that is typed. */
  public void wipe() {
    passphrase.wipe();
    otherCard.run();
  }

  private boolean isPractice() {
    return known || folder.isPractice();
  }

  private void showPassphrase() {
    place.setText(folder.root().toString());
    if (isPractice()) {
      show(
          passphrase,
          Buttons.quiet(ui, Icons.KEY, "unlock.recover", this::showRecover),
          Buttons.quiet(ui, Icons.BACKUP, "unlock.restore", this::showRestore));
    } else {
      place.setText("");
      show(welcome());
    }
    takeFocus();
  }

  private VBox welcome() {
    var words =
        new VBox(
            Words.section(ui.text("unlock.welcome")),
            Words.muted(ui.text("unlock.welcome.lead")),
            start);
    words.getStyleClass().add("k-form");
    return words;
  }

  private void showRecover() {
    leaveCard();
    var recover = new RecoverCard(way);
    otherCard = recover::wipe;
    show(recover, back());
    recover.takeFocus();
  }

  private void showRestore() {
    leaveCard();
    var restore = new RestoreCard(way);
    otherCard = restore::wipe;
    show(restore, back());
    restore.takeFocus();
  }

  private void showFinish() {
    leaveCard();
    var finish = new FinishCard(way);
    otherCard = finish::wipe;
    show(finish, back());
  }

  private Button back() {
    return Buttons.quiet(
        ui,
        Icons.BACK,
        "unlock.back",
        () -> {
          leaveCard();
          showPassphrase();
        });
  }

  private void leaveCard() {
    wipe();
    otherCard = () -> {};
  }

  private void show(Node content, Button... more) {
    card.getChildren().setAll(content);
    ways.getChildren().setAll(more);
    ways.getChildren()
        .add(Buttons.quiet(ui, Icons.FOLDER, "unlock.otherFolder", this::chooseFolder));
    if (isPractice()) {
      ways.getChildren().add(newPractice);
    }
    ways.getChildren().add(takeOver);
  }

  private void beginWithExport() {
    wipe();
    onTakeOver.run();
  }

  private void begin() {
    wipe();
    onNew.run();
  }

  private void chooseFolder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(ui.text("unlock.otherFolder"));
    File chosen = chooser.showDialog(getScene().getWindow());
    if (chosen != null) {
      wipe();
      if (new PracticeFolder(chosen.toPath()).isPractice()) {
        folder(chosen.toPath());
      } else {
        ui.overlay().message("unlock.otherFolder", ui.text("unlock.noPracticeThere"));
      }
    }
  }

  private void key(KeyEvent event) {
    if (Shortcuts.THEME.keys().match(event)) {
      event.consume();
      ui.look().wearNext();
    }
  }
}
