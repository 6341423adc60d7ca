package app.kapstone.screens.unlock;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.export.ExportHead;
import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.practice.Explained;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Which export is taken over. What is none is refused here, beside its field. */
final class ImportPage extends WizardPage {
  private static final LineRule PLACE = LineRule.required("import.path", 1000);
  private static final double GAP = 10;

  private final Field<String> place;
  private final Field<SecretField> passphrase;
  private @Nullable ExportHead head;

  ImportPage(Ui ui) {
    this(
        ui,
        Field.line(ui, PLACE, "import.path").help("import.path.help"),
        Field.optionalSecret(ui, "import.passphrase", "import.passphrase"));
  }

  private ImportPage(Ui ui, Field<String> place, Field<SecretField> passphrase) {
    var body = new VBox(new Form(place));
    super(ui, "start-import", ui.text("import.title"), ui.text("import.lead"), "start.next", body);
    this.place = place;
    this.passphrase = passphrase;
    passphrase.help("import.passphrase.help");
    var choose =
        new FlowPane(
            GAP,
            GAP,
            Buttons.plain(ui, Icons.DOCUMENT, "import.chooseZip", this::chooseZip),
            Buttons.plain(ui, Icons.FOLDER, "import.chooseFolder", this::chooseFolder));
    body.getStyleClass().add("k-form");
    body.getChildren().addAll(choose, new Form(passphrase));
  }

  /** The name of the practice that is brought. */
  String practice() {
    return head == null ? "" : head.practice();
  }

  Beginning.Brought brought() {
    return new Beginning.Brought(Path.of(place.value()), typed());
  }

  void wipe() {
    ((SecretField) passphrase.control()).wipe();
  }

  /** What is said of an export that was not taken over. */
  static Explained explained(Ui ui, IOException failure) {
    return new Explained(sentence(ui, failure), ui.text("start.failed.next"));
  }

  private static String sentence(Ui ui, IOException failure) {
    return failure instanceof ImportRefused refused
        ? ui.text("import.refused." + refused.reason().name(), refused.argument())
        : ui.text("import.unreadable");
  }

  @Override
  void leave(Runnable go) {
    if (!place.valid()) {
      place.control().requestFocus();
      return;
    }
    String typed = place.value();
    char[] words = typed();
    busy(true);
    ui.background()
        .run(() -> TakingOver.look(path(typed), words))
        .onSuccess(found -> {
          head = found;
          busy(false);
          go.run();
        })
        .onFailure(IOException.class, this::refuse)
        .onFinally(() -> {
          busy(false);
          Arrays.fill(words, '\0');
        })
        .start();
  }

  private void refuse(IOException failure) {
    boolean locked =
        failure instanceof ImportRefused refused && refused.reason() == Reason.PASSPHRASE;
    Field<?> field = locked ? passphrase : place;
    field.say(sentence(ui, failure));
    field.control().requestFocus();
  }

  private static Path path(String typed) throws ImportRefused {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new ImportRefused(Reason.NOT_AN_EXPORT);
    }
  }

  private char[] typed() {
    return ((SecretField) passphrase.control()).secret();
  }

  private void chooseZip() {
    var chooser = new FileChooser();
    chooser.setTitle(ui.text("import.path"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(ui.text("kit.otherFiles", ".zip"), "*.zip"));
    fill(chooser.showOpenDialog(getScene().getWindow()));
  }

  private void chooseFolder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(ui.text("import.path"));
    fill(chooser.showDialog(getScene().getWindow()));
  }

  private void fill(@Nullable File chosen) {
    if (chosen != null) {
      place.fill(chosen.toString());
    }
  }
}
