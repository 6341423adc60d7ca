package app.kapstone.domain.process;

import app.kapstone.domain.process.ExcludedFigure.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what the definition of psychotherapy notes shuts out of them, as far as letters
 * can tell: vital signs, doses, clock times, how often treatment is given, test totals, codes of
 * diagnoses. It does not understand sentences: a summary in plain words is for the reader to see.
 *
 * @see <a href="https://www.ecfr.gov/current/title-45/section-164.501">45 CFR 164.501: excludes
 *     medication prescription and monitoring, counseling session start and stop times, the
 *     modalities and frequencies of treatment furnished, results of clinical tests, and any summary
 *     of diagnosis, functional status, treatment plan, symptoms, prognosis and progress</a>
 */
public final class ExcludedFigures {
  private static final String IS =
      "\\s*(?:is|was|of|at|to|now|then|about|around|up to|went to|rose to|fell to)?\\s*[:=~]?\\s*";

  /** Up to four words between a sign and its figure: it dropped to, went up to, was in the. */
  private static final String REACHES =
      "(?:\\s+(?!(?:when|while|after|before|since|for|and|but|that|who|as|from|she|he|we|they|you|her"
          + "|his|my|i|age|page|room|chapter)\\b)[\\p{L}'\\u2019-]+){0,4}?"
          + IS;

  /** A number that counts something else is no figure of a sign. */
  private static final String NOT_COUNTING =
      "\\b(?!\\s?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times)\\b)";

