package app.kapstone.screens.settings;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.documents.LogoFile;
import app.kapstone.domain.InvalidValue;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The logo of the letterhead. A file that is refused changes nothing. */
final class LogoCard extends VBox {
  private static final double WIDEST = 300;
  private static final double HIGHEST = 100;

  private final Ui ui;
  private final Database database;
  private final Supplier<Optional<Path>> question;
  private final Label state = Words.body("");
  private final Label refused = Words.caption("");
  private final ImageView picture = new ImageView();
  private final Button remove;

  LogoCard(Ui ui, Database database) {
    this(ui, database, null);
  }

  /**
   * @param question asks for a file; the system's own question when null
   */
  LogoCard(Ui ui, Database database, @Nullable Supplier<Optional<Path>> question) {
    this.ui = ui;
    this.database = database;
    this.question = question == null ? this::chooser : question;
    setId("settings-logo");
    getStyleClass().add("k-card");
    state.setId("logo-state");
    refused.setId("logo-refused");
    refused.getStyleClass().add("k-error");
    refused.managedProperty().bind(refused.textProperty().isNotEmpty());
    picture.setId("logo-picture");
    picture.setPreserveRatio(true);
    picture.setFitWidth(WIDEST);
    picture.setFitHeight(HIGHEST);
    picture.setAccessibleText(ui.text("logo.picture"));
    picture.managedProperty().bind(picture.imageProperty().isNotNull());
    remove = Buttons.quiet(ui, Icons.REMOVE, "logo.remove", this::remove);
    var buttons =
        new FlowPane(Buttons.plain(ui, Icons.IMPORT, "logo.choose", this::choose), remove);
    buttons.setHgap(10);
    buttons.setVgap(10);
    getChildren()
        .addAll(
            Words.section(ui.text("logo.title")),
            state,
            picture,
            refused,
            buttons,
            Words.caption(ui.text("logo.limit", LogoFile.MOST_MEGABYTES, LogoFile.MOST_POINTS)));
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.<Optional<byte[]>>read(r -> r.logo().find()))
        .onSuccess(this::show)
        .start();
  }

  private void show(Optional<byte[]> png) {
    state.setText(ui.text(png.isPresent() ? "logo.there" : "logo.none"));
    remove.setDisable(png.isEmpty());
    picture.setImage(png.map(bytes -> new Image(new ByteArrayInputStream(bytes))).orElse(null));
  }

  private void choose() {
    refused.setText("");
    question
        .get()
        .ifPresent(file ->
            ui.background()
                .run(() -> {
                  byte[] png = LogoFile.read(read(file)).png();
                  database.change(w -> w.logo().set(png));
                  return png;
                })
                .busy("logo.reading")
                .onSuccess(png -> {
                  show(Optional.of(png));
                  ui.notices().say(ui.text("logo.set"));
                })
                .onFailure(InvalidValue.class, this::refuse)
                .onFailure(IOException.class, failed -> refused.setText(ui.text("logo.unreadable")))
                .onFailure(DatabaseException.class, failure -> Refusals.say(ui, failure))
                .start());
  }

  /** Asks the length first: nobody's memory is filled with what is refused anyway. */
  private static byte[] read(Path file) throws IOException {
    LogoFile.checkLength(Files.size(file));
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(LogoFile.MOST_MEGABYTES * 1024 * 1024 + 1);
    }
  }

  private void refuse(InvalidValue wrong) {
    refused.setText(ui.text("invalid." + wrong.rule().name(), wrong.arguments().toArray()));
  }

  private void remove() {
    ui.background()
        .run(() -> {
          database.change(w -> w.logo().remove());
          return true;
        })
        .onSuccess(done -> {
          show(Optional.empty());
          ui.notices().say(ui.text("logo.removed"));
        })
        .onFailure(DatabaseException.class, failure -> Refusals.say(ui, failure))
        .start();
  }

  private Optional<Path> chooser() {
    var chooser = new FileChooser();
    chooser.setTitle(ui.text("logo.choose"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(ui.text("logo.files"), "*.png", "*.jpg", "*.jpeg"));
    return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
        .map(file -> file.toPath());
  }
}
