package app.kapstone.screens.settings;

import app.kapstone.database.BackupPlace;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.vault.SyncService;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where else the backups go, and how each place was found last. */
final class PlacesCard extends VBox {
  private final Ui ui;
  private final Database database;
  private final Path practice;
  private final Supplier<Optional<Path>> chooser;
  private final Runnable onDrilled;
  private final Map<UUID, String> drilled = new HashMap<>();
  private final VBox list = new VBox();
  private final Label synced = Words.body("");
  private final Label going = Words.muted("");
  private final Button add;

  /**
   * @param practice the practice's own folder
   * @param chooser asks for a folder
   * @param onDrilled is told when a restore from a place was tried
   */
  PlacesCard(
      Ui ui,
      Database database,
      Path practice,
      Supplier<Optional<Path>> chooser,
      Runnable onDrilled) {
    this.ui = ui;
    this.database = database;
    this.practice = practice;
    this.chooser = chooser;
    this.onDrilled = onDrilled;
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
    String turn = takesTurns(place) ? turn(place) : "";
    var how = Words.muted((turn + " " + words(place)).strip());
    how.setId("watch-place-" + number);
    String named = (place.folder() + " " + turn).strip();
    var drill = Buttons.quiet(ui, Icons.UNDO, "watch.places.drill", () -> drill(place));
    drill.setId("watch-places-drill-" + number);
    drill.setAccessibleText(ui.text("watch.places.drill") + ", " + named);
    var remove = Buttons.quiet(ui, Icons.REMOVE, "watch.places.remove", () -> remove(place, named));
    remove.setId("watch-places-remove-" + number);
    remove.setAccessibleText(ui.text("watch.places.remove") + ", " + named);
    var line = new VBox(where, how, new FlowPane(8, 8, drill, remove));
    String tried = drilled.get(place.id());
    if (tried != null) {
      var came = Words.body(tried);
      came.setId("watch-place-drilled-" + number);
      line.getChildren().add(2, came);
    }
    return line;
  }

  /** A disk that is away is no restore that failed. */
  private void drill(BackupPlace place) {
    begin("watch.places.drill.busy");
    Beside.run(ui, () -> tried(place), () -> drilled.remove(place.id()))
        .onSuccess(words -> drilled.put(place.id(), words))
        .onFinally(() -> {
          done();
          onDrilled.run();
        })
        .start();
  }

  private String tried(BackupPlace place) throws DatabaseException {
    return database.watch().isHere(place)
        ? new DrillWords(ui).of(database.watch().drill(place))
        : ui.text("watch.place.AWAY");
  }

  /** Whether another disk is connected there at other times. */
  private boolean takesTurns(BackupPlace place) {
    return database.watch().state().places().stream()
        .anyMatch(other -> other.folder().equals(place.folder()) && !other.id().equals(place.id()));
  }

  private String turn(BackupPlace place) {
    return ui.text("watch.place.turn", day(place.since()), time(place.since()));
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
    begin("watch.places.busy");
    Beside.run(ui, () -> database.watch().addPlace(chosen)).onFinally(this::done).start();
  }

  private void remove(BackupPlace place, String named) {
    ui.overlay()
        .confirm(
            "watch.places.remove",
            ui.text("watch.places.remove.line", named),
            "watch.places.remove.do",
            () -> {
              begin("watch.places.busy");
              Beside.run(ui, () -> database.watch().removePlace(place))
                  .onFinally(this::done)
                  .start();
            });
  }

  private void noticed() {
    Beside.run(ui, database.watch()::noticeForgotten).onFinally(this::show).start();
  }

  private void begin(String what) {
    add.setDisable(true);
    list.setDisable(true);
    going.setText(ui.text(what));
    going.setManaged(true);
  }

  private void done() {
    add.setDisable(false);
    list.setDisable(false);
    going.setText("");
    going.setManaged(false);
    show();
  }
}
