package app.kapstone.database;

/** A part of the practice is damaged beyond what could be repaired; nothing was overwritten. */
public final class DatabaseDamaged extends DatabaseException {
  private static final long serialVersionUID = 1;

  /** What is damaged. */
  public enum Part {
    FILE,
    SCHEMA,
    AUDIT_CHAIN,
    JOURNAL,
    BACKUP,
    SEAL,
    DOCUMENT
  }

  private final Part part;

  public DatabaseDamaged(Part part, String what) {
    super(part + ": " + what);
    this.part = part;
  }

  public Part part() {
    return part;
  }
}
