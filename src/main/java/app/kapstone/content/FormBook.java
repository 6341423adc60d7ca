package app.kapstone.content;

import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.OwnForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forms in use: those that ship, and in place of one the practice's own newest words. Every
 * version stays readable, since older ones were signed.
 */
public final class FormBook {
  private final Map<String, List<ConsentForm>> byLanguage = new HashMap<>();
  private final List<OwnForm> unreadable = new ArrayList<>();
  private final Map<String, List<ConsentForm>> versions = new HashMap<>();

  private FormBook() {}

  /** The forms that ship and nothing else. */
  public static FormBook shipped() {
    return of(List.of());
  }

  /**
   * @param own the practice's own words, in any order
   */
  public static FormBook of(List<OwnForm> own) {
    var book = new FormBook();
    for (String language : ConsentForms.languages()) {
      var inUse = new ArrayList<ConsentForm>();
      for (ConsentForm shipped : ConsentForms.shippedIn(language)) {
        List<ConsentForm> all = book.versions(shipped, language, own);
        book.versions.put(name(language, shipped.key()), all);
        inUse.add(all.getLast());
      }
      book.byLanguage.put(language, List.copyOf(inUse));
    }
    return book;
  }

  /** The shipped form and the practice's own after it, as they were written. */
  private List<ConsentForm> versions(ConsentForm shipped, String language, List<OwnForm> own) {
    var all = new ArrayList<ConsentForm>(List.of(shipped));
    own.stream()
        .filter(each -> each.form().equals(shipped.key()) && each.language().equals(language))
        .sorted(java.util.Comparator.comparingInt(OwnForm::version))
        .forEach(each -> {
          try {
            all.add(ConsentForms.parse(each.document()));
          } catch (RuntimeException e) {
            unreadable.add(each); // as a newer Kapstone might write it
          }
        });
    return all;
  }

  /** All forms of a language in the order of the packet. */
  public List<ConsentForm> forms(String language) {
    return byLanguage.getOrDefault(language, List.of());
  }

  /** The form in use. */
  public Optional<ConsentForm> form(String language, String key) {
    return forms(language).stream().filter(form -> form.key().equals(key)).findFirst();
  }

  /** Every version of a form, the shipped one first, the one in use last. */
  public List<ConsentForm> versions(String language, String key) {
    return versions.getOrDefault(name(language, key), List.of());
  }

  /** The version in use in each language. */
  public Map<String, Integer> inUse(String key) {
    var inUse = new HashMap<String, Integer>();
    byLanguage
        .keySet()
        .forEach(
            language -> form(language, key).ifPresent(form -> inUse.put(language, form.version())));
    return inUse;
  }

  /** The practice's own forms that this Kapstone cannot read; what ships stands in their place. */
  public List<OwnForm> unreadable() {
    return List.copyOf(unreadable);
  }

  private static String name(String language, String key) {
    return language + "/" + key;
  }
}
