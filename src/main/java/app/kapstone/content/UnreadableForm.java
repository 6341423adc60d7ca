package app.kapstone.content;

/** A file that should hold a consent form does not; the message says what is wrong and where. */
public final class UnreadableForm extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableForm(String message, Throwable cause) {
    super(message, cause);
  }
}
