package app.kapstone.screens.documents;

import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.PatientId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paper on its way out.
 *
 * @param document as it is kept; null where it is kept nowhere
 * @param name what its file is called without its day: never whose it is
 * @param what as it is written down when it leaves
 * @param process whether it is of the second drawer, which leaves by an authorization of its own
 */
record Leaf(
    PatientId patient,
    @Nullable DocumentId document,
    String name,
    LocalDate day,
    String what,
    boolean process,
    byte[] bytes) {
  static String name(DocumentKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same paper, written down in other words. */
  Leaf called(String other) {
    return new Leaf(patient, document, name, day, other, process, bytes);
  }

  /** Whether it is that paper: nobody's recipient is proposed for another one. */
  boolean sameAs(Leaf other) {
    return patient.equals(other.patient)
        && Objects.equals(document, other.document)
        && process == other.process
        && what.equals(other.what);
  }

  /**
   * @param ending of the file, without the dot
   */
  String fileName(String ending) {
    return name + "-" + day + "." + ending;
  }
}
