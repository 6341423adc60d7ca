package app.kapstone.domain.note;

/**
 * What is typed for an addendum and not signed yet: whatever it is, also what its field refuses.
 * Half of a character, as a paste may cut it, cannot be kept; a sign stands for it. A text beyond
 * all measure is cut.
 */
public record AddendumDraft(String reason, String body) {
  public static final AddendumDraft NONE = new AddendumDraft("", "");
  private static final int MOST_OF_REASON = 4000;
  private static final int MOST_OF_BODY = 400_000;

  public AddendumDraft {
    reason = kept(reason, MOST_OF_REASON);
    body = kept(body, MOST_OF_BODY);
  }

  public boolean empty() {
    return reason.isBlank() && body.isBlank();
  }

  private static String kept(String typed, int most) {
    return typed.substring(0, Math.min(typed.length(), most)).replaceAll("\\p{Cs}", "\ufffd");
  }
}
