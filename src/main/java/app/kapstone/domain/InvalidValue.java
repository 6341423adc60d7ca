package app.kapstone.domain;

import java.util.List;

/**
 * A value that the record refuses, with the field and the rule it breaks, so that the screen can
 * say it in a sentence beside that field.
 */
public final class InvalidValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Which rule is broken; each has a sentence in the texts under {@code invalid.<name>}. */
  public enum Rule {
    REQUIRED,
    /** Argument: the greatest number of characters. */
    TOO_LONG,
    /** Argument: the smallest number of characters. */
    TOO_SHORT,
    NO_SUCH_FOLDER,
    LINE_BREAK,
    CONTROL_CHARACTER,
    IN_THE_FUTURE,
    IN_THE_PAST,
    ARCHIVED,
    /** Argument: the greatest number of years. */
    TOO_LONG_AGO,
    NOT_A_DATE,
    NOT_A_NUMBER,
    /** Arguments: lowest and highest value. */
    OUT_OF_RANGE,
    BEFORE_ITS_START,
    NOT_UNDERSTOOD,
    /** Arguments: systolic and diastolic. */
    DIASTOLIC_NOT_BELOW_SYSTOLIC,
    REASON_REQUIRED,
    NOT_AN_ICD_10_CODE,
    /** Argument: the greatest number of megabytes. */
    FILE_TOO_LARGE,
    NOT_A_PAPER,
    NOT_AFTER_TODAY,
    /** Argument: the words that do not belong there. */
    EXCLUDED_FIGURE,
    FORM_WITHOUT_TITLE,
    /** Argument: the line. */
    FORM_HEADING,
    /** Argument: the line. */
    FORM_BEFORE_HEADING,
    /** Argument: the line of its heading. */
    FORM_EMPTY_SECTION,
    /** Argument: the line. */
    FORM_OPEN_BRACES,
    /** Arguments: the line and the field. */
    FORM_UNKNOWN_FIELD,
    /** Argument: the line. */
    FORM_MIXED,
    /** Argument: the line. */
    FORM_QUESTION,
    /** Argument: the line. */
    FORM_ANSWER,
    /** Argument: the question's key. */
    FORM_FEW_ANSWERS,
    NOT_AN_NPI,
    PAGES_NOT_UNDERSTOOD,
    /** Argument: how many pages there are. */
    PAGES_NOT_THERE,
    NOT_A_PICTURE,
    /** Argument: the greatest number of points on a side. */
    PICTURE_TOO_LARGE,
    DIFFERENT,
    HIGH_BELOW_LOW,
    /** A time ends, or comes, before what it follows. */
    OUT_OF_ORDER,
    /** Arguments: what the parts add up to and what they should. */
    NOT_ADDING_UP,
    NOT_WHOLE,
    /** The session that a note is about still runs. */
    SESSION_RUNNING,
    /** What is refused has no name of its own. */
    AGAINST_THE_RULES
  }

  private final String field;
  private final Rule rule;
  private final transient List<Object> arguments;

  public InvalidValue(String field, Rule rule, Object... arguments) {
    super(field + " " + rule);
    this.field = field;
    this.rule = rule;
    this.arguments = List.of(arguments);
  }

  /** The field's name, as the record's component is called: {@code patient.legalName}. */
  public String field() {
    return field;
  }

  public Rule rule() {
    return rule;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
