package app.kapstone.screens.kit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Things that belong together, on a sheet of their own. */
public final class Card extends VBox {
  public Card(Node... parts) {
    super(parts);
    getStyleClass().add("k-card");
  }

  /** A card with a name. */
  public static Card titled(String title, Node... parts) {
    var card = new Card(Words.section(title));
    card.getChildren().addAll(parts);
    return card;
  }
}
