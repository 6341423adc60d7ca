package app.kapstone.screens.settings;

import app.kapstone.content.Library;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What Kapstone is and is not, its version and licences, and where the audit chain stands. */
final class AboutCard extends VBox {
  AboutCard(Ui ui, Database database, String version) {
    var head = Words.caption("");
    head.setId("settings-audit");
    getStyleClass().add("k-card");
    getChildren()
        .addAll(
            Words.section(ui.text("settings.about")),
            Words.body(ui.text("settings.about.is")),
            Words.body(ui.text("settings.about.isNot")),
            Words.caption(ui.text("settings.about.version", version)),
            Words.caption(ui.text("settings.about.licences")),
            head,
            Buttons.quiet(
                ui,
                Icons.INFO,
                "settings.libraries",
                () -> ui.overlay().show("settings.libraries", libraries(ui))));
    ui.background()
        .run(database::lastAudit)
        .onSuccess(last ->
            head.setText(
                ui.text("settings.about.audit", String.valueOf(last.seq()), last.shortHash())))
        .onFailure(DatabaseException.class, failure -> Refusals.say(ui, failure))
        .start();
  }

  private static Node libraries(Ui ui) {
    var list = new VBox(Words.body(ui.text("settings.libraries.lead")));
    list.getStyleClass().add("k-form");
    for (Library each : Library.all()) {
      list.getChildren()
          .add(
              Words.caption(
                  ui.text(
                      "settings.libraries.line",
                      each.name(),
                      each.version(),
                      String.join(", ", each.licences()),
                      each.site())));
    }
    return list;
  }
}
