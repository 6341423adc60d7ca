package app.kapstone.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.jooq.exception.DataAccessException;

/** Turns the failures of H2, jOOQ and the file system into ours, without their words. */
final class Failures {
  private Failures() {}

  /** For opening, backup and closing: whatever H2 cannot do there is the file's fault. */
  static DatabaseException of(SQLException failure) {
    IOException disk = diskFailure(failure);
    if (disk != null && isTelling(disk)) {
      return of(disk);
    }
    return switch (failure.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new DatabaseInUse();
      case ErrorCode.DATABASE_IS_READ_ONLY -> new ReadOnlyFolder();
      case ErrorCode.OUT_OF_MEMORY -> new NoMemory();
      case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN ->
          new ClosedDatabase("H2 has closed the file");
      default ->
          placed(
              new DatabaseDamaged(DatabaseDamaged.Part.FILE, "H2 code " + failure.getErrorCode()),
              failure);
    };
  }

  static DatabaseException of(IOException failure) {
    String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("no space left")
        || words.contains("not enough space")
        || words.contains("disk full")
        || words.contains("file too large")
        || words.contains("quota exceeded")) {
      return placed(new DiskFull(), failure);
    }
    if (failure instanceof AccessDeniedException
        || failure.getCause() instanceof ReadOnlyFileSystemException
        || words.contains("read-only file system")) {
      return placed(new ReadOnlyFolder(), failure);
    }
    return placed(new StorageFailed(failure.getClass().getSimpleName()), failure);
  }

  /** Whether the file can no longer be trusted after this, so that the database must close. */
  static boolean isFatal(SQLException failure) {
    return switch (failure.getErrorCode()) {
      case ErrorCode.GENERAL_ERROR_1,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.DATABASE_IS_READ_ONLY,
          ErrorCode.OUT_OF_MEMORY ->
          true;
      default -> false;
    };
  }

  static StatementRefused refused(DataAccessException failure) {
    SQLException sql = failure.getCause(SQLException.class);
    return new StatementRefused(sql == null ? 0 : sql.getErrorCode(), failure.getStackTrace());
  }

  private static @org.jspecify.annotations.Nullable IOException diskFailure(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof IOException io) {
        return io;
      }
    }
    return null;
  }

  private static boolean isTelling(IOException failure) {
    return !(of(failure) instanceof StorageFailed);
  }

  private static DatabaseException placed(DatabaseException ours, Exception theirs) {
    ours.setStackTrace(theirs.getStackTrace());
    return ours;
  }
}
