package app.kapstone.screens.documents;

import app.kapstone.content.ContentRefused;
import app.kapstone.database.Database;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A paper as it would be printed. A paper of the record leaves the practice only after it is kept,
 * so that the record holds the very bytes that were given out; one of the second drawer leaves from
 * here.
 */
final class MadePaperScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PaperExit exit;
  private final String busyKey;
  private final MadePaper.Making making;
  private Set<String> without = Set.of();

  MadePaperScreen(
      Ui ui,
      Database database,
      PaperExit exit,
      String id,
      String busyKey,
      MadePaper.Making making) {
    this.ui = ui;
    this.database = database;
    this.exit = exit;
    this.busyKey = busyKey;
    this.making = making;
    setId(id);
    make();
  }

  private void make() {
    Set<String> wanted = without;
    ui.background()
        .runLong(progress -> {
          MadePaper made = making.make(database, new MadePaper.Wish(progress, wanted));
          progress.at(1, 1); // hears a cancel that the making did not
          return made;
        })
        .cancellable(busyKey, ui.navigator()::back)
        .onSuccess(this::show)
        .onFailure(NoSuchElementException.class, gone -> say("paper.gone", "paper.gone.help"))
        .onFailure(ContentRefused.class, refused -> say("paper.gone", "paper.gone.help"))
        .onFailure(NothingToPrint.class, none -> say(none.key(), none.nextKey()))
        .onFailure(UnprintableText.class, this::unprintable)
        .start();
  }

  private void unprintable(UnprintableText refused) {
    empty(
        ui.text("paper.unprintable.title"),
        ui.text(
            "paper.unprintable.sign",
            refused.character(),
            String.format("U+%04X", refused.codePoint()),
            refused.where()));
  }

  private void say(String key, String helpKey) {
    empty(ui.text(key), ui.text(helpKey));
  }

  private void empty(String said, String help) {
    getChildren()
        .setAll(
            new EmptyState(
                Icons.DOCUMENT,
                said,
                help,
                Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back)));
  }

  private void show(MadePaper made) {
    var buttons = new ArrayList<Button>();
    buttons.add(Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back));
    if (!made.parts().isEmpty()) {
      buttons.add(Buttons.plain(ui, Icons.NOTE, "paper.parts", () -> choose(made)));
    }
    for (MadePaper.Deed deed : made.deeds()) {
      Button button =
          Buttons.plain(ui, deed.icon(), deed.key(), () -> deed.action().accept(this::make));
      button.setDisable(!deed.enabled());
      buttons.add(button);
    }
    buttons.addAll(ways(made));
    var view = new PaperView(ui, made.pdf());
    VBox.setVgrow(view, Priority.ALWAYS);
    var column = new VBox();
    column.getStyleClass().addAll("k-page", "k-page-wide");
    column
        .getChildren()
        .addAll(new PageHeader(made.heading(), made.line(), buttons.toArray(Node[]::new)), view);
    getChildren().setAll(column);
  }

  /** Which notes are on the paper. */
  private void choose(MadePaper made) {
    var ticks = new LinkedHashMap<String, CheckBox>();
    var box = new VBox(Words.muted(ui.text("paper.parts.line")));
    box.getStyleClass().add("k-form");
    for (MadePaper.Part part : made.parts()) {
      var tick = new CheckBox(part.words());
      tick.setId("part-" + ticks.size());
      tick.setAccessibleText(part.words());
      tick.setMnemonicParsing(false);
      tick.setWrapText(true);
      tick.setSelected(!without.contains(part.key()));
      ticks.put(part.key(), tick);
      box.getChildren().add(tick);
    }
    ui.overlay()
        .ask(
            "paper.parts.title",
            box,
            "paper.parts.do",
            () -> {
              without =
                  ticks.entrySet().stream()
                      .filter(tick -> !tick.getValue().isSelected())
                      .map(Map.Entry::getKey)
                      .collect(Collectors.toSet());
              make();
            });
  }

  private List<Button> ways(MadePaper made) {
    DocumentKind kind = made.kept();
    if (kind == null) {
      var leaf =
          new Leaf(
              made.patient(), null, "process-note", made.day(), made.title(), true, made.pdf());
      return exit.buttons(leaf);
    }
    Button keep = Buttons.primary(ui, Icons.SAVE, "summary.keep", () -> {});
    keep.setOnAction(event -> keep(made, kind, keep));
    return List.of(keep);
  }

  private void keep(MadePaper made, DocumentKind kind, Button button) {
    button.setDisable(true);
    ui.background()
        .run(() ->
            database.write(w -> {
              made.whenKept().accept(w);
              return w.documents().keep(made.patient(), kind, made.title(), made.pdf());
            }))
        .busy("paper.saving")
        .onSuccess(kept -> ui.navigator().replace(new Place.Paper(made.patient(), kept.id())))
        .onFinally(() -> button.setDisable(false))
        .start();
  }
}
