package app.kapstone.screens.unlock;

import app.kapstone.database.DatabaseException;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.practice.ConfirmGroups;
import app.kapstone.screens.practice.Explained;
import app.kapstone.vault.RecoveryKey;
import app.kapstone.vault.VaultException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two groups of the recovery key, and then the practice is made. */
final class ConfirmPage extends WizardPage {
  private final ConfirmGroups groups;
  private final RecoveryKey key;
  private final PracticeDoor door;
  private final Supplier<NewPractice> wanted;
  private final Trouble trouble = new Trouble();
  private final Label step = Words.caption("");
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox progress = new VBox(bar, step);
  private @Nullable OpenPractice made;

  ConfirmPage(
      Ui ui,
      RandomGenerator lot,
      RecoveryKey key,
      PracticeDoor door,
      Supplier<NewPractice> wanted) {
    this(ui, new ConfirmGroups(ui, lot), new VBox(), key, door, wanted);
  }

  private ConfirmPage(
      Ui ui,
      ConfirmGroups groups,
      VBox body,
      RecoveryKey key,
      PracticeDoor door,
      Supplier<NewPractice> wanted) {
    super(
        ui,
        "start-confirm",
        ui.text("start.confirm"),
        ui.text("start.confirm.lead"),
        "start.make",
        body);
    this.groups = groups;
    this.key = key;
    this.door = door;
    this.wanted = wanted;
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setId("start-progress");
    bar.setAccessibleText(ui.text("start.making"));
    progress.getStyleClass().add("k-field");
    progress.setVisible(false);
    body.getStyleClass().add("k-form");
    body.getChildren().addAll(groups, trouble, progress);
  }

  /** The practice, once it is made. */
  Optional<OpenPractice> made() {
    return Optional.ofNullable(made);
  }

  void forget() {
    groups.forget();
  }

  @Override
  void entered() {
    groups.ask(key);
  }

  @Override
  void leave(Runnable go) {
    if (!groups.valid()) {
      return;
    }
    trouble.clear();
    busy(true);
    progress.setVisible(true);
    NewPractice practice = wanted.get();
    ui.background()
        .run(() -> door.create(practice, at -> ui.background().onScreen(() -> show(at))))
        .onSuccess(open -> {
          made = open;
          busy(false);
          go.run();
        })
        .onFailure(VaultException.class, failure -> say(Explained.of(ui.texts(), failure)))
        .onFailure(
            DatabaseException.class, failure -> say(Explained.atTheDoor(ui.texts(), failure)))
        .onFailure(
            MadeNotOpened.class,
            failure ->
                say(
                    new Explained(
                        ui.text("start.made", failure.place()), ui.text("start.made.next"))))
        .onFailure(
            LeftBehind.class,
            failure ->
                say(new Explained(ui.text("start.failed"), ui.text("start.left", failure.place()))))
        .onFailure(IOException.class, failure -> say(ImportPage.explained(ui, failure)))
        .onOther(failure -> {
          say(new Explained(ui.text("start.failed"), ui.text("start.failed.next")));
          ui.overlay().failure(failure);
        })
        .onFinally(() -> {
          practice.passphrase().close();
          practice.beginning().wipe();
        })
        .start();
  }

  private void say(Explained explained) {
    busy(false);
    progress.setVisible(false);
    trouble.say(explained);
  }

  private void show(PracticeDoor.Step at) {
    bar.setProgress((at.ordinal() + 1.0) / (PracticeDoor.Step.values().length + 1));
    step.setText(
        ui.text(
            switch (at) {
              case KEYS -> "start.making.keys";
              case TAKING -> "import.taking";
              case RECORD -> "start.making.record";
              case PRACTICE -> "start.making.practice";
            }));
  }
}
