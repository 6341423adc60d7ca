package app.kapstone.screens.settings;

import app.kapstone.database.BackupPlace;
import app.kapstone.database.Database;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.vault.SyncService;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where else the backups go, and how each place was found last. */
final class PlacesCard extends VBox {
  private final Ui ui;
  private final Database database;
  private final Path practice;
  private final Supplier<Optional<Path>> chooser;
  private final VBox list = new VBox();
  private final Label synced = Words.body("");
  private final Label going = Words.muted("");
  private final Button add;

  /**
   * @param practice the practice's own folder
   * @param chooser asks for a folder
   */
  PlacesCard(Ui ui, Database database, Path practice, Supplier<Optional<Path>> chooser) {
    this.ui = ui;
    this.database = database;
    this.practice = practice;
    this.chooser = chooser;
    add = Buttons.plain(ui, Icons.FOLDER, "watch.places.add", this::choose);
    list.setId("watch-places");
    list.getStyleClass().add("k-field");
    synced.setId("watch-synced");
    synced.setManaged(false);
    going.setId("watch-places-going");
    going.setManaged(false);
    getStyleClass().add("k-card");
    getChildren()
        .addAll(
            Words.section(ui.text("watch.places")),
            Words.muted(ui.text("watch.places.lead")),
            synced,
            list,
            going,
            add);
    show();
    ui.background().run(() -> SyncService.of(practice)).onSuccess(this::warn).start();
  }

  private void warn(Optional<SyncService> found) {
    found.ifPresent(service -> {
      synced.setText(ui.text("watch.synced.practice", service.title()));
      synced.setManaged(true);
    });
  }

  /** Shows what is known now. */
  void show() {
    list.getChildren().clear();
    int number = 0;
    for (BackupPlace place : database.watch().state().places()) {
      list.getChildren().add(line(place, number++));
    }
    if (database.watch().state().forgotten()) {
      var forgotten = Words.body(ui.text("watch.places.forgotten"));
      forgotten.setId("watch-forgotten");
      list.getChildren()
          .addAll(forgotten, Buttons.quiet(ui, Icons.DONE, "watch.places.noticed", this::noticed));
    }
    if (number == 0) {
      list.getChildren().add(Words.body(ui.text("watch.places.none")));
    }
  }

  private Node line(BackupPlace place, int number) {
    var where = Words.body(place.folder().toString());
    var how = Words.muted(words(place));
    how.setId("watch-place-" + number);
    var remove = Buttons.quiet(ui, Icons.REMOVE, "watch.places.remove", () -> remove(place));
    remove.setId("watch-places-remove-" + number);
    remove.setAccessibleText(ui.text("watch.places.remove") + ", " + place.folder());
    return new VBox(where, how, remove);
  }

  private String words(BackupPlace place) {
    Instant newest = place.newest();
    return switch (place.state()) {
      case KEPT -> newest == null ? "" : ui.text("watch.place.KEPT", day(newest), time(newest));
      case AWAY, FULL, REFUSED, FOREIGN -> {
        String said = ui.text("watch.place." + place.state().name());
        yield newest == null
            ? said
            : said + " " + ui.text("watch.place.last", day(newest), time(newest));
      }
    };
  }

  private String day(Instant at) {
    return ui.texts().date(LocalDate.ofInstant(at, ui.zone()));
  }

  private String time(Instant at) {
    return ui.texts().time(at, ui.zone());
  }

  private void choose() {
    chooser
        .get()
        .ifPresent(chosen ->
            ui.background()
                .run(() ->
                    new Ground(
                        database.watch().isWithin(chosen), SyncService.of(chosen).orElse(null)))
                .onSuccess(ground -> ask(chosen, ground))
                .start());
  }

  private record Ground(boolean within, @Nullable SyncService service) {}

  private void ask(Path chosen, Ground ground) {
    SyncService service = ground.service();
    if (ground.within()) {
      ui.overlay().message("watch.places.within", ui.text("watch.places.within.line"));
    } else if (service == null) {
      add(chosen);
    } else {
      ui.overlay()
          .confirm(
              "watch.synced",
              ui.text("watch.synced.place", service.title()),
              "watch.synced.add",
              () -> add(chosen));
    }
  }

  private void add(Path chosen) {
    begin();
    Beside.run(ui, () -> database.watch().addPlace(chosen)).onFinally(this::done).start();
  }

  private void remove(BackupPlace place) {
    ui.overlay()
        .confirm(
            "watch.places.remove",
            ui.text("watch.places.remove.line", place.folder().toString()),
            "watch.places.remove.do",
            () -> {
              begin();
              Beside.run(ui, () -> database.watch().removePlace(place))
                  .onFinally(this::done)
                  .start();
            });
  }

  private void noticed() {
    Beside.run(ui, database.watch()::noticeForgotten).onFinally(this::show).start();
  }

  private void begin() {
    add.setDisable(true);
    going.setText(ui.text("watch.places.busy"));
    going.setManaged(true);
  }

  private void done() {
    add.setDisable(false);
    going.setText("");
    going.setManaged(false);
    show();
  }
}
