package app.kapstone.screens.documents;

import app.kapstone.documents.AuditHead;
import app.kapstone.documents.Letterhead;
import app.kapstone.documents.PaperSize;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What every paper of the practice has: its head, its size, the last link of the audit chain. */
final class Stationer {
  private Stationer() {}

  static Letterhead letterhead(PracticeDetails practice) {
    return new Letterhead(
        practice.name(),
        practice.address(),
        practice.clinician(),
        practice.licenceNumber(),
        practice.phone());
  }

  static PaperSize size(PracticeSettings settings) {
    return switch (settings.paper()) {
      case LETTER -> PaperSize.LETTER;
      case A4 -> PaperSize.A4;
    };
  }

  /** Null while nothing was written yet. */
  static @Nullable AuditHead head(app.kapstone.database.AuditHead head) {
    return head.seq() < 1 ? null : new AuditHead(head.seq(), HexFormat.of().formatHex(head.hash()));
  }
}
