package app.kapstone.screens.notes;

import app.kapstone.database.DatabaseException;
import app.kapstone.database.DiskFull;
import app.kapstone.database.StaleVersion;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.note.DraftVersion;
import app.kapstone.domain.note.NoteText;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.SigningPane;
import app.kapstone.screens.kit.Tip;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Writes a draft: Markdown at the left, what it looks like at the right, saved by itself. */
final class NoteEditor extends VBox implements Leaving {
  private final Ui ui;
  private final Drawer open;
  private final DraftKeeper keeper;
  private final SigningCheck signing;
  private final Runnable onSigned;
  private final Autosave autosave;
  private final Field<String> title;
  private final NoteArea area;
  private final MarkdownView preview;
  private final Label state = Words.caption("");
  private final StackPane foot = new StackPane();
  private final PauseTransition quiet = new PauseTransition();
  private final PauseTransition drawing = new PauseTransition(Duration.millis(200));
  private final BooleanProperty previewing = new SimpleBooleanProperty(true);
  private final FlowPane actions;
  private String goodTitle;

  NoteEditor(Ui ui, DraftKeeper keeper, SigningCheck signing, Drawer open, Runnable onSigned) {
    this.ui = ui;
    this.open = open;
    this.signing = signing;
    this.onSigned = onSigned;
    this.keeper = keeper;
    NoteText text = open.text();
    autosave = new Autosave(new Autosave.Written(text.title(), text.body()));
    goodTitle = text.title();
    title = Field.line(ui, NoteText.TITLE, "note.title").fill(text.title());
    area = new NoteArea(ui, text.body(), this::say);
    preview = new MarkdownView(ui.text("note.preview.empty"));
    preview.show(text.body());
    open.beside().show(text);
    actions = actions();
    state.setId("note-state");
    state.setText(ui.text("note.saved", NoteLine.second(ui, open.changedAt())));
    lay();
    listen();
  }

  private void lay() {
    getStyleClass().addAll("k-page", "k-page-wide", "k-note-page");
    var scroll = new Scroll(preview);
    scroll.setFocusTraversable(true);
    scroll.getStyleClass().add("k-preview");
    scroll.setId("note-preview");
    scroll.setAccessibleText(ui.text("note.preview"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll.visibleProperty().bind(previewing);
    scroll.managedProperty().bind(previewing);
    var right = new VBox(open.beside().node(), scroll);
    right.getStyleClass().add("k-note-right");
    scroll.setMinHeight(90);
    var beside = new Scroll(right); // what stands beside may be longer than the window is high
    beside.setFitToHeight(true);
    beside.getStyleClass().add("k-note-beside");
    var sides = new SplitPane(area, beside);
    sides.getStyleClass().add("k-note-sides");
    sides.setDividerPositions(0.54);
    VBox.setVgrow(sides, Priority.ALWAYS);
    foot.getChildren().setAll(actions);
    var line = new TitleLine(title, open.head());
    getChildren().add(new PageHeader(open.heading(), open.line(), state));
    getChildren().addAll(line, sides, foot);
  }

  void takeFocus() {
    area.requestFocus();
  }

  /** In a row, or in several when the letters are large. */
  private FlowPane actions() {
    Button discard = Buttons.quiet(ui, Icons.REMOVE, "note.discard", this::discard);
    Button versions = Buttons.quiet(ui, Icons.CLOCK, "draft.versions", this::versions);
    Button look = Buttons.quiet(ui, Icons.SHOW, "draft.preview", this::preview);
    Tip.on(look, Shortcuts.PREVIEW.keys().getDisplayText());
    Button chart = Buttons.plain(ui, Icons.BACK, "note.toChart", this::toChart);
    Button sign = Buttons.primary(ui, Icons.SIGN, "note.sign", this::sign);
    Button paper =
        Buttons.quiet(ui, Icons.PRINT, "note.paper", () -> ui.navigator().go(open.paper()));
    Label markdown = Words.caption(ui.text("note.markdown"));
    var bar = new FlowPane(discard, versions, look, paper, markdown, chart, sign);
    bar.setAlignment(Pos.CENTER_RIGHT);
    bar.setHgap(10);
    bar.setVgap(6);
    bar.setMinHeight(USE_PREF_SIZE);
    return bar;
  }

  private void listen() {
    area.textProperty().addListener((value, was, now) -> typed());
    ((TextInputControl) title.control()).textProperty().addListener((value, was, now) -> typed());
    quiet.setOnFinished(event -> save());
    drawing.setOnFinished(event -> {
      preview.show(area.getText());
      open.beside().show(text());
    });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (Shortcuts.SAVE.keys().match(event)) {
            event.consume();
            save();
          } else if (Shortcuts.PREVIEW.keys().match(event)) {
            event.consume();
            preview();
          }
        });
  }

  /** Shows what it will look like, or more room for what is beside it. */
  private void preview() {
    previewing.set(!previewing.get());
  }

  private void versions() {
    save();
    ui.background()
        .run(keeper::versions)
        .onSuccess(
            kept -> ui.overlay().show("draft.versions", new VersionsPane(ui, kept, this::restore)))
        .start();
  }

  /** What stands there now is kept as a version first: a restore can be taken back. */
  private void restore(DraftVersion version) {
    ui.overlay().closeAll();
    ui.background()
        .run(() -> {
          keeper.keepVersion();
          return version.text();
        })
        .onSuccess(text -> {
          title.fill(text.title());
          area.setText(text.body());
          ui.notices().say(ui.text("draft.restored"));
          area.requestFocus();
        })
        .start();
  }

