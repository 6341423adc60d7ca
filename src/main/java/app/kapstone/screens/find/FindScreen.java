package app.kapstone.screens.find;

import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.FilterField;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Scroll;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.search.Findings;
import app.kapstone.search.Found;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Type words, walk along what is found with the arrows, open it with Enter, leave with Escape. */
public final class FindScreen extends VBox {
  private static final int ABOVE = 2;

  private final Ui ui;
  private final Finder finder;
  private final FilterField words;
  private final Label told = Words.caption("");
  private final ListView<Found> list = new ListView<>();
  private final StackPane body = new StackPane();
  private @Nullable String shown;
  private boolean upToDate;
  private boolean opening;
  private volatile int asked;

  public FindScreen(Ui ui, Finder finder) {
    this.ui = ui;
    this.finder = finder;
    words = new FilterField(ui, "find.words", typed -> search());
    words.setText(finder.typed());
    words.setMaxWidth(Double.MAX_VALUE);
    told.setId("find-told");
    list.setId("find-results");
    list.setAccessibleText(ui.text("find.results"));
    list.setCellFactory(view -> new FoundCell(ui, view, this::open));
    setId("find");
    getStyleClass().addAll("k-page", "k-page-wide");
    getStylesheets()
        .add(
            Objects.requireNonNull(FindScreen.class.getResource("/screens/find/find.css"))
                .toExternalForm());
    VBox.setVgrow(body, Priority.ALWAYS);
    var line = new VBox(words, told);
    line.getStyleClass().add("k-found-by");
    getChildren().addAll(new PageHeader(ui.text("find.title"), ui.text("find.line")), line, body);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    words.selectAll();
    search();
    // behind what the screen before this one is still saving
    ui.background()
        .run(() -> true)
        .onSuccess(saved -> finder.follow(() -> ui.background().onScreen(this::read)))
        .start();
  }

  private void read() {
    upToDate = true;
    search();
  }

  /** What was asked last alone is looked for and shown. */
  private void search() {
    String typed = words.getText();
    int mine = ++asked;
    finder.typed(typed);
    ui.background()
        .run(() -> mine == asked ? finder.find(typed) : List.<Found>of())
        .onSuccess(found -> {
          if (mine == asked) {
            show(typed, found);
          }
        })
        .start();
  }

  /** Other words begin at the best; what was chosen stays when the same words find more. */
  private void show(String typed, List<Found> found) {
    Found chosen = typed.equals(shown) ? list.getSelectionModel().getSelectedItem() : null;
    shown = typed;
    list.getItems().setAll(found);
    choose(chosen == null ? 0 : Math.max(0, found.indexOf(chosen)));
    body.getChildren().setAll(found.isEmpty() ? scrolling(nothing(typed)) : list);
    told.setText(told(typed, found));
    if (opening) {
      openChosen();
    }
  }

  private String told(String typed, List<Found> found) {
    return switch (finder.reach()) {
      case READING -> ui.text("find.reading.help");
      case UNREADABLE -> ui.text("find.unreadable");
      case ALL -> Findings.anyWord(typed) ? counted(found) : "";
    };
  }

  private String counted(List<Found> found) {
    int names = (int) found.stream().filter(Found.Name.class::isInstance).count();
    int notes = found.size() - names;
    return ui.text(
        "find.count",
        ui.text(names == Findings.NAMES ? "find.names.first" : "find.names", names),
        ui.text(notes == Findings.NOTES ? "find.notes.first" : "find.notes", notes));
  }

  /** In a low window the words of an empty page need more height than there is. */
  private static Node scrolling(Node words) {
    var pane = new Scroll(words);
    pane.setFitToHeight(true);
    pane.setMinHeight(0);
    pane.getStyleClass().add("k-page-scroll");
    return pane;
  }

  private Node nothing(String typed) {
    if (!Findings.anyWord(typed)) {
      return empty("find.empty", "find.empty.help");
    } else if (!upToDate || finder.reach() == Finder.Reach.READING) {
      return empty("find.reading", "find.reading.help");
    }
    return empty("find.none", "find.none.help");
  }

  private Node empty(String what, String next) {
    return new EmptyState(Icons.SEARCH, ui.text(what), ui.text(next), null);
  }

  private void open(Found found) {
    ui.navigator()
        .go(
            switch (found) {
              case Found.Name(var patient) -> new Place.Chart(patient.id());
              case Found.Note(var patient, var hit) -> new Place.Note(hit.id());
            });
  }

  private void openChosen() {
    opening = false;
    Found chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      open(chosen);
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> ui.navigator().back();
      case ENTER -> enter();
      case DOWN -> walk(1);
      case UP -> walk(-1);
      default -> {
        opening = false;
        return;
      }
    }
    event.consume();
  }

  /** Who types fast means what is going to be found by these words, not what stands there yet. */
  private void enter() {
    if (words.getText().equals(shown)) {
      openChosen();
    } else {
      opening = true;
    }
  }

  private void walk(int step) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      choose(Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, last));
    }
  }

  private void choose(int row) {
    list.getSelectionModel().select(row);
    list.scrollTo(Math.max(0, row - ABOVE));
  }
}
