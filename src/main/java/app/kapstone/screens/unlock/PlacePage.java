package app.kapstone.screens.unlock;

import app.kapstone.domain.LineRule;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.vault.PracticeFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/** Where the practice shall lie. */
final class PlacePage extends WizardPage {
  private static final LineRule PLACE = LineRule.required("start.folder", 1000);

  private final Field<String> place;

  PlacePage(Ui ui, Path suggested) {
    this(ui, Field.line(ui, PLACE, "start.folder").help("start.folder.help"), suggested);
  }

  private PlacePage(Ui ui, Field<String> place, Path suggested) {
    var body = new VBox(new Form(place));
    super(
        ui, "start-place", ui.text("start.place"), ui.text("start.place.lead"), "start.next", body);
    this.place = place;
    place.fill(suggested.toString());
    body.getStyleClass().add("k-form");
    body.getChildren().add(Buttons.plain(ui, Icons.FOLDER, "start.choose", this::choose));
  }

  PracticeFolder folder() {
    return new PracticeFolder(Path.of(place.value()));
  }

  private void choose() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(ui.text("start.folder"));
    File chosen = chooser.showDialog(getScene().getWindow());
    if (chosen != null) {
      place.fill(chosen.toString());
    }
  }

  @Override
  void leave(Runnable go) {
    if (!place.valid()) {
      place.control().requestFocus();
      return;
    }
    String typed = place.value();
    ui.background()
        .run(() -> Optional.ofNullable(objection(typed)))
        .onSuccess(objection -> {
          if (objection.isEmpty()) {
            go.run();
          } else {
            place.say(ui.text(objection.get()));
            place.control().requestFocus();
          }
        })
        .start();
  }

  /** The key of what speaks against this place, or null. */
  static @Nullable String objection(String typed) {
    Path path;
    try {
      path = Path.of(typed);
    } catch (InvalidPathException e) {
      return "start.folder.noPath";
    }
    if (!path.isAbsolute()) {
      return "start.folder.noPath";
    }
    var folder = new PracticeFolder(path);
    if (folder.isPractice()) {
      return "start.folder.practice";
    }
    if (!folder.isFree()) {
      return "start.folder.notEmpty";
    }
    @Nullable Path existing = folder.root();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)
        ? "start.folder.readOnly"
        : null;
  }
}
