package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was just made from the record.
 *
 * @param heading what it is
 * @param line whose it is and what must be known of it
 * @param kept under which kind it is kept before it leaves; null where it is of the second drawer,
 *     which leaves no copy in the chart
 * @param title under which it is kept, and written down when it leaves
 */
record MadePaper(
    PatientId patient,
    String heading,
    String line,
    @Nullable DocumentKind kept,
    String title,
    LocalDate day,
    byte[] pdf) {
  /** Makes a paper, on another thread. */
  @FunctionalInterface
  interface Making {
    /**
     * @throws java.util.NoSuchElementException when the record holds no such thing
     * @throws app.kapstone.content.ContentRefused when what it was made from cannot be read
     * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
     */
    MadePaper make(Database database) throws DatabaseException;
  }
}
