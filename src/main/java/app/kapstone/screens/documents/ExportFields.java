package app.kapstone.screens.documents;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Choices;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Asks how an export is kept and where. */
final class ExportFields extends VBox {
  private static final LineRule FOLDER = LineRule.required("takeout.folder", 1000);

  /** A zip's own stretching of a passphrase is weak (1,000 rounds): its length must do the work. */
  private static final int FEWEST = 12;

  private final Ui ui;
  private final boolean one;
  private final Choices<Boolean> way;
  private final Field<SecretField> passphrase;
  private final Field<SecretField> again;
  private final Field<String> folder;
  private final Form locked = new Form();
  private final Form place = new Form();
  private final Label clear;

  ExportFields(Ui ui, boolean one) {
    this.ui = ui;
    this.one = one;
    clear = Words.muted(ui.text("takeout.way.folder.line"));
    way =
        new Choices<>(
            "export-way",
            ui.text("takeout.way"),
            List.of(true, false),
            zip -> ui.text(zip ? "takeout.way.zip" : "takeout.way.folder"),
            true,
            this::way);
    passphrase = Field.secret(ui, "takeout.passphrase", "takeout.passphrase");
    passphrase.help("takeout.passphrase.help").check(ExportFields::fits);
    again = Field.secret(ui, "takeout.passphraseAgain", "takeout.passphraseAgain");
    again.check(this::same);
    locked.row(passphrase, again);
    folder = Field.line(ui, FOLDER, "takeout.folder").check(ExportFields::usable);
    folder.fill(System.getProperty("user.home", ""));
    place.add(folder);
    clear.setId("export-clear");
    locked.managedProperty().bind(locked.visibleProperty());
    clear.managedProperty().bind(clear.visibleProperty());
    getStyleClass().add("k-card");
    getChildren()
        .addAll(
            Words.section(ui.text("takeout.way")),
            way,
            locked,
            clear,
            place,
            Buttons.plain(ui, Icons.FOLDER, "takeout.choose", this::choose));
    way(true);
  }

  private void way(boolean zip) {
    locked.setVisible(zip);
    clear.setVisible(!zip);
  }

  boolean zip() {
    return Boolean.TRUE.equals(way.chosen());
  }

  boolean valid() {
    return (!zip() || locked.valid()) && place.valid();
  }

  Path folder() {
    return Path.of(folder.value());
  }

  /** What was typed; empty for a folder. The caller wipes it. */
  char[] passphrase() {
    return zip() ? ((SecretField) passphrase.control()).secret() : new char[0];
  }

  void wipe() {
    ((SecretField) passphrase.control()).wipe();
    ((SecretField) again.control()).wipe();
    passphrase.fresh(); // that they are empty again is not the therapist's mistake
    again.fresh();
  }

  /** The proposed name, without a patient's. */
  String name() {
    return (one ? "kapstone-patient-" : "kapstone-practice-") + ui.today();
  }

  /** A place where nothing lies. */
  static Path free(Path folder, String name, String ending) {
    Path place = folder.resolve(name + ending);
    for (int i = 2; Files.exists(place); i++) {
      place = folder.resolve(name + "-" + i + ending);
    }
    return place;
  }

  private void choose() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(ui.text("takeout.folder"));
    File chosen = chooser.showDialog(getScene().getWindow());
    if (chosen != null) {
      folder.fill(chosen.toString());
    }
  }

  private static SecretField fits(SecretField line) {
    char[] words = line.secret();
    int typed = words.length;
    Arrays.fill(words, '\0');
    if (typed < FEWEST) {
      throw new InvalidValue("takeout.passphrase", Rule.TOO_SHORT, FEWEST);
    }
    return line;
  }

  private SecretField same(SecretField line) {
    char[] words = line.secret();
    char[] first = ((SecretField) passphrase.control()).secret();
    boolean same = Arrays.equals(words, first);
    Arrays.fill(words, '\0');
    Arrays.fill(first, '\0');
    if (!same) {
      throw new InvalidValue("takeout.passphraseAgain", Rule.DIFFERENT);
    }
    return line;
  }

  /** A folder that is there and is no practice: what lies in one is the program's alone. */
  private static String usable(String typed) {
    try {
      Path path = Path.of(typed);
      boolean practice = Files.exists(path.resolve("vault.key"));
      if (path.isAbsolute() && Files.isDirectory(path) && !practice) {
        return typed;
      }
    } catch (InvalidPathException e) {
      throw new InvalidValue("takeout.folder", Rule.NO_SUCH_FOLDER);
    }
    throw new InvalidValue("takeout.folder", Rule.NO_SUCH_FOLDER);
  }
}
