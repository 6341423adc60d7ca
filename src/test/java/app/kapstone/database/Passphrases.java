package app.kapstone.database;

import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.KeySource;
import app.kapstone.vault.OpenVault;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;
import app.kapstone.vault.Vault;
import app.kapstone.vault.VaultException;
import app.kapstone.vault.WrongPassphrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which passphrase opens a practice: the present one or, after a kill, one that was being set. */
final class Passphrases {
  private int present;
  private boolean changing;
  private int changes;

  private Passphrases(int present, boolean changing) {
    this.present = present;
    this.changing = changing;
  }

  /** Makes a practice with the first. */
  static Passphrases make(PracticeFolder folder, TestPractice.Clock clock) throws Exception {
    try (Passphrase first = words(1);
        RecoveryKey recovery = RecoveryKey.random();
        OpenVault vault = Vault.create(folder, first, Argon2Cost.FLOOR, recovery)) {
      Database.create(vault, clock).close();
    }
    return new Passphrases(1, false);
  }

  private static Passphrase words(int number) {
    return Passphrase.of("fictional passphrase number " + number);
  }

  static Passphrases of(String written) {
    return new Passphrases(Integer.parseInt(written.replace("?", "")), written.endsWith("?"));
  }

  /** For another process. */
  synchronized String written() {
    return present + (changing ? "?" : "");
  }

  /** Puts the next one in place. */
  void change(OpenVault vault) throws VaultException {
    try (Passphrase old = words(present);
        Passphrase next = words(present + 1)) {
      vault.changePassphrase(old, next);
    }
    present++;
  }

  /** Reads a line of {@link RecordChild}. */
  synchronized void read(String line) {
    if (line.equals("rewrap")) {
      changing = true;
    } else if (line.equals("rewrapped")) {
      present++;
      changes++;
      changing = false;
    }
  }

  /** How many changes were acknowledged. */
  synchronized int changes() {
    return changes;
  }

  /** Opens by whichever of those that may be is the passphrase, and knows it from then on. */
  synchronized OpenVault open(PracticeFolder folder) throws VaultException {
    if (changing) {
      Optional<OpenVault> next = open(folder, present + 1);
      if (next.isPresent()) {
        present++;
        changing = false;
        return next.get();
      }
      changing = false;
    }
    return open(folder, present).orElseThrow(WrongPassphrase::new);
  }

  private static Optional<OpenVault> open(PracticeFolder folder, int number) throws VaultException {
    try (Passphrase passphrase = words(number)) {
      return Optional.of(Vault.open(folder, passphrase));
    } catch (WrongPassphrase e) {
      return Optional.empty();
    }
  }

  /**
   * Tries all that were in question: one that was given up must not open, of the old and one that
   * was being set exactly one must, unless the copy of the key file had to be used and that is
   * said.
   *
   * @return what is not so
   */
  synchronized List<String> wrong(PracticeFolder folder) throws VaultException {
    List<String> wrong = new ArrayList<>();
    if (!changing && present > 1 && opens(folder, present - 1)) {
      wrong.add("a passphrase that was given up opens");
    }
    if (changing && opens(folder, present) && opens(folder, present + 1)) {
      wrong.add("two passphrases open");
    }
    return wrong;
  }

  private static boolean opens(PracticeFolder folder, int number) throws VaultException {
    try (OpenVault vault = open(folder, number).orElse(null)) {
      return vault != null && vault.keySource() == KeySource.PRESENT;
    }
  }
}
