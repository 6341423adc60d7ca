package app.kapstone.domain.consent;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A form as lines of text that a practice can change: {@code # title}, {@code ## heading}, a line
 * for each statement or {@code - point}, {@code ? key: question} with its {@code * answer} lines,
 * and {@code [initials]}. Key, signers and what stays word for word keep what they had.
 */
public final class FormText {
  /** The name of the text where it is refused. */
  public static final LineRule TEXT = new LineRule("form.text", 60_000, true, true);

  /** Whose words they are where the practice wrote them. */
  static final String OURS = "the practice’s own words [K]";

  private static final String INITIALS = "[initials]";

  private final ConsentForm before;
  private final Set<String> keys = new HashSet<>();
  private final List<FormSection> sections = new ArrayList<>();
  private String title = "";
  private String heading = "";
  private int headingLine;
  private final List<String> said = new ArrayList<>();
  private final List<FormChoice> choices = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private String key = "";
  private String question = "";
  private boolean points;
  private boolean paragraphs;
  private boolean initials;

  private FormText(ConsentForm before) {
    this.before = before;
  }

  public static String write(ConsentForm form) {
    var lines = new ArrayList<String>(List.of("# " + form.title()));
    for (FormSection section : form.sections()) {
      lines.add("");
      lines.add("## " + section.title());
      section
          .statements()
          .forEach(statement -> lines.add((section.list() ? "- " : "") + statement.text()));
      for (FormChoice choice : section.choices()) {
        lines.add("? " + choice.key() + ": " + choice.label());
        choice.options().forEach(option -> lines.add("* " + option));
      }
      if (section.initials()) {
        lines.add(INITIALS);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /**
   * Reads what was written.
   *
   * @param before the form that was changed: what is still word for word so keeps its source
   * @throws InvalidValue with a rule of a form and the number of the line
   */
  public static ConsentForm read(String text, ConsentForm before, int version) {
    var reading = new FormText(before);
    List<String> lines = TEXT.check(text).lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        reading.line(lines.get(i), i + 1);
      }
    }
    reading.endSection();
    if (reading.title.isEmpty() || reading.sections.isEmpty()) {
      throw refused(Rule.FORM_WITHOUT_TITLE);
    }
    return new ConsentForm(
        before.key(), version, reading.title, reading.sections, before.signers());
  }

  private void line(String line, int number) {
    fields(line, number);
    if (line.startsWith("#")) {
      heading(line, number);
    } else if (heading.isEmpty()) {
      throw refused(Rule.FORM_BEFORE_HEADING, number);
    } else if (line.equals(INITIALS)) {
      initials = true;
    } else if (line.startsWith("?")) {
      endChoice();
      question(line.substring(1).strip(), number);
    } else if (line.startsWith("*")) {
      option(line.substring(1).strip(), number);
    } else {
      statement(line, number);
    }
  }

  /** What stands in double braces is a field that Kapstone knows. */
  private static void fields(String line, int number) {
    List<String> fields;
    try {
      fields = MergeText.fields(line);
    } catch (IllegalArgumentException open) {
      throw refused(Rule.FORM_OPEN_BRACES, number);
    }
    for (String field : fields) {
      if (MergeField.of(field).isEmpty()) {
        throw refused(Rule.FORM_UNKNOWN_FIELD, number, field);
      }
    }
    if (line.replaceAll("\\{\\{[^{}]*}}", "").matches(".*(\\{\\{|}}).*")) {
      throw refused(Rule.FORM_OPEN_BRACES, number);
    }
  }

  private void heading(String line, int number) {
    int level = line.length() - line.replaceFirst("^#+", "").length();
    String words = line.substring(level).strip();
    if (words.isEmpty() || level > 2 || level == 1 && !title.isEmpty()) {
      throw refused(Rule.FORM_HEADING, number);
    }
    if (level == 1) {
      title = words;
    } else {
      endSection();
      heading = words;
      headingLine = number;
    }
  }

  private void statement(String line, int number) {
    endChoice();
    boolean point = line.startsWith("- ");
    points |= point;
    paragraphs |= !point;
    if (points && paragraphs) {
      throw refused(Rule.FORM_MIXED, number);
    }
    said.add(point ? line.substring(2).strip() : line);
  }

  private void question(String line, int number) {
    int colon = line.indexOf(':');
    key = colon < 0 ? "" : line.substring(0, colon).strip();
    question = line.substring(colon + 1).strip();
    if (!key.matches("[a-z][A-Za-z0-9.]*") || question.isEmpty() || !keys.add(key)) {
      throw refused(Rule.FORM_QUESTION, number);
    }
  }

  private void option(String option, int number) {
    if (key.isEmpty() || option.isEmpty() || options.contains(option)) {
      throw refused(Rule.FORM_ANSWER, number);
    }
    options.add(option);
  }

  private void endChoice() {
    if (!key.isEmpty()) {
      if (options.size() < 2) {
        throw refused(Rule.FORM_FEW_ANSWERS, key);
      }
      choices.add(new FormChoice(key, question, options));
      options.clear();
      key = "";
    }
  }

  private void endSection() {
    endChoice();
    if (heading.isEmpty()) {
      return;
    }
    if (said.isEmpty() && choices.isEmpty()) {
      throw refused(Rule.FORM_EMPTY_SECTION, headingLine);
    }
    sections.add(new FormSection(heading, points, statements(), choices, initials));
    said.clear();
    choices.clear();
    points = false;
    paragraphs = false;
    initials = false;
  }

  /** What is word for word as before keeps its source; the rest is said of the one it replaces. */
  private List<FormStatement> statements() {
    List<FormStatement> here =
        before.sections().stream()
            .filter(section -> section.title().equals(heading))
            .flatMap(section -> section.statements().stream())
            .toList();
    List<FormStatement> all =
        before.sections().stream().flatMap(section -> section.statements().stream()).toList();
    var changed =
        new ArrayList<>(here.stream().filter(known -> !said.contains(known.text())).toList());
    var statements = new ArrayList<FormStatement>();
    for (String words : said) {
      statements.add(
          all.stream()
              .filter(known -> known.text().equals(words))
              .findFirst()
              .orElseGet(() -> rewritten(words, changed)));
    }
    return statements;
  }

  private static FormStatement rewritten(String words, List<FormStatement> changed) {
    if (changed.isEmpty()) {
      return new FormStatement(words, OURS, Set.of());
    }
    FormStatement old = changed.removeFirst();
    String source = old.source();
    return new FormStatement(
        words, source.startsWith(OURS) ? source : OURS + ", after " + source, old.covers());
  }

  private static InvalidValue refused(Rule rule, Object... arguments) {
    return new InvalidValue(TEXT.field(), rule, arguments);
  }
}
