package app.kapstone.vault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An expected reason why a practice cannot be opened or its keys not be changed. The type says what
 * happened; a screen turns it into a sentence and a next step. No message holds a secret.
 */
public abstract sealed class VaultException extends Exception
    permits WrongPassphrase,
        WrongRecoveryKey,
        VaultInUse,
        VaultTooNew,
        VaultDamaged,
        VaultMissing,
        VaultNotAFile,
        VaultReadOnly,
        VaultFull,
        VaultNoMemory {
  private static final long serialVersionUID = 1;

  VaultException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * What a failure of the file system means for a practice. The JDK has a type for some of them; a
   * full disk and a read-only mount come as the words of the operating system alone.
   */
  public static VaultException from(IOException failure) {
    String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("no space left")
        || words.contains("not enough space")
        || words.contains("disk full")
        || words.contains("quota exceeded")) {
      return new VaultFull(failure);
    }
    if (failure instanceof AccessDeniedException
        || failure.getCause() instanceof ReadOnlyFileSystemException
        || words.contains("read-only file system")
        || words.contains("operation not permitted")
        || words.contains("write protected")) {
      return new VaultReadOnly(failure);
    }
    if (failure instanceof NoSuchFileException
        || failure instanceof NotDirectoryException
        || words.contains("not a directory")) {
      return new VaultMissing(failure);
    }
    return new VaultDamaged("a file of the practice cannot be read or written", failure);
  }
}
