package app.kapstone.content;

import app.kapstone.domain.InvalidValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A content file that cannot be taken as it is; nothing of it is used. */
public final class ContentRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Why {
    TOO_LARGE,
    /** No JSON, cut off, nested too deeply, a name twice, or something after its end. */
    NOT_WELL_FORMED,
    /** Written by a newer Kapstone. */
    TOO_NEW,
    UNKNOWN_FIELD,
    MISSING,
    /** Another type, unit or word than the field takes. */
    WRONG_KIND,
    /** A source is named that the file does not hold. */
    UNKNOWN_SOURCE,
    /** Well formed, but a value breaks a rule of the record. */
    BREAKS_A_RULE
  }

  private final String file;
  private final String where;
  private final Why why;
  private final int line;
  private final @Nullable InvalidValue broken;

  ContentRefused(String file, String where, Why why) {
    this(file, where, why, 0, null);
  }

  /** A value breaks a rule that has a name. */
  ContentRefused(String file, String where, InvalidValue broken) {
    this(file, where, Why.BREAKS_A_RULE, 0, broken);
  }

  private ContentRefused(
      String file, String where, Why why, int line, @Nullable InvalidValue broken) {
    super(
        file
            + " at "
            + (where.isEmpty() ? "its start" : where)
            + (line > 0 ? ", line " + line : "")
            + ": "
            + why);
    this.file = file;
    this.where = where;
    this.why = why;
    this.line = line;
    this.broken = broken;
  }

  /** The same with the line at which it stands. */
  ContentRefused atLine(int number) {
    return new ContentRefused(file, where, why, number, broken);
  }

  /** The line of the file, from 1; 0 when it is not known. */
  public int line() {
    return line;
  }

  public String file() {
    return file;
  }

  /** The field, as {@code dose.lowMgPerKg} or {@code effects[3].code}, or the line of the file. */
  public String where() {
    return where;
  }

  /** The rule that is broken, where it has a name. */
  public Optional<InvalidValue> broken() {
    return Optional.ofNullable(broken);
  }

  public Why why() {
    return why;
  }
}
