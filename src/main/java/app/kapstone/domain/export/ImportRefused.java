package app.kapstone.domain.export;

import java.io.IOException;

/**
 * An export that is not taken over, and why; nothing of it has been. The argument is a table, a
 * field, a file's name or a limit, never what stands in the record.
 */
public final class ImportRefused extends IOException {
  private static final long serialVersionUID = 1;

  /** Why; each has a sentence in the texts under {@code import.refused.<name>}. */
  public enum Reason {
    NOT_AN_EXPORT,
    /** Written by a newer Kapstone. */
    NEWER,
    /** Holds one patient and not a practice. */
    ONE_PATIENT,
    /** The zip's passphrase is another one, or none was given. */
    PASSPHRASE,
    /** Argument: what there is too much of, in plain figures. */
    TOO_MUCH,
    TOO_DEEP,
    /** Argument: the table, or the table and the field. */
    UNKNOWN,
    /** Argument: the table and the field. */
    WRONG_VALUE,
    /** Argument: the file's name. */
    MISSING_FILE,
    /** A name in it leads out of it, or stands twice. */
    BAD_NAME,
    /** Ends early, or holds more or fewer rows than it says. */
    INCOMPLETE,
    /** Argument: the table whose rows do not fit to the others. */
    NOT_FITTING,
    /** Argument: the file's name, whose bytes are not those that were written. */
    DAMAGED,
    /** The audit chain does not hold, or rows do not answer to it. */
    CHANGED
  }

  private final Reason reason;
  private final String argument;

  public ImportRefused(Reason reason, String argument) {
    super(reason.name());
    this.reason = reason;
    this.argument = argument;
  }

  public ImportRefused(Reason reason) {
    this(reason, "");
  }

  public Reason reason() {
    return reason;
  }

  public String argument() {
    return argument;
  }
}
