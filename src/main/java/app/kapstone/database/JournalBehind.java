package app.kapstone.database;

/**
 * The journal ends before a write that the seal or the database proves: an old journal was put
 * back, or part of it is gone. Nothing was overwritten; a backup can be restored.
 */
public final class JournalBehind extends DatabaseException {
  private static final long serialVersionUID = 1;

  public JournalBehind(long journalEndsAt, long provenUpTo) {
    super("the journal ends at write " + journalEndsAt + ", write " + provenUpTo + " is proven");
  }
}
