package app.kapstone.screens.settings;

import app.kapstone.database.BackupInfo;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The backups: which there are, where they lie, and one more now. */
final class BackupCard extends VBox {
  private static final double MIB = 1024.0 * 1024.0;

  private final Ui ui;
  private final Database database;
  private final VBox list = new VBox();
  private final Label going = Words.muted("");
  private final Button now;
  private final Runnable onMade;

  /**
   * @param onMade told when one more was asked for and made
   */
  BackupCard(Ui ui, Database database, Path folder, Runnable onMade) {
    this.ui = ui;
    this.database = database;
    this.onMade = onMade;
    going.setId("settings-backup-going");
    going.setManaged(false);
    now = Buttons.plain(ui, Icons.BACKUP, "settings.backup.now", this::backUp);
    list.setId("settings-backups");
    list.getStyleClass().add("k-field");
    var place = Words.caption(ui.text("settings.backup.folder", folder.toString()));
    place.setId("settings-backup-folder");
    getStyleClass().add("k-card");
    getChildren()
        .addAll(
            Words.section(ui.text("settings.backup")),
            Words.muted(ui.text("settings.backup.lead")),
            list,
            place,
            going,
            now);
    load();
  }

  private void load() {
    ui.background()
        .run(database::backups)
        .onSuccess(this::show)
        .onFailure(DatabaseException.class, failure -> Refusals.say(ui, failure))
        .start();
  }

  private void show(List<BackupInfo> backups) {
    list.getChildren().clear();
    if (backups.isEmpty()) {
      list.getChildren().add(Words.body(ui.text("settings.backup.none")));
    }
    for (BackupInfo backup : backups) {
      list.getChildren()
          .add(
              Words.body(
                  ui.text(
                      "settings.backup.line",
                      ui.texts().date(LocalDate.ofInstant(backup.madeAt(), ui.zone())),
                      ui.texts().time(backup.madeAt(), ui.zone()),
                      ui.texts().number(backup.bytes() / MIB, 1))));
    }
  }

  /** Never after a lock: the record is closed then, and the lock screen would say so. */
  private void reload() {
    load();
    onMade.run();
  }

  private void backUp() {
    now.setDisable(true);
    going.setText(ui.text("settings.backup.busy"));
    going.setManaged(true);
    Beside.run(ui, database::backUp, this::reload)
        .onSuccess(made -> {
          ui.notices().say(ui.text("settings.backup.done"));
          reload();
        })
        .onFinally(() -> {
          now.setDisable(false);
          going.setText("");
          going.setManaged(false);
        })
        .start();
  }
}
