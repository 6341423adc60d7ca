package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;

/** What is said of a failure decides what is believed: a want of the machine is no damage. */
class FailuresTest {
  private static SQLException h2(int code, Throwable cause) {
    return new SQLException("with a row's content", "HY000", code, cause);
  }

  private static DatabaseException migrating(Throwable cause) {
    return Migrations.because(new FlywayException("with the statement", cause));
  }

  @Test
  void migration_forWantOfTheMachine_isToldAsThatAndNotAsTampering() {
    assertThat(migrating(h2(ErrorCode.OUT_OF_MEMORY, null))).isInstanceOf(NoMemory.class);
    assertThat(migrating(new OutOfMemoryError())).isInstanceOf(NoMemory.class);
    assertThat(
            migrating(
                h2(
                    ErrorCode.GENERAL_ERROR_1,
                    new IllegalStateException(new IOException("No space left on device")))))
        .isInstanceOf(DiskFull.class);
    assertThat(migrating(h2(ErrorCode.IO_EXCEPTION_1, new AccessDeniedException("practice"))))
        .isInstanceOf(ReadOnlyFolder.class);
    assertThat(migrating(h2(ErrorCode.IO_EXCEPTION_1, new IOException("Input/output error"))))
        .isInstanceOf(StorageFailed.class);
    assertThat(migrating(h2(ErrorCode.COLUMN_NOT_FOUND_1, null)))
        .isInstanceOf(DatabaseDamaged.class)
        .hasMessageNotContaining("row")
        .hasMessageNotContaining("statement");
  }

  /** An old journal would be believed beside a database that only could not be read just now. */
  @Test
  void fileThatMemoryDidNotSufficeFor_isNotPassedOverAsUnreadable() throws Exception {
    var inTheStore =
        h2(ErrorCode.FILE_CORRUPTED_1, new IllegalStateException(new OutOfMemoryError()));
    assertThatThrownBy(() -> Evidence.unreadable(Failures.of(inTheStore)))
        .isInstanceOf(NoMemory.class);
    assertThatThrownBy(() -> Evidence.unreadable(Failures.of(h2(ErrorCode.OUT_OF_MEMORY, null))))
        .isInstanceOf(NoMemory.class);
    assertThat(Evidence.unreadable(Failures.of(h2(ErrorCode.FILE_CORRUPTED_1, null)))).isEmpty();
  }
}
