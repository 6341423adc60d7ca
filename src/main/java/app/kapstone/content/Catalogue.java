package app.kapstone.content;

import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.measure.Instrument;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a protocol names by a key, and how Kapstone calls it. A protocol may name what is not in
 * here: an older one, or one from elsewhere.
 *
 * @param forms titles of the consent forms in use, in the order of the packet
 * @param measures names of the measures whose totals are kept
 */
public record Catalogue(Map<String, String> forms, Map<String, String> measures) {
  public Catalogue {
    forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }

  /** With the forms that ship and nothing of the practice's own. */
  public static Catalogue shipped() {
    return of(ConsentForms.shipped());
  }

  /** With the practice's own words where it has some. */
  public static Catalogue of(FormBook book) {
    return of(book.forms(ConsentForms.ENGLISH));
  }

  private static Catalogue of(List<ConsentForm> inUse) {
    Map<String, String> forms = new LinkedHashMap<>();
    inUse.forEach(form -> forms.put(form.key(), form.title()));
    Map<String, String> measures = new LinkedHashMap<>();
    Arrays.stream(Instrument.values()).forEach(each -> measures.put(each.key(), each.label()));
    return new Catalogue(forms, measures);
  }

  /**
   * What the field of a protocol chooses from.
   *
   * @return empty where the field takes no keys
   */
  public Optional<Map<String, String>> at(String path) {
    if (path.equals("consentForms") || path.matches("gate\\.consents\\[\\d+]\\.value")) {
      return Optional.of(forms);
    }
    return path.equals("measures") || path.endsWith(".measures")
        ? Optional.of(measures)
        : Optional.empty();
  }
}
