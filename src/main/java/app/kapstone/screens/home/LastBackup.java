package app.kapstone.screens.home;

import app.kapstone.database.Hand;
import java.time.Instant;

/** What is known of the newest backup; not knowing is not the same as there being none. */
public sealed interface LastBackup {
  /** One that can be used. */
  record Made(Instant at) implements LastBackup {}

  /** The watch found something that is more urgent than the age of a backup. */
  record NeedsHand(Hand hand) implements LastBackup {}

  /** The backups were looked through and none can be used. */
  record None() implements LastBackup {}

  /** The backups could not be looked at. */
  record Unreadable() implements LastBackup {}
}
