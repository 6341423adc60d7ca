package app.kapstone.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Turns the failures of H2, jOOQ and the file system into ours, without their words. */
final class Failures {
  private Failures() {}

  /** For opening, backup and closing: whatever H2 cannot do there is the file's fault. */
  static DatabaseException of(SQLException failure) {
    if (causes(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
      return new NoMemory();
    }
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

  /**
   * What the world around the file has to do with it: no room, no memory, no right, a disk that
   * fails. Then the file itself is not to blame.
   */
  static Optional<DatabaseException> ofWorld(Throwable failure) {
    boolean memory =
        causes(failure)
            .anyMatch(each ->
                each instanceof OutOfMemoryError
                    || each instanceof SQLException sql
                        && sql.getErrorCode() == ErrorCode.OUT_OF_MEMORY);
    if (memory) {
      return Optional.of(new NoMemory());
    }
    IOException disk = diskFailure(failure);
    if (disk != null) {
      return Optional.of(of(disk));
    }
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(each -> of((SQLException) each))
        .filter(each -> !(each instanceof DatabaseDamaged))
        .findFirst();
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

  /**
   * What is to be said of a failure at a place: where nothing is any more, that the folder was
   * moved. What was looked for there is neither damaged nor is its disk.
   */
  static DatabaseException at(Path place, DatabaseException failure) {
    return Files.notExists(place) ? placed(new FolderMoved(), failure) : failure;
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

  private static @Nullable IOException diskFailure(Throwable failure) {
    return causes(failure)
        .filter(IOException.class::isInstance)
        .map(IOException.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static boolean isTelling(IOException failure) {
    return !(of(failure) instanceof StorageFailed);
  }

  private static DatabaseException placed(DatabaseException ours, Exception theirs) {
    ours.setStackTrace(theirs.getStackTrace());
    return ours;
  }
}
