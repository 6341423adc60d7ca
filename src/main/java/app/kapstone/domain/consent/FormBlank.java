package app.kapstone.domain.consent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line within a statement that is left open, to be written on: six underscores or more. */
public final class FormBlank {
  private static final Pattern LINE = Pattern.compile("_{6,}");

  private FormBlank() {}

  public static boolean in(String text) {
    return LINE.matcher(text).find();
  }

  /** Names what is written there; sections and statements are counted from 1. */
  public static String key(int section, int statement) {
    return "blank." + (section + 1) + "." + (statement + 1);
  }

  /** The statement without its line, as a question. */
  public static String question(String text) {
    return LINE.matcher(text).replaceAll("").strip();
  }

  /** The statement with the first line written on. */
  public static String filled(String text, String words) {
    return LINE.matcher(text).replaceFirst(Matcher.quoteReplacement(words));
  }
}