  private static final String NUMBER_WORD =
      "(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
          + "|forty|fifty|sixty|seventy|eighty|ninety|hundred)";
  private static final String HOUR_WORD =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)";
  private static final String MASS =
      "(?:mg|mcg|[\\u00b5\\u03bc]g|ug|millig(?:ram)?s?|milligrammes?|microg(?:ram)?s?|ml|cc"
          + "|millilit(?:er|re)s?)";
  private static final String TREATMENT =
      "(?:sessions?|dos(?:es|ing)|infusions?|treatments?|therapy|appointments?)";
  private static final String OFTEN =
      "(?:weekly|biweekly|fortnightly|monthly|daily|(?:once|twice|\\d+\\s?(?:x|times)"
          + "|(?:three|four|five|six) times)\\s*(?:a|per|each|every)\\s*(?:day|week|month))";

  private record Search(Kind kind, Pattern pattern) {}

  private static final List<Search> SEARCHES =
      List.of(
          any(
              Kind.VITAL_SIGN,
              "\\b(?:BP|RR|blood pressure)"
                  + REACHES
                  + "\\d{2,3}(?:\\s?/\\s?\\d{2,3})?s?"
                  + NOT_COUNTING),
          any(
              Kind.VITAL_SIGN,
              "\\b(?:HR|heart ?rate|pulse(?: rate)?|resp(?:iratory|iration) rate)"
                  + REACHES
                  + "\\d{2,3}s?"
                  + NOT_COUNTING),
          any(Kind.VITAL_SIGN, "(?<![\\d.,/])\\d{2,3}\\s?(?:bpm|beats (?:per|a) minute|mm ?Hg)\\b"),
          any(
              Kind.VITAL_SIGN,
              "\\b(?:Sp[O0][2\\u2082]|O[2\\u2082] ?sats?|sats|(?:oxygen )?saturation)"
                  + REACHES
                  + "\\d{2,3}s?"
                  + NOT_COUNTING
                  + "(?:\\s?%)?"),
          any(Kind.VITAL_SIGN, "(?<![\\d.,/])\\d{2,3}(?:[.,]\\d)?\\s?\\u00b0\\s?[CF]\\b"),
          any(
              Kind.DOSE,
              "(?<![\\d.,])\\d+(?:[.,]\\d+)*\\s?" + MASS + "(?:\\s?/\\s?(?:kg|ml|h))?(?!\\w)"),
          any(
              Kind.DOSE,
              "\\b"
                  + NUMBER_WORD
                  + "(?:[ -](?:and )?"
                  + NUMBER_WORD
                  + "){0,4}\\s+(?:mg|milligram(?:me)?s?|micrograms?)\\b"),
          any(
              Kind.DOSE,
              "\\b(?:"
                  + NUMBER_WORD
                  + "|quarter|\\d+(?:[.,]\\d+)?)(?: (?:and|of))?(?: an?)?(?: half)?"
                  + " (?:lozenges?|tablets?|troches?|capsules?|pills?|sprays|puffs|ampoules?)\\b"),
          any(
              Kind.TIME,
              "(?<![\\p{L}\\d:.,/$\\u20ac\\u00a3])(?:[01]\\d|2[0-3])\\.[0-5]\\d(?![.,:]?\\d)"
                  + "(?!\\s?(?:%|per ?cent|euros?|dollars?|pounds?|kilos?|k[gm]|years?|months?"
                  + "|weeks?|days?|hours?))"),
          any(Kind.TIME, "\\b(?:at|by|until|till) \\d\\.[0-5]\\d(?![.,:]?\\d)"),
          any(
              Kind.TIME,
              "\\b(?:half|(?:a )?quarter|five|ten|twenty(?:[ -]five)?|\\d{1,2})(?: minutes?)?"
                  + " past (?:\\d{1,2}|"
                  + HOUR_WORD
                  + ")\\b"),
          any(Kind.TIME, "\\b(?:a )?quarter to (?:\\d{1,2}|" + HOUR_WORD + ")\\b"),
          any(
              Kind.TIME,
              "\\b(?:at|by|until|till) (?:five|ten|twenty(?:[ -]five)?) to " + HOUR_WORD + "\\b"),
          any(
              Kind.TIME,
              "(?<![\\d:.,/])(?:[01]?\\d|2[0-3])[:\\u2236h][0-5]\\d(?::[0-5]\\d)?(?![\\d:])"
                  + "(?:\\s?[ap]\\.?m\\b\\.?)?"),
          any(Kind.TIME, "(?<![\\d:.,/])(?:0?[1-9]|1[0-2])(?:[.:][0-5]\\d)?\\s?[ap]\\.?m\\b\\.?"),
          any(Kind.TIME, "\\b(?:\\d{1,2}|" + NUMBER_WORD + ") ?o['\\u2019]?clock\\b"),
          any(
              Kind.TIME,
              "\\b(?:at|from|until|till|by) (?:[01]\\d|2[0-3])[0-5]\\d ?(?:h|hrs|hours)\\b"),
          any(
              Kind.TIME,
              "\\b\\d{1,3}[ -]?(?:min|minutes?|hours?)[ -](?:long )?(?:session|meeting|infusion)\\b"),
          any(
              Kind.TIME,
              "\\b(?:session|meeting|infusion) (?:lasted|took|ran)(?: for)?(?: about)? \\d{1,3}"
                  + " ?(?:min(?:ute)?s?|h(?:ou)?rs?|h)\\b"),
          any(Kind.FREQUENCY, "\\b" + TREATMENT + "\\b[^.\\n]{0,30}\\b" + OFTEN + "\\b"),
          any(Kind.FREQUENCY, "\\b" + OFTEN + " (?:\\w+ )?" + TREATMENT + "\\b"),
          exact(
              Kind.RESULT,
              "\\b(?:PHQ-?[29]|GAD-?[27]|PCL-?5|AUDIT-?C|MADRS|BDI(?:-?II)?|HAM-?[DA]|QIDS|CADSS"
                  + "|MEQ-?30|CORE-?10)\\b[^.\\n\\d]{0,20}\\d{1,3}\\b"),
          exact(Kind.DIAGNOSIS, "\\bF\\d\\d\\.\\d{1,2}\\b"));

  /** Two numbers and a stroke, or the word for it, are a blood pressure only if they can be one. */
  private static final Pattern PRESSURE =
      Pattern.compile(
          "(?<![\\d/.,-])(\\d{2,3})(?:\\s?/\\s?|\\s+over\\s+)(\\d{2,3})"
              + "(?![\\d/]|[.,]\\d|-\\d|\\s?(?:years?|weeks?|days?|people)\\b)");

  /** Chapter and verse look like a clock. */
  private static final Pattern SCRIPTURE =
      Pattern.compile(
          "\\b(?:Gen(?:esis)?|Exod(?:us)?|Job|Psalms?|Prov(?:erbs)?|Eccl(?:esiastes)?|Isaiah"
              + "|Jeremiah|Matt(?:hew)?|Mark|Luke|John|Acts|Rom(?:ans)?|Cor(?:inthians)?"
              + "|Gal(?:atians)?|Eph(?:esians)?|Phil(?:ippians)?|Rev(?:elation)?|Qur.?an|Koran"
              + "|Sura[th]?|Gita)\\.?\\s+$",
          Pattern.CASE_INSENSITIVE);

  private ExcludedFigures() {}

  private static Search any(Kind kind, String pattern) {
    return new Search(
        kind,
        Pattern.compile(
            pattern,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
  }

  private static Search exact(Kind kind, String pattern) {
    return new Search(kind, Pattern.compile(pattern));
  }

  /** Every such place, in the order of the text; none overlaps another. */
  public static List<ExcludedFigure> in(String text) {
    var found = new ArrayList<ExcludedFigure>();
    for (Search search : SEARCHES) {
      Matcher matcher = search.pattern.matcher(text);
      while (matcher.find()) {
        if (search.kind != Kind.TIME || !verse(text, matcher.start())) {
          found.add(new ExcludedFigure(search.kind, matcher.start(), matcher.group()));
        }
      }
    }
    pressures(text, found);
    found.sort(
        Comparator.comparingInt(ExcludedFigure::start)
            .thenComparing(Comparator.comparingInt(ExcludedFigure::end).reversed()));
    var apart = new ArrayList<ExcludedFigure>();
    int end = 0;
    for (ExcludedFigure figure : found) {
      if (figure.start() >= end) {
        apart.add(figure);
        end = figure.end();
      }
    }
    return List.copyOf(apart);
  }

  private static void pressures(String text, List<ExcludedFigure> found) {
    Matcher matcher = PRESSURE.matcher(text);
    while (matcher.find()) {
      int upper = Integer.parseInt(matcher.group(1));
      int lower = Integer.parseInt(matcher.group(2));
      if (upper >= 70 && upper <= 260 && lower >= 35 && lower <= 160 && upper > lower) {
        found.add(new ExcludedFigure(Kind.VITAL_SIGN, matcher.start(), matcher.group()));
      }
    }
  }

  private static boolean verse(String text, int start) {
    return SCRIPTURE.matcher(text).region(Math.max(0, start - 20), start).find();
  }
}
