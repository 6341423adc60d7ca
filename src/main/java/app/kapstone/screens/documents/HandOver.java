package app.kapstone.screens.documents;

import app.kapstone.documents.SignedForm;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.ConsentForm.Signer;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Focus;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The screen in the patient's hands: it covers the whole window, shows the forms and nothing else
 * of the practice, page by page, and is left by the practitioner's passphrase alone.
 *
 * @see <a href="file:.github/decisions/signing.md">Signing on the screen</a>
 */
final class HandOver extends VBox {
  private final Ui ui;
  private final Ui theirs;
  private final SignedForm paper;
  private final Given given;
  private final SigningCheck passphrase;
  private final Keeper keeper;
  private final Label head = Words.section("");
  private final Label where = Words.muted("");
  private final Label refused = Words.body("");
  private final StackPane room = new StackPane();
  private final ScrollPane scroll = new Scroll(room);
  private final Button back;
  private final Button next;
  private final Button giveBack;
  private List<HandOverPage> pages = List.of();
  private FilledForm filled;
  private int form;
  private int page;
  private int kept;
  private IntConsumer onEnd = signed -> {};

  /**
   * What is handed over.
   *
   * @param language of the forms, as its tag
   * @param forms to be signed, as they are kept
   * @param read the same with everything put in, as they are read
   * @param names of the signers as the record has them
   */
  record Given(
      String language, List<ConsentForm> forms, List<ConsentForm> read, Map<Signer, String> names) {
    Given {
      forms = List.copyOf(forms);
      read = List.copyOf(read);
      names = Map.copyOf(names);
    }
  }

  /** Keeps a form that is filled in and signed. */
  @FunctionalInterface
  interface Keeper {
    void keep(FilledForm filled, Runnable onKept, Runnable onFailed);
  }

  /**
   * @param theirs in the language of the forms
   * @param passphrase takes the passphrase and nothing else
   */
  HandOver(
      Ui ui, Ui theirs, SignedForm paper, Given given, SigningCheck passphrase, Keeper keeper) {
    this.ui = ui;
    this.theirs = theirs;
    this.paper = paper;
    this.given = given;
    this.passphrase = passphrase;
    this.keeper = keeper;
    filled = FilledForm.empty(given.forms().getFirst(), given.language());
    setId("handover");
    getStyleClass().add("k-handover");
    back = Buttons.plain(theirs, Icons.BACK, "handover.back", this::goBack);
    next = Buttons.primary(theirs, Icons.NEXT, "handover.next", this::goOn);
    next.setDefaultButton(true);
    giveBack = Buttons.quiet(theirs, Icons.LOCK, "handover.giveBack", this::askForPassphrase);
    where.setId("handover-where");
    head.setId("handover-form");
    refused.setId("handover-refused");
    refused.getStyleClass().add("k-error");
    getChildren().addAll(top(), middle(), foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    begin();
  }

  /** What follows on the passphrase; it is told how many forms were signed. */
  void onEnd(IntConsumer action) {
    onEnd = action;
  }

  private HBox top() {
    var names = new VBox(head, where);
    HBox.setHgrow(names, Priority.ALWAYS);
    giveBack.setMinWidth(USE_PREF_SIZE);
    var bar = new HBox(names, giveBack);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("k-bar");
    return bar;
  }

  private ScrollPane middle() {
    room.setAlignment(Pos.TOP_CENTER);
    scroll.getStyleClass().add("k-page-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private HBox foot() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    back.setMinWidth(USE_PREF_SIZE);
    next.setMinWidth(USE_PREF_SIZE);
    var bar = new HBox(back, refused, gap, next);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("k-bar");
    return bar;
  }

  private void begin() {
    ConsentForm read = given.read().get(form);
    var made = new ArrayList<HandOverPage>();
    for (int at = 0; at < read.sections().size(); at++) {
      made.add(new SectionPage(theirs, paper, read, at));
    }
    for (Signer signer : read.signers()) {
      made.add(
          new SignaturePage(
              theirs, paper, signer, read.title(), given.names().getOrDefault(signer, "")));
    }
    pages = List.copyOf(made);
    filled = FilledForm.empty(given.forms().get(form), given.language());
    page = 0;
    show();
  }

  private void show() {
    ConsentForm read = given.read().get(form);
    head.setText(read.title());
    where.setText(
        theirs.text("handover.form", form + 1, given.forms().size())
            + " · "
            + theirs.text("handover.page", page + 1, pages.size()));
    // what stands under a signature is not changed any more
    back.setDisable(page == 0 || !filled.signatures().isEmpty());
    next.setText(theirs.text(page == pages.size() - 1 ? "handover.finish" : "handover.next"));
    next.setAccessibleText(next.getText());
    put(pages.get(page));
  }

  private void put(Node node) {
    refused.setText("");
    room.getChildren().setAll(node);
    scroll.setVvalue(0);
    if (getScene() != null) {
      Focus.first(room);
    }
  }

  /** Where the keyboard begins once the window is covered. */
  void takeFocus() {
    next.requestFocus();
  }

  private void goBack() {
    if (page > 0) {
      page--;
      show();
    }
  }

  private void goOn() {
    if (next.isDisabled()) {
      return;
    }
    try {
      filled = pages.get(page).accept(filled);
    } catch (HandOverPage.Refused wrong) {
      refused.setText(wrong.getMessage());
      return;
    }
    if (page < pages.size() - 1) {
      page++;
      show();
    } else {
      keep();
    }
  }

  private void keep() {
    rest(true);
    put(new Said(theirs.text("handover.keeping"), ""));
    keeper.keep(filled, this::kept, this::failed);
  }

  private void kept() {
    kept++;
    form++;
    rest(false);
    if (form < given.forms().size()) {
      begin();
    } else {
      finish(new Said(theirs.text("handover.done"), theirs.text("handover.done.line")));
    }
  }

  private void failed() {
    finish(new Said(theirs.text("handover.failed"), ""));
  }

  /** Nothing is left to do but to give the screen back. */
  private void finish(Node said) {
    rest(true);
    head.setText("");
    where.setText("");
    put(said);
    giveBack.setDisable(false);
    giveBack.requestFocus();
  }

  private void rest(boolean resting) {
    next.setDisable(resting);
    back.setDisable(resting);
    giveBack.setDisable(resting);
  }

  private void askForPassphrase() {
    Node shown = room.getChildren().getFirst();
    boolean waits = next.isDisabled();
    boolean first = back.isDisabled();
    var pane =
        new GiveBack(
            ui,
            passphrase,
            () -> onEnd.accept(kept),
            () -> {
              rest(false);
              next.setDisable(waits);
              back.setDisable(first);
              put(shown);
            });
    rest(true);
    put(pane);
    pane.takeFocus();
  }

  /** No key leads out: what is not for this pane goes nowhere, but locking stays. */
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      List<Node> stops = Focus.traversable(this);
      Node edge = event.isShiftDown() ? stops.getFirst() : stops.getLast();
      if (event.getTarget() == edge) {
        event.consume();
        (event.isShiftDown() ? stops.getLast() : stops.getFirst()).requestFocus();
      }
    }
  }

  /** A sentence in large letters. */
  private static final class Said extends VBox {
    Said(String title, String line) {
      setId("handover-said");
      getStyleClass().add("k-handover-page");
      getChildren().addAll(Words.title(title), Words.body(line));
    }
  }
}
