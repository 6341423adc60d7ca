package app.kapstone.screens.settings;

import app.kapstone.database.Check;
import app.kapstone.database.Database;
import app.kapstone.database.Drill;
import app.kapstone.database.WatchState;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the quiet watch found last, a look now, and a restore that is tried. */
final class WatchCard extends VBox {
  private final Ui ui;
  private final Database database;
  private final VBox list = new VBox();
  private final Label drilled = Words.body("");
  private final Label going = Words.muted("");
  private final Button now;
  private final Button drill;

  WatchCard(Ui ui, Database database) {
    this.ui = ui;
    this.database = database;
    now = Buttons.plain(ui, Icons.SECURITY, "watch.now", this::look);
    drill = Buttons.plain(ui, Icons.UNDO, "watch.drill", this::tryRestore);
    list.setId("watch-checks");
    list.getStyleClass().add("k-field");
    drilled.setId("watch-drilled");
    going.setId("watch-going");
    going.setManaged(false);
    var buttons = new FlowPane(8, 8, now, drill);
    getStyleClass().add("k-card");
    getChildren()
        .addAll(
            Words.section(ui.text("watch.title")),
            Words.muted(ui.text("watch.lead")),
            list,
            drilled,
            going,
            buttons);
    show();
  }

  /** Shows what is known now. */
  void show() {
    WatchState known = database.watch().state();
    Instant whole = known.wholeAt();
    list.getChildren()
        .setAll(
            Words.body(
                whole == null
                    ? ui.text("watch.never")
                    : ui.text("watch.whole", day(whole), time(whole))));
    known.late(ui.clock().instant()).ifPresent(age -> list.getChildren().add(late(age)));
    known.checks().forEach(check -> list.getChildren().add(line(check)));
    Drill tried = known.drill();
    drilled.setText(tried == null ? ui.text("watch.drill.none") : new DrillWords(ui).of(tried));
  }

  private Label late(Duration age) {
    var line = Words.body(ui.text("watch.late", age.toDays()));
    line.setId("watch-late");
    return line;
  }

  private Label line(Check check) {
    String found =
        switch (check.outcome()) {
          case WELL -> ui.text("watch.well." + check.part().name(), check.count());
          case BAD -> ui.text("watch.bad." + check.part().name(), check.count());
          case UNDONE -> ui.text("watch.undone." + check.part().name());
        };
    var line = Words.body(ui.text("watch.line", day(check.at()), time(check.at()), found));
    line.setId("watch-check-" + check.part().name());
    return line;
  }

  private String day(Instant at) {
    return ui.texts().date(LocalDate.ofInstant(at, ui.zone()));
  }

  private String time(Instant at) {
    return ui.texts().time(at, ui.zone());
  }

  private void look() {
    begin("watch.busy");
    Beside.run(ui, () -> database.watch().run(() -> false))
        .onSuccess(whole -> ui.notices().say(ui.text(whole ? "watch.done" : "watch.notDone")))
        .onFinally(this::done)
        .start();
  }

  private void tryRestore() {
    begin("watch.drill.busy");
    Beside.run(ui, () -> database.watch().drill(null)).onFinally(this::done).start();
  }

  private void begin(String what) {
    now.setDisable(true);
    drill.setDisable(true);
    going.setText(ui.text(what));
    going.setManaged(true);
  }

  private void done() {
    now.setDisable(false);
    drill.setDisable(false);
    going.setText("");
    going.setManaged(false);
    show();
  }
}
