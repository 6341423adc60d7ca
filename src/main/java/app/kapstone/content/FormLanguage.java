package app.kapstone.content;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Which language of the forms is meant by what a record says of a patient's language. */
public final class FormLanguage {
  private FormLanguage() {}

  /**
   * The tag of the language that the first word names: in English, in itself or as a tag. English
   * where it is none that the forms ship in.
   */
  public static String of(String wish) {
    List<String> words = List.of(plain(wish).split("[^\\p{L}]+"));
    for (String word : words) {
      for (String tag : ConsentForms.languages()) {
        Locale locale = Locale.forLanguageTag(tag);
        if (word.equals(tag)
            || word.equals(plain(locale.getDisplayLanguage(Locale.ENGLISH)))
            || word.equals(plain(locale.getDisplayLanguage(locale)))) {
          return tag;
        }
      }
    }
    return ConsentForms.ENGLISH;
  }

  /** The language's name as its own readers write it. */
  public static String name(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
