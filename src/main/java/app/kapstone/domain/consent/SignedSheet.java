package app.kapstone.domain.consent;

import app.kapstone.domain.consent.SignedConsent.Way;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.patient.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was signed, how and when.
 *
 * @param form the key of the form
 * @param version the wording that was signed, from 1
 * @param language of the wording, as its tag
 * @param expiresOn the last day on which it holds; null when it has no end
 * @param note a remark, such as where the paper is kept
 * @param witness who saw it signed; empty where nobody is named
 * @param document the very page that was signed, or the scan of it; null where none is kept
 */
public record SignedSheet(
    String form,
    int version,
    String language,
    Way way,
    LocalDate signedOn,
    @Nullable LocalDate expiresOn,
    String note,
    String witness,
    @Nullable DocumentId document) {
  private static final String ENGLISH = "en";

  public SignedSheet {
    note = SignedConsent.NOTE.check(note);
    witness = SignedConsent.WITNESS.check(witness);
    Days.ordered("consent.expiresOn", signedOn, expiresOn);
    if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*")) {
      throw new IllegalArgumentException("no language tag: " + language);
    }
  }

  /** An English form on paper of which nothing more is known. */
  public static SignedSheet onPaper(
      String form, int version, LocalDate signedOn, @Nullable LocalDate expiresOn, String note) {
    return new SignedSheet(form, version, ENGLISH, Way.PAPER, signedOn, expiresOn, note, "", null);
  }
}
