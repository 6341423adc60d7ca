package app.kapstone.screens.settings;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.RecoveryKey;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;

/** The settings, one card for each part. */
public final class SettingsScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final Consumer<Practice> onChanged;
  private final PracticeCard practice;
  private final SecurityCard security;
  private final AppearanceCard appearance;
  private final WatchCard watch;
  private final PlacesCard places;

  /**
   * @param version of the program, as it is shown
   * @param onChanged learns of the practice as it is after each change
   */
  public SettingsScreen(
      Ui ui,
      OpenVault vault,
      Database database,
      SaveAs saveAs,
      String version,
      Consumer<Practice> onChanged) {
    this.ui = ui;
    this.database = database;
    this.onChanged = onChanged;
    practice = new PracticeCard(ui, this::saveDetails);
    security = new SecurityCard(ui, vault, saveAs, RecoveryKey::random, this::saveSettings);
    appearance = new AppearanceCard(ui, this::saveSettings);
    watch = new WatchCard(ui, database);
    places = new PlacesCard(ui, database, vault.folder().root(), this::chooseFolder, watch::show);
    getChildren()
        .add(
            new Page(
                new PageHeader(ui.text("settings.title"), ui.text("settings.line")),
                practice,
                new LogoCard(ui, database),
                new HoursCard(ui, database),
                new BillingCard(ui, database),
                security,
                new PinCard(ui, vault, database),
                templates(),
                cards(),
                forms(),
                new BackupCard(ui, database, vault.folder().backups(), this::watched),
                places,
                watch,
                export(),
                appearance,
                new AboutCard(ui, database, version)));
    load();
  }

  private Card export() {
    return Card.titled(
        ui.text("settings.export"),
        Words.body(ui.text("settings.export.line")),
        Buttons.plain(
            ui,
            Icons.EXPORT,
            "settings.export.open",
            () -> ui.navigator().go(new Place.ExportPractice())));
  }

  /** A backup was made, and with it the watch has looked at it and seen to the places. */
  private void watched() {
    watch.show();
    places.show();
  }

  private Optional<Path> chooseFolder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(ui.text("watch.places.addTitle"));
    return Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath);
  }

  private Card templates() {
    return Card.titled(
        ui.text("template.title"),
        Words.body(ui.text("template.line")),
        Buttons.plain(
            ui, Icons.NOTE, "template.open", () -> ui.navigator().go(new Place.Templates())));
  }

  private Card cards() {
    return Card.titled(
        ui.text("cards.title"),
        Words.body(ui.text("cards.line")),
        Buttons.plain(ui, Icons.PHONE, "cards.open", () -> ui.navigator().go(new Place.Cards())));
  }

  private Card forms() {
    return Card.titled(
        ui.text("forms.title"),
        Words.body(ui.text("forms.line")),
        Buttons.plain(
            ui, Icons.DOCUMENT, "forms.open", () -> ui.navigator().go(new Place.Forms())));
  }

  private void load() {
    ui.background()
        .run(() -> database.<Practice>read(r -> r.practice().find().orElseThrow()))
        .onSuccess(this::show)
        .start();
  }

  private void show(Practice shown) {
    practice.show(shown);
    security.show(shown);
    appearance.show(shown);
  }

  private void saveDetails(Practice before, PracticeDetails details) {
    save(before, details, before.settings(), "settings.practice.saved");
  }

  private void saveSettings(Practice before, PracticeSettings settings) {
    save(before, before.details(), settings, "settings.saved");
  }

  private void save(
      Practice before, PracticeDetails details, PracticeSettings settings, String said) {
    ui.background()
        .run(() ->
            database.<Practice>write(w -> {
              w.practice().change(before.version(), details, settings);
              return w.practice().find().orElseThrow();
            }))
        .onSuccess(after -> {
          show(after);
          onChanged.accept(after);
          ui.notices().say(ui.text(said));
        })
        .onFailure(DatabaseException.class, failure -> Refusals.say(ui, failure))
        .start();
  }
}
