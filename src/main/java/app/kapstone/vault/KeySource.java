package app.kapstone.vault;

/** Which key file opened a practice, in the order in which they are looked for. */
public enum KeySource {
  /** {@code vault.key} itself. */
  PRESENT,
  /** Its copy, because it was damaged or gone; it is put back. */
  PREVIOUS,
  /**
   * The newest that lies with a backup, because both were damaged or gone; both are put back. Had
   * it not been renewed when a passphrase was changed, it opens with the former one.
   */
  BACKUP
}
