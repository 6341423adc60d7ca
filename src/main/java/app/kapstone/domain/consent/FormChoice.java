package app.kapstone.domain.consent;

import java.util.List;

/**
 * A question that the patient answers by ticking a box.
 *
 * @param key names the answer in the record, such as {@code touch.hand}
 */
public record FormChoice(String key, String label, List<String> options) {
  public FormChoice {
    options = List.copyOf(options);
    if (key.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("a choice has a key and a label");
    }
    if (options.size() < 2) {
      throw new IllegalArgumentException("the choice " + key + " offers fewer than two answers");
    }
  }
}
