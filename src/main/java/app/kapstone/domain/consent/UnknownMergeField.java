package app.kapstone.domain.consent;

/** A form asks for a merge field that Kapstone does not know. */
public final class UnknownMergeField extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String form;
  private final String section;
  private final String field;

  public UnknownMergeField(String form, String section, String field) {
    super("form " + form + ", section " + section + ": unknown merge field " + field);
    this.form = form;
    this.section = section;
    this.field = field;
  }

  public String form() {
    return form;
  }

  public String section() {
    return section;
  }

  public String field() {
    return field;
  }
}
