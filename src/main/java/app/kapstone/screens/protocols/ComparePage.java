package app.kapstone.screens.protocols;

import app.kapstone.documents.ProtocolComparison;
import app.kapstone.documents.ProtocolFact;
import app.kapstone.documents.ProtocolFacts;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Columns;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two versions side by side; what differs is said in words and comes first to the eye. */
final class ComparePage extends StackPane {
  /** Something that can be compared, by the name under which it is chosen. */
  record Version(String name, List<ProtocolFact> facts) {
    Version {
      facts = List.copyOf(facts);
    }
  }

  private final Ui ui;
  private final Field<Version> before;
  private final Field<Version> after;
  private final CheckBox all;
  private final VBox rows = new VBox();

  /**
   * @param left and right: which are shown at first
   */
  ComparePage(Ui ui, String line, List<Version> versions, int left, int right, Button... actions) {
    this.ui = ui;
    setId("compare");
    before = choice("protocols.compare.before", versions, left);
    after = choice("protocols.compare.after", versions, right);
    all = new CheckBox(ui.text("protocols.compare.all"));
    all.setId("protocols-compare-all");
    all.setAccessibleText(all.getText());
    all.selectedProperty().addListener((value, was, now) -> show());
    rows.setId("compare-rows");
    rows.getStyleClass().add("k-protocol-list");
    getChildren()
        .add(
            new Page(
                new PageHeader(ui.text("protocols.compare"), line, actions),
                new Card(new Columns(before, after), all),
                rows));
    show();
  }

  private Field<Version> choice(String key, List<Version> versions, int shown) {
    Field<Version> field = Field.choice(ui, key, versions, Version::name, key);
    field.fill(versions.get(shown));
    ((ComboBox<?>) field.control()).valueProperty().addListener((value, was, now) -> show());
    return field;
  }

  private void show() {
    rows.getChildren().clear();
    @Nullable Card card = null;
    String section = "";
    for (ProtocolComparison.Row row :
        ProtocolComparison.of(before.value().facts(), after.value().facts())) {
      if (!row.differs() && !all.isSelected()) {
        continue;
      }
      if (card == null || !row.fact().section().equals(section)) {
        section = row.fact().section();
        card = Card.titled(ProtocolFacts.title(section, ui.texts()));
        card.setId("compare-" + section);
        rows.getChildren().add(card);
      }
      card.getChildren().add(row(row));
    }
    if (rows.getChildren().isEmpty()) {
      rows.getChildren().add(Words.body(ui.text("protocols.compare.same")));
    }
  }

  private Node row(ProtocolComparison.Row row) {
    var both = new Columns(side(row.before()), side(row.after()));
    var line = new VBox();
    line.getStyleClass().add("k-figure");
    if (!row.fact().name().isEmpty()) {
      line.getChildren().add(Words.muted(row.fact().name()));
    }
    if (row.differs()) {
      line.getChildren().add(mark(row));
    }
    line.getChildren().add(both);
    return line;
  }

  private Badge mark(ProtocolComparison.Row row) {
    if (row.before() == null) {
      return new Badge(ui.text("protocols.compare.added"), Tone.GOOD);
    }
    return row.after() == null
        ? new Badge(ui.text("protocols.compare.gone"), Tone.DANGER)
        : new Badge(ui.text("protocols.compare.changed"), Tone.WARNING);
  }

  private Node side(@Nullable ProtocolFact fact) {
    return fact == null ? new Region() : new Figure(ui, "", List.of(fact.value()), fact.source());
  }
}
