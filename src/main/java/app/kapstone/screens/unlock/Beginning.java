package app.kapstone.screens.unlock;

import app.kapstone.domain.practice.PracticeDetails;
import java.nio.file.Path;
import java.util.Arrays;

/** What a new practice begins with. */
sealed interface Beginning {
  /** Overwrites what is secret in it. */
  default void wipe() {}

  /** Nothing but who works there. */
  record Empty(PracticeDetails details) implements Beginning {}

  /**
   * All that another practice had.
   *
   * @param place the folder or zip of the export
   * @param passphrase of the zip; empty for a folder
   */
  record Brought(Path place, char[] passphrase) implements Beginning {
    @Override
    public void wipe() {
      Arrays.fill(passphrase, '\0');
    }

    @Override
    public String toString() {
      return "Brought[…]";
    }
  }
}
