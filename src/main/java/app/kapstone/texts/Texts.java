package app.kapstone.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language. They lie in several files by room, {@code
 * texts/<language>/*.properties}, which {@code texts/<language>/index} lists by name without
 * ending; a key may stand in one of them only. Patterns are those of {@link MessageFormat}: a
 * straight apostrophe must be doubled, so the words use ’.
 */
public final class Texts {
  private final Locale locale;
  private final Map<String, String> words;
  private final Map<String, String> plain = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
  private final DateTimeFormatter longDate;
  private final DateTimeFormatter fullDate;
  private final DateTimeFormatter shortTime;

  private Texts(Locale locale, Map<String, String> words) {
    this.locale = locale;
    this.words = Map.copyOf(words);
    longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    fullDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    shortTime = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
  }

  /** The English words, which are read once. */
  public static Texts english() {
    return English.WORDS;
  }

  /**
   * The words of a language by its tag, such as {@code es}. Only English has all of them; another
   * language has what a patient reads: the words of the forms and of signing them.
   */
  public static Texts in(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english() : load(locale);
  }

  /** Loaded when it is first asked for. */
  private static final class English {
    static final Texts WORDS = load(Locale.US);
  }

  /**
   * Loads the files of {@code locale}'s language.
   *
   * @throws IllegalArgumentException when a key stands twice or a listed file is missing
   */
  public static Texts load(Locale locale) {
    String folder = "/texts/" + locale.getLanguage() + "/";
    var words = new HashMap<String, String>();
    for (String name : read(folder + "index").lines().filter(line -> !line.isBlank()).toList()) {
      into(words, name, read(folder + name.strip() + ".properties"));
    }
    return new Texts(locale, words);
  }

  /** The words of {@code key} with {@code args} put in; a key that is missing is refused. */
  public String get(String key, Object... args) {
    if (args.length == 0) {
      return plain.computeIfAbsent(key, each -> pattern(each).format(args));
    }
    MessageFormat pattern = patterns.computeIfAbsent(key, this::pattern);
    synchronized (pattern) { // no format is safe for two threads
      return pattern.format(args);
    }
  }

  private MessageFormat pattern(String key) {
    String pattern = words.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for the key " + key);
    }
    return new MessageFormat(pattern, locale);
  }

  public Set<String> keys() {
    return words.keySet();
  }

  public Locale locale() {
    return locale;
  }

  /** A date with the month in letters, which nobody can read the wrong way round. */
  public String date(LocalDate date) {
    return date.format(longDate);
  }

  /** A date with its day of the week. */
  public String day(LocalDate date) {
    return date.format(fullDate);
  }

  /** A month of a year. */
  public String month(YearMonth month) {
    return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", locale));
  }

  /** The day of the week and of the month, in short, for days that are near. */
  public String shortDay(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("EEE, MMM d", locale));
  }

  /** A time of day, to the minute. */
  public String time(LocalTime time) {
    return time.format(shortTime);
  }

  /** The time of day in {@code zone}, to the minute. */
  public String time(Instant instant, ZoneId zone) {
    return instant.atZone(zone).format(shortTime);
  }

  /** The date and the time of day in {@code zone}. */
  public String dateTime(Instant instant, ZoneId zone) {
    return date(LocalDate.ofInstant(instant, zone)) + ", " + time(instant, zone);
  }

  /** Hours, minutes and seconds as on a stop watch: 1:05:09; a negative one has a minus before. */
  public String stopwatch(Duration duration) {
    Duration length = duration.abs();
    String text =
        String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            length.toHours(),
            length.toMinutesPart(),
            length.toSecondsPart());
    return duration.isNegative() && !length.truncatedTo(ChronoUnit.SECONDS).isZero()
        ? "\u2212" + text
        : text;
  }

  /** A number with at most {@code digits} digits after the decimal sign. */
  public String number(double value, int digits) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /** An amount of money in the currency of the language's place. */
  public String money(BigDecimal amount) {
    return NumberFormat.getCurrencyInstance(locale).format(amount);
  }

  static void into(Map<String, String> words, String name, String file) {
    var properties =
        new Properties() {
          @Override
          public synchronized @Nullable Object put(Object key, Object value) {
            if (words.putIfAbsent((String) key, (String) value) != null) {
              throw new IllegalArgumentException("the key " + key + " stands twice: " + name);
            }
            return null;
          }
        };
    try {
      properties.load(new StringReader(file));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String read(String path) {
    try (InputStream in = Texts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no file of texts at " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
