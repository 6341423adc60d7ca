package app.kapstone.domain.interaction;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.source.Source;
import java.util.List;
import java.util.Set;

/**
 * A medicine of the list that comes with Kapstone.
 *
 * @param key names it for ever
 * @param name the generic name
 * @param otherNames brand names and spellings under which people know it
 * @param classes what the rules call it
 * @param source who says that it belongs to these classes
 */
public record ListedMedicine(
    String key, String name, List<String> otherNames, Set<MedicineClass> classes, Source source) {
  public ListedMedicine {
    key = LineRule.required("medicine.key", 60).check(key);
    name = LineRule.required("medicine.name", 120).check(name);
    otherNames = List.copyOf(otherNames);
    classes = Set.copyOf(classes);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("a listed medicine belongs to a class");
    }
  }
}
