package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Writing;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was just made from the record.
 *
 * @param heading what it is
 * @param line whose it is and what must be known of it
 * @param kept under which kind it is kept before it leaves; null where it is of the second drawer,
 *     which leaves no copy in the chart
 * @param title under which it is kept, and written down when it leaves
 * @param parts what can be left out of it; empty where nothing can
 * @param whenKept what is written together with it
 * @param deeds what else can be done from here
 */
record MadePaper(
    PatientId patient,
    String heading,
    String line,
    @Nullable DocumentKind kept,
    String title,
    LocalDate day,
    byte[] pdf,
    List<Part> parts,
    Consumer<Writing> whenKept,
    List<Deed> deeds) {
  /** Something that can be left out, such as a note. */
  record Part(String key, String words) {}

  /**
   * Something else that can be done.
   *
   * @param action is given what shows the paper anew
   */
  record Deed(Icons icon, String key, boolean enabled, Consumer<Runnable> action) {}

  /** What a paper is made for: how far it is can be told, and parts may be left out. */
  record Wish(Progress progress, Set<String> without) {}

  /** Makes a paper, on another thread. */
  @FunctionalInterface
  interface Making {
    /**
     * @throws java.util.NoSuchElementException when the record holds no such thing
     * @throws NothingToPrint when there is nothing for such a paper yet
     * @throws app.kapstone.content.ContentRefused when what it was made from cannot be read
     * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
     */
    MadePaper make(Database database, Wish wish) throws DatabaseException;
  }

  MadePaper(
      PatientId patient,
      String heading,
      String line,
      @Nullable DocumentKind kept,
      String title,
      LocalDate day,
      byte[] pdf) {
    this(patient, heading, line, kept, title, day, pdf, List.of(), w -> {}, List.of());
  }

  MadePaper withParts(List<Part> others) {
    return new MadePaper(
        patient, heading, line, kept, title, day, pdf, List.copyOf(others), whenKept, deeds);
  }

  MadePaper whenKept(Consumer<Writing> work) {
    return new MadePaper(patient, heading, line, kept, title, day, pdf, parts, work, deeds);
  }

  MadePaper with(Deed deed) {
    return new MadePaper(
        patient, heading, line, kept, title, day, pdf, parts, whenKept, List.of(deed));
  }
}