  private void typed() {
    drawing.playFromStart();
    quiet.stop();
    quiet.setDuration(Duration.millis(autosave.typed(ui.clock().instant()).toMillis()));
    quiet.playFromStart();
    say(ui.text("note.typing"));
  }

  /**
   * A title that cannot be kept holds nothing back: the last good one stands until it is mended.
   */
  private Autosave.Written written() {
    if (title.valid()) {
      goodTitle = title.value();
    }
    return new Autosave.Written(goodTitle, body());
  }

  /** Half of a character, as a paste may cut it, cannot be kept; a sign stands for it. */
  private String body() {
    return area.getText().replaceAll("\\p{Cs}", "\ufffd");
  }

  private void save() {
    quiet.stop();
    Autosave.Written now = written();
    if (!autosave.take(now)) {
      return;
    }
    var text = new NoteText(now.title(), now.body());
    ui.background()
        .run(() -> {
          keeper.save(text);
          return ui.clock().instant();
        })
        .onSuccess(at -> say(ui.text("note.saved", NoteLine.second(ui, at))))
        .onFailure(StaleVersion.class, stale -> conflict(text))
        .onFailure(DatabaseException.class, failure -> notKept(now, failure))
        .onOther(failure -> notSaved(now, failure))
        .start();
  }

  private void notSaved(Autosave.Written written, Throwable failure) {
    autosave.failed(written, new Autosave.Written("", ""));
    say(ui.text("note.notSaved"));
    ui.overlay().failure(failure);
  }

  /** The disk let nothing be written: what is typed stays, and the next key asks again. */
  private void notKept(Autosave.Written written, DatabaseException failure) {
    autosave.failed(written, new Autosave.Written("", ""));
    say(ui.text("note.notSaved"));
    String key = failure instanceof DiskFull ? "note.notSaved.diskFull" : "note.notSaved.disk";
    if (!ui.overlay().isOpen()) {
      ui.overlay().message("note.notSaved.title", ui.text(key));
    }
  }

  private NoteText text() {
    Autosave.Written now = written();
    return new NoteText(now.title(), now.body());
  }

  private void say(String sentence) {
    state.setText(sentence);
  }

  private void conflict(NoteText text) {
    autosave.stop();
    say(ui.text("note.conflict.state"));
    var pane = new ConflictPane(ui, text, () -> keepApart(text), onSigned);
    if (getScene() == null) {
      ui.overlay().show("note.conflict.title", pane);
    } else {
      foot.getChildren().setAll(pane);
    }
  }

  private void keepApart(NoteText before) {
    var text = getScene() == null ? before : text();
    ui.background()
        .run(() -> keeper.keepApart(text))
        .onSuccess(place -> {
          ui.overlay().closeAll();
          ui.navigator().replace(place);
        })
        .start();
  }

  private void sign() {
    if (open.untouched().test(area.getText())) {
      ui.overlay().message("note.sign.empty.title", ui.text("note.sign.empty"));
      return;
    }
    if (!title.valid()) {
      return;
    }
    String refusal = open.refusal().apply(text());
    if (!refusal.isEmpty()) {
      open.beside().show(text());
      ui.overlay().message("note.sign.refused.title", refusal);
      return;
    }
    save();
    var pane = new SigningPane(ui, signing, open.clinician(), "note.sign.do", this::unlockEditor);
    pane.onRight(done -> signNow(pane));
    area.setEditable(false);
    title.setDisable(true);
    foot.getChildren().setAll(pane);
    pane.takeFocus();
  }

  private void unlockEditor() {
    area.setEditable(true);
    title.setDisable(false);
    foot.getChildren().setAll(actions);
    area.requestFocus();
  }

  private void signNow(SigningPane pane) {
    var text = text();
    ui.background()
        .run(() -> {
          keeper.sign(text, open.clinician());
          return text;
        })
        .onSuccess(signed -> {
          autosave.stop();
          ui.notices().say(ui.text("note.signed"));
          onSigned.run();
        })
        .onFailure(StaleVersion.class, stale -> conflict(text))
        .onFailure(InvalidValue.class, wrong -> pane.say(refusal(wrong)))
        .start();
  }

  private String refusal(InvalidValue wrong) {
    return ui.text(
        wrong.rule() == InvalidValue.Rule.SESSION_RUNNING
            ? "invalid.SESSION_RUNNING"
            : "note.sign.empty");
  }

  private void discard() {
    ui.overlay()
        .confirm(
            "note.discard.title", ui.text("note.discard.sure"), "note.discard.do", this::discarded);
  }

  private void discarded() {
    ui.background()
        .run(() -> {
          keeper.discard();
          return open.patient();
        })
        .onSuccess(patient -> {
          autosave.stop(); // not before: a draft that could not be discarded is still being written
          ui.navigator().replace(new Place.Chart(patient));
        })
        .onFailure(StaleVersion.class, stale -> conflict(text()))
        .start();
  }

  private void toChart() {
    ui.navigator().go(new Place.Chart(open.patient()));
  }

  @Override
  public void leave() {
    save();
    if (area.isEditable()) {
      ui.background()
          .run(() -> {
            keeper.keepVersion();
            return keeper;
          })
          .start();
    }
  }
}
