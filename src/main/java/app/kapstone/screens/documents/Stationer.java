package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.documents.AuditHead;
import app.kapstone.documents.Letterhead;
import app.kapstone.documents.LogoFile;
import app.kapstone.documents.PaperHead;
import app.kapstone.documents.PaperSize;
import app.kapstone.documents.page.Picture;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Ui;
import app.kapstone.texts.Texts;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What every paper about a patient has: the practice's head, its size, the last link of the audit
 * chain, and the notice that must stand on each page.
 *
 * @param part2 whether the patient has records under 42 CFR part 2
 */
record Stationer(Practice practice, boolean part2, @Nullable Picture logo) {
  static Stationer of(Reading r, PatientId patient) {
    return new Stationer(
        r.practice().find().orElseThrow(),
        r.entries().ofPatient(patient).keeping().part2(),
        r.logo().find().map(LogoFile::kept).orElse(null));
  }

  Letterhead letterhead(Texts texts) {
    PracticeDetails details = practice.details();
    return new Letterhead(
        details.name(),
        details.address(),
        details.clinician(),
        details.licenceNumber(),
        details.phone(),
        notice(texts),
        logo);
  }

  /** What a paper of today on the patient begins with. */
  PaperHead paperHead(Ui ui, Database database, Patient patient) throws DatabaseException {
    return new PaperHead(
        letterhead(ui.texts()), head(database.lastAudit()), patient.data(), ui.today());
  }

  /**
   * The short statement of 42 CFR 2.32(a)(2); empty where none is needed.
   *
   * @see <a href="https://www.ecfr.gov/current/title-42/section-2.32">42 CFR 2.32</a>
   */
  String notice(Texts texts) {
    return part2 ? texts.get("documents.part2") : "";
  }

  PaperSize size() {
    return switch (practice.settings().paper()) {
      case LETTER -> PaperSize.LETTER;
      case A4 -> PaperSize.A4;
    };
  }

  /** Null while nothing was written yet. */
  static @Nullable AuditHead head(app.kapstone.database.AuditHead head) {
    return head.seq() < 1 ? null : new AuditHead(head.seq(), HexFormat.of().formatHex(head.hash()));
  }
}
