package app.kapstone.documents;

import app.kapstone.documents.pdf.Xmp;
import app.kapstone.domain.document.PaperPassword;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * A copy of a PDF that opens only with its password: AES with 256 bits, as PDF 2.0 has it. Whoever
 * opens it may print it, copy from it and have it read aloud. It is PDF/UA as before, but no PDF/A,
 * which forbids encryption, and it no longer says so. Each copy has other bytes.
 */
public final class LockedCopy {
  private static final int KEY_BITS = 256;

  private LockedCopy() {}

  /**
   * The locked copy.
   *
   * @throws app.kapstone.domain.InvalidValue for a password that {@link PaperPassword} refuses
   * @throws IOException when it is no PDF, or one that has a password already
   */
  public static byte[] of(byte[] pdf, String password) throws IOException {
    PaperPassword.check(password);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDMetadata said = document.getDocumentCatalog().getMetadata();
      if (said != null) {
        byte[] packet = Xmp.withoutPdfA(said.toByteArray());
        document
            .getDocumentCatalog()
            .setMetadata(new PDMetadata(document, new ByteArrayInputStream(packet)));
      }
      var policy = new StandardProtectionPolicy(password, password, new AccessPermission());
      policy.setEncryptionKeyLength(KEY_BITS);
      policy.setPreferAES(true);
      document.protect(policy);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
