package app.kapstone.screens.find;

import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.FilterField;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.search.Findings;
import app.kapstone.search.Found;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Type words, walk along what is found with the arrows, open it with Enter, leave with Escape. */
public final class FindScreen extends VBox {
  private final Ui ui;
  private final Finder finder;
  private final FilterField words;
  private final ListView<Found> list = new ListView<>();
  private final StackPane body = new StackPane();
  private boolean allRead;
  private volatile int asked;

  public FindScreen(Ui ui, Finder finder) {
    this.ui = ui;
    this.finder = finder;
    words = new FilterField(ui, "find.words", typed -> search());
    words.setText(finder.typed());
    words.setMaxWidth(Double.MAX_VALUE);
    list.setId("find-results");
    list.setAccessibleText(ui.text("find.results"));
    list.setCellFactory(view -> new FoundCell(ui, view));
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        open();
      }
    });
    setId("find");
    getStyleClass().addAll("k-page", "k-page-wide");
    getStylesheets()
        .add(
            Objects.requireNonNull(FindScreen.class.getResource("/screens/find/find.css"))
                .toExternalForm());
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(new PageHeader(ui.text("find.title"), ui.text("find.line")), words, body);
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
    allRead = true;
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

  private void show(String typed, List<Found> found) {
    Found chosen = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(found);
    list.getSelectionModel().select(chosen == null ? 0 : Math.max(0, found.indexOf(chosen)));
    body.getChildren().setAll(found.isEmpty() ? scrolling(nothing(typed)) : list);
  }

  /** In a low window the words of an empty page need more height than there is. */
  private static Node scrolling(Node words) {
    var pane = new ScrollPane(words);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setFocusTraversable(false);
    pane.setMinHeight(0);
    pane.getStyleClass().add("k-page-scroll");
    return pane;
  }

  private Node nothing(String typed) {
    if (!Findings.anyWord(typed)) {
      return new EmptyState(Icons.SEARCH, ui.text("find.empty"), ui.text("find.empty.help"), null);
    }
    return allRead
        ? new EmptyState(Icons.SEARCH, ui.text("find.none"), ui.text("find.none.help"), null)
        : new EmptyState(Icons.SEARCH, ui.text("find.reading"), ui.text("find.reading.help"), null);
  }

  private void open() {
    Found chosen = list.getSelectionModel().getSelectedItem();
    switch (chosen) {
      case Found.Name(var patient) -> ui.navigator().go(new Place.Chart(patient.id()));
      case Found.Note(var patient, var hit) -> ui.navigator().go(new Place.Note(hit.id()));
      case null -> {}
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> ui.navigator().back();
      case ENTER -> open();
      case DOWN -> walk(1);
      case UP -> walk(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(int step) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int now = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, last);
      list.getSelectionModel().select(now);
      list.scrollTo(Math.max(0, now - 2));
    }
  }
}
