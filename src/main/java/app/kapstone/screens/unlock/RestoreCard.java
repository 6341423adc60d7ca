package app.kapstone.screens.unlock;

import app.kapstone.database.BackupInfo;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.Words;
import app.kapstone.vault.Passphrase;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Lists the backups of a practice and makes its record anew from one of them. */
final class RestoreCard extends VBox {
  private final WayIn way;
  private final Trouble trouble = new Trouble();
  private final Field<SecretField> passphrase;
  private final VBox list = new VBox();

  RestoreCard(WayIn way) {
    this.way = way;
    passphrase = Field.secret(way.ui(), "passphrase", "unlock.restorePassphrase");
    var show = Buttons.primary(way.ui(), Icons.BACKUP, "unlock.showBackups", this::load);
    show.setDefaultButton(true);
    show.setMaxWidth(Double.MAX_VALUE);
    list.setId("backups");
    list.getStyleClass().add("k-backups");
    getStyleClass().add("k-form");
    getChildren()
        .addAll(
            Words.section(way.ui().text("unlock.restore")),
            Words.muted(way.ui().text("unlock.restore.lead")),
            new Form(passphrase),
            trouble,
            show,
            list);
  }

  void takeFocus() {
    passphrase.control().requestFocus();
  }

  void wipe() {
    ((SecretField) passphrase.control()).wipe();
    list.getChildren().clear();
    trouble.clear();
  }

  private void load() {
    if (!passphrase.valid()) {
      takeFocus();
      return;
    }
    var folder = way.folder().get();
    var typed = typed();
    way.errand(
            trouble,
            () -> {
              try (typed) {
                return way.door().backups(folder, typed);
              }
            })
        .onSuccess(this::show)
        .start();
  }

  private void show(List<BackupInfo> backups) {
    list.getChildren().clear();
    if (backups.isEmpty()) {
      list.getChildren().add(Words.muted(way.ui().text("unlock.noBackups")));
    }
    for (BackupInfo backup : backups) {
      String when = when(backup);
      Button choose = Buttons.plain(way.ui(), Icons.UNDO, "unlock.chooseBackup", () -> {});
      choose.setId("backup-" + list.getChildren().size());
      choose.setText(when);
      choose.setAccessibleText(way.ui().text("unlock.chooseBackup", when));
      choose.setMaxWidth(Double.MAX_VALUE);
      choose.setOnAction(event -> ask(backup, when));
      list.getChildren().add(choose);
    }
  }

  private String when(BackupInfo backup) {
    var texts = way.ui().texts();
    var zone = way.ui().zone();
    return way.ui()
        .text(
            "unlock.backupOf",
            texts.date(LocalDate.ofInstant(backup.madeAt(), zone)),
            texts.time(backup.madeAt(), zone));
  }

  private void ask(BackupInfo backup, String when) {
    way.ui()
        .overlay()
        .confirm(
            "unlock.restore",
            way.ui().text("unlock.restore.sure", when),
            "unlock.restore.do",
            () -> restore(backup));
  }

  private void restore(BackupInfo backup) {
    var folder = way.folder().get();
    var typed = typed();
    way.errand(
            trouble,
            () -> {
              try (typed) {
                return way.door().restore(folder, typed, backup.id());
              }
            })
        .onSuccess(practice -> {
          wipe();
          way.onOpened().accept(practice);
        })
        .busy("unlock.restoring")
        .start();
  }

  private Passphrase typed() {
    return new Passphrase(((SecretField) passphrase.control()).secret());
  }
}
