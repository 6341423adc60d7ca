package app.kapstone.screens.cards;

import app.kapstone.content.CardFiles;
import app.kapstone.content.CardFiles.InForce;
import app.kapstone.content.ContentRefused;
import app.kapstone.database.Database;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.emergency.CardStep;
import app.kapstone.domain.emergency.EmergencyCard;
import app.kapstone.domain.emergency.OwnCard;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All cards in the order of the F2 key; one is changed at a time. */
public final class CardsScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final CardFiles files = new CardFiles();

  public CardsScreen(Ui ui, Database database) {
    this.ui = ui;
    this.database = database;
    setId("cards");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.<List<OwnCard>>read(r -> r.emergencies().ownCards()))
        .busy("cards.loading")
        .onSuccess(this::show)
        .start();
  }

  private void show(List<OwnCard> own) {
    var list = new Card();
    list.setId("cards-list");
    files.inForce(own).forEach(each -> list.getChildren().add(line(each)));
    own.stream().flatMap(each -> refusal(each).stream()).forEach(list.getChildren()::add);
    list.getChildren().add(Buttons.plain(ui, Icons.ADD, "cards.add", this::add));
    getChildren()
        .setAll(
            new Page(
                new PageHeader(
                    ui.text("cards.title"),
                    ui.text("cards.line"),
                    Buttons.plain(ui, Icons.BACK, "cards.back", ui.navigator()::back)),
                list));
  }

  /** Why the practice's version of a card cannot be used. */
  private java.util.Optional<Node> refusal(OwnCard own) {
    try {
      files.read(own.key(), own.document());
      return java.util.Optional.empty();
    } catch (ContentRefused e) {
      var words =
          Words.body(
              ui.text(
                  "cards.file", e.file(), ui.text("cards.why." + e.why()), e.where(), e.line()));
      words.setId("cards-refused-" + own.key());
      words.getStyleClass().add("k-error");
      return java.util.Optional.of(words);
    }
  }

  private Node line(InForce each) {
    EmergencyCard card = each.card();
    long unsourced = card.steps().stream().filter(CardStep::ofThePractice).count();
    var words =
        new VBox(
            Words.body(card.name()),
            Words.caption(ui.text("cards.steps.count", card.steps().size(), unsourced)));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    String state =
        each.unreadable() ? "cards.unreadable" : each.own() == null ? "cards.shipped" : "cards.own";
    var row =
        new HBox(
            10,
            words,
            gap,
            new Badge(ui.text(state), each.unreadable() ? Tone.WARNING : Tone.NEUTRAL));
    var button = new Button("", row);
    button.setId("card-" + card.key());
    button.setAccessibleText(card.name() + ", " + ui.text(state));
    button.getStyleClass().addAll("flat", "k-home-line");
    button.setMaxWidth(Double.MAX_VALUE);
    row.prefWidthProperty().bind(button.widthProperty().subtract(24));
    button.setOnAction(event -> edit(each));
    return button;
  }

  private void add() {
    String key = "own-" + UUID.randomUUID().toString().substring(0, 8);
    edit(
        new InForce(
            new EmergencyCard(
                key, ui.text("cards.new"), List.of(new CardStep("…", CardEditor.PRACTICE))),
            null,
            false));
  }

  private void edit(InForce each) {
    boolean builtIn =
        files.builtIn().stream().anyMatch(card -> card.key().equals(each.card().key()));
    getChildren()
        .setAll(
            new CardEditor(
                ui,
                each,
                builtIn,
                changed -> keep(each.own(), changed),
                () -> remove(each.own()),
                this::load));
  }

  private void keep(@org.jspecify.annotations.Nullable OwnCard before, EmergencyCard changed) {
    String document = files.write(changed);
    files.read(changed.key(), document); // what is kept can be read again
    long version = before == null ? 0 : before.version();
    write("cards.saved", w -> w.emergencies().keep(changed.key(), version, document));
  }

  private void remove(@org.jspecify.annotations.Nullable OwnCard own) {
    if (own != null) {
      write("cards.removed", w -> w.emergencies().remove(own.key(), own.version()));
    }
  }

  private void write(String said, Consumer<Writing> work) {
    ui.background()
        .run(() -> {
          database.change(work);
          return said;
        })
        .onSuccess(key -> {
          ui.notices().say(ui.text(key));
          load();
        })
        .onFailure(
            StaleVersion.class,
            stale -> {
              ui.notices().say(ui.text("cards.stale"));
              load();
            })
        .start();
  }
}
