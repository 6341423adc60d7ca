package app.kapstone.domain.dosing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.protocol.VitalSign;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Vital signs in one line, as they are typed in dim light: {@code 128/82 74 98}, {@code 128-82 p74
 * 98%}, {@code hr 74}. Bare figures need a blood pressure before them: the first is the heart rate,
 * the second the oxygen saturation.
 */
public final class VitalsLine {
  private static final String FIELD = "vitals.line";
  private static final int LONGEST = 100;
  private static final Pattern PART =
      Pattern.compile(
          "(?:bp[\\s:=]*)?(?<systolic>\\d{1,4})\\s*(?:[/\\\\–-]|over)\\s*(?<diastolic>\\d{1,4})(?:\\s*mm\\s?hg)?"
              + "|(?:hr|pulse|p)[\\s:=]*(?<rate>\\d{1,4})(?:\\s*(?:bpm|/min))?"
              + "|(?:spo2|sao2|sat|o2)[\\s:=]*(?<saturation>\\d{1,4})(?:\\s*%)?"
              + "|(?<percent>\\d{1,4})\\s*%"
              + "|(?<bare>\\d{1,4})");
  private static final Pattern GAP = Pattern.compile("[\\s,;]+");

  private VitalsLine() {}

  /**
   * The reading that was typed.
   *
   * @throws InvalidValue NOT_UNDERSTOOD when the line is no reading, OUT_OF_RANGE when a figure is
   *     impossible, DIASTOLIC_NOT_BELOW_SYSTOLIC, REQUIRED when it is empty
   */
  public static Vitals parse(String typed) {
    String line = typed.strip().toLowerCase(Locale.ROOT);
    if (line.isEmpty()) {
      throw new InvalidValue(FIELD, Rule.REQUIRED);
    }
    if (line.length() > LONGEST) {
      throw new InvalidValue(FIELD, Rule.TOO_LONG, LONGEST);
    }
    Map<VitalSign, Integer> signs = new EnumMap<>(VitalSign.class);
    Matcher part = PART.matcher(line);
    Matcher gap = GAP.matcher(line);
    int at = 0;
    while (at < line.length()) {
      if (!part.region(at, line.length()).lookingAt()) {
        throw new InvalidValue(FIELD, Rule.NOT_UNDERSTOOD);
      }
      take(part, signs);
      at = part.end();
      if (at < line.length()) {
        if (!gap.region(at, line.length()).lookingAt()) {
          throw new InvalidValue(FIELD, Rule.NOT_UNDERSTOOD);
        }
        at = gap.end();
      }
    }
    return new Vitals(
        signs.get(VitalSign.SYSTOLIC_MMHG),
        signs.get(VitalSign.DIASTOLIC_MMHG),
        signs.get(VitalSign.HEART_RATE_PER_MINUTE),
        signs.get(VitalSign.SPO2_PERCENT));
  }

  /**
   * Signs that are possible but so rare that a slip of the finger is likelier; the screen asks. The
   * limits guard typing and are written by the practice: they are no clinical rule.
   */
  public static Set<VitalSign> doubtful(Vitals vitals) {
    Set<VitalSign> doubtful = EnumSet.noneOf(VitalSign.class);
    ask(doubtful, VitalSign.SYSTOLIC_MMHG, vitals.systolicMmHg(), 70, 230);
    ask(doubtful, VitalSign.DIASTOLIC_MMHG, vitals.diastolicMmHg(), 35, 140);
    ask(doubtful, VitalSign.HEART_RATE_PER_MINUTE, vitals.heartRatePerMinute(), 35, 200);
    ask(doubtful, VitalSign.SPO2_PERCENT, vitals.spo2Percent(), 80, 100);
    return doubtful;
  }

  private static void ask(
      Set<VitalSign> doubtful, VitalSign sign, @Nullable Integer value, int lowest, int highest) {
    if (value != null && (value < lowest || value > highest)) {
      doubtful.add(sign);
    }
  }

  private static void take(Matcher part, Map<VitalSign, Integer> signs) {
    if (part.group("systolic") != null) {
      put(signs, VitalSign.SYSTOLIC_MMHG, part.group("systolic"));
      put(signs, VitalSign.DIASTOLIC_MMHG, part.group("diastolic"));
    } else if (part.group("rate") != null) {
      put(signs, VitalSign.HEART_RATE_PER_MINUTE, part.group("rate"));
    } else if (part.group("saturation") != null) {
      put(signs, VitalSign.SPO2_PERCENT, part.group("saturation"));
    } else if (part.group("percent") != null) {
      put(signs, VitalSign.SPO2_PERCENT, part.group("percent"));
    } else if (signs.containsKey(VitalSign.SYSTOLIC_MMHG)) {
      boolean rateKnown = signs.containsKey(VitalSign.HEART_RATE_PER_MINUTE);
      put(
          signs,
          rateKnown ? VitalSign.SPO2_PERCENT : VitalSign.HEART_RATE_PER_MINUTE,
          part.group("bare"));
    } else {
      throw new InvalidValue(FIELD, Rule.NOT_UNDERSTOOD);
    }
  }

  private static void put(Map<VitalSign, Integer> signs, VitalSign sign, String figure) {
    if (signs.put(sign, Integer.valueOf(figure)) != null) {
      throw new InvalidValue(FIELD, Rule.NOT_UNDERSTOOD);
    }
  }
}
