package app.kapstone.screens.documents;

import app.kapstone.documents.PagePictures;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows a paper page by page as it will be printed. Pages are drawn in the background. */
final class PaperView extends VBox {
  private static final double[] ZOOMS = {0.5, 0.75, 1, 1.25, 1.5, 2, 3};

  /** Picture elements per point of the screen, so that letters stay sharp at 200 percent. */
  private static final double SHARPNESS = 2;

  private static final double SCREEN_DPI = 96;

  private final Ui ui;
  private final byte[] pdf;
  private final ImageView picture = new ImageView();
  private final ScrollPane scroll;
  private final Label where = Words.caption("");
  private final Button before;
  private final Button after;
  private int page;
  private int zoom = 2;

  PaperView(Ui ui, byte[] pdf) {
    this.ui = ui;
    this.pdf = pdf;
    before = Buttons.icon(ui, Icons.BACK, "paper.before", () -> turn(-1));
    after = Buttons.icon(ui, Icons.NEXT, "paper.after", () -> turn(1));
    where.setId("paper-page");
    where.setMinWidth(USE_PREF_SIZE);
    var bar =
        new HBox(
            before,
            where,
            after,
            Buttons.icon(ui, Icons.SMALLER, "paper.smaller", () -> zoom(-1)),
            Buttons.icon(ui, Icons.LARGER, "paper.larger", () -> zoom(1)));
    bar.setAlignment(Pos.CENTER);
    bar.getStyleClass().add("k-buttons");
    picture.setPreserveRatio(true);
    picture.setId("paper-picture");
    var veil = new Region();
    veil.getStyleClass().add("k-paper-veil");
    var sheet = new StackPane(picture, veil);
    sheet.getStyleClass().add("k-paper-sheet");
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var ground = new StackPane(sheet);
    ground.getStyleClass().add("k-paper-ground");
    scroll = new ScrollPane(ground);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setId("paper-scroll");
    scroll.setAccessibleText(ui.text("paper.preview"));
    scroll.getStyleClass().add("k-paper");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getStyleClass().add("k-paper-view");
    getChildren().addAll(bar, scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    draw();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.PAGE_DOWN) {
      event.consume();
      turn(1);
    } else if (event.getCode() == KeyCode.PAGE_UP) {
      event.consume();
      turn(-1);
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.EQUALS) {
      event.consume();
      zoom(1);
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.MINUS) {
      event.consume();
      zoom(-1);
    }
  }

  private void turn(int by) {
    page += by;
    scroll.setVvalue(0);
    draw();
  }

  private void zoom(int by) {
    zoom = Math.clamp(zoom + by, 0, ZOOMS.length - 1);
    draw();
  }

  private void draw() {
    int wanted = page;
    int dpi = (int) (SCREEN_DPI * ZOOMS[zoom] * SHARPNESS);
    ui.background()
        .run(() -> PagePictures.draw(pdf, wanted, dpi))
        .onSuccess(this::show)
        .onFailure(IOException.class, unreadable -> where.setText(ui.text("paper.unreadable")))
        .start();
  }

  private void show(PagePictures.Drawn drawn) {
    page = drawn.page();
    Image image = SwingFXUtils.toFXImage(drawn.image(), null);
    picture.setImage(image);
    picture.setFitWidth(image.getWidth() / SHARPNESS);
    String said = ui.text("paper.page", drawn.page() + 1, drawn.pages());
    where.setText(said);
    picture.setAccessibleText(said);
    before.setDisable(drawn.page() == 0);
    after.setDisable(drawn.page() == drawn.pages() - 1);
  }
}
