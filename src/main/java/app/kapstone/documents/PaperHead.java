package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each paper on a patient that the practice writes begins with.
 *
 * @param auditHead null while nothing was written yet
 */
public record PaperHead(
    Letterhead letterhead, @Nullable AuditHead auditHead, PatientData patient, LocalDate madeOn) {
  @Override
  public String toString() {
    return "PaperHead of " + madeOn;
  }

  /** The paper as PDF, under its title. */
  byte[] paper(PdfWriter writer, Texts texts, String title, List<Block> body, PaperSize size) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, title));
    blocks.addAll(body);
    return writer.write(
        new Stationery(texts)
            .document(letterhead, auditHead, title, patient.legalName(), madeOn, blocks),
        size);
  }

  /** Where the clinician signs. */
  Block signature(Texts texts) {
    String clinician = letterhead.clinician();
    return new Block.SignatureLine(
        clinician.isBlank() ? texts.get("documents.letter.signature") : clinician,
        texts.get("documents.letter.signedOn"));
  }
}
