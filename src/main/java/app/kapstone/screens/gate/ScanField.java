package app.kapstone.screens.gate;

import app.kapstone.domain.InvalidValue;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PaperFile;
import app.kapstone.screens.kit.Ui;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** A question that is answered by a file: the scan of a paper, or none. */
final class ScanField {
  private static final int KILOBYTE = 1024;

  private final Ui ui;
  private final Supplier<Optional<Path>> question;
  private final Button button;
  private final Field<Optional<byte[]>> field;
  private byte @Nullable [] bytes;

  /**
   * @param question asks for the file; empty when nobody wants one
   */
  ScanField(Ui ui, Supplier<Optional<Path>> question) {
    this.ui = ui;
    this.question = question;
    button = Buttons.plain(ui, Icons.IMPORT, "gate.consent.scan.choose", this::choose);
    field =
        Field.around(
            ui,
            "paper.file",
            "gate.consent.scan",
            button,
            () -> Optional.ofNullable(bytes),
            given -> {});
    field.help("gate.consent.scan.help");
  }

  Field<Optional<byte[]>> field() {
    return field;
  }

  /** Null where none was chosen. */
  byte @Nullable [] bytes() {
    return bytes;
  }

  private void choose() {
    question.get().ifPresent(this::read);
  }

  private void read(Path file) {
    bytes = null;
    button.setText(ui.text("gate.consent.scan.choose"));
    field.touched();
    ui.background()
        .run(() -> PaperFile.read(file))
        .onSuccess(this::show)
        .onFailure(InvalidValue.class, field::show)
        .onFailure(IOException.class, failed -> field.say(ui.text("person.paper.unreadable")))
        .start();
  }

  private void show(byte[] read) {
    bytes = read;
    button.setText(ui.text("gate.consent.scan.chosen", (read.length + KILOBYTE - 1) / KILOBYTE));
  }
}
