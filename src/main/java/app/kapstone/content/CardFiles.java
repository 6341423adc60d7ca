package app.kapstone.content;

import app.kapstone.domain.emergency.EmergencyCard;
import app.kapstone.domain.emergency.OwnCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Emergency cards as JSON, see {@link SourcedFile}. */
public final class CardFiles {
  private static final String FOLDER = "cards/";

  private final SourcedFile<EmergencyCard> files = new SourcedFile<>("card", EmergencyCard.class);

  /**
   * A card as the practice uses it.
   *
   * @param own the practice's version; null where the built-in one is used
   * @param unreadable whether the practice has a version of it that cannot be read
   */
  public record InForce(
      EmergencyCard card, @org.jspecify.annotations.Nullable OwnCard own, boolean unreadable) {}

  /**
   * The card of a file.
   *
   * @param file what the file is called, for the refusal
   * @throws ContentRefused when the text is no such file; it names the line
   */
  public EmergencyCard read(String file, String json) {
    return files.read(file, json);
  }

  /** The card as a file that {@link #read} reads back into an equal one. */
  public String write(EmergencyCard card) {
    return files.write(card);
  }

  /** The cards that come with Kapstone, in the order in which they are shown. */
  public List<EmergencyCard> builtIn() {
    return SourcedFile.resource(FOLDER + "index")
        .lines()
        .map(name -> read(name, SourcedFile.resource(FOLDER + name)))
        .toList();
  }

  /**
   * The built-in cards, each replaced by the practice's version of it, then the practice's further
   * ones. A version that cannot be read never hides the built-in card: an emergency is no time for
   * a refusal.
   */
  public List<InForce> inForce(List<OwnCard> own) {
    Map<String, InForce> cards = new LinkedHashMap<>();
    builtIn().forEach(card -> cards.put(card.key(), new InForce(card, null, false)));
    for (OwnCard each : own) {
      try {
        cards.put(each.key(), new InForce(read(each.key(), each.document()), each, false));
      } catch (ContentRefused e) {
        cards.computeIfPresent(each.key(), (key, card) -> new InForce(card.card(), each, true));
      }
    }
    return new ArrayList<>(cards.values());
  }
}
