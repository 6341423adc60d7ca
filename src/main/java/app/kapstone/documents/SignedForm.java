package app.kapstone.documents;

import app.kapstone.documents.page.PrintCheck;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.domain.consent.FormChoice;
import app.kapstone.domain.consent.FormSection;
import app.kapstone.domain.consent.FormStatement;
import app.kapstone.domain.consent.MergeField;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One form as it was signed on the screen: what was ticked, the initials and the signatures. */
public final class SignedForm {
  private final PdfWriter writer;
  private final Texts texts;
  private final ZoneId zone;

  /**
   * @param texts in the language of the form
   */
  public SignedForm(PdfWriter writer, Texts texts, ZoneId zone) {
    this.writer = writer;
    this.texts = texts;
    this.zone = zone;
  }

  /**
   * What the page is made from.
   *
   * @param auditHead null while nothing was written yet
   * @param values by {@link MergeField#key()}
   */
  public record Input(
      Letterhead letterhead,
      @Nullable AuditHead auditHead,
      Map<String, String> values,
      FilledForm filled,
      LocalDate signedOn) {
    public Input {
      values = Map.copyOf(values);
      if (!filled.complete()) {
        throw new IllegalArgumentException("nothing half-signed is printed");
      }
    }
  }

  /**
   * The page as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(Input input, PaperSize paper) {
    ConsentForm form = input.filled().form();
    Merge merge = merge(input.letterhead(), input.values());
    return writer.write(
        new Stationery(texts)
            .document(
                input.letterhead(),
                input.auditHead(),
                form.title(),
                merge.value(MergeField.PATIENT_NAME),
                input.signedOn(),
                new FormPages(texts, merge, zone, input.filled()).signed(form, input.signedOn())),
        paper);
  }

  /**
   * The form with everything put in, as it is read on the screen.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character of a value
   */
  public ConsentForm read(ConsentForm form, Letterhead letterhead, Map<String, String> values) {
    Merge merge = merge(letterhead, values);
    return new ConsentForm(
        form.key(),
        form.version(),
        form.title(),
        form.sections().stream().map(section -> read(section, merge)).toList(),
        form.signers());
  }

  private static FormSection read(FormSection section, Merge merge) {
    return new FormSection(
        section.title(),
        section.list(),
        section.statements().stream()
            .map(s -> new FormStatement(merge.plain(s.text()), s.source(), s.covers()))
            .toList(),
        section.choices().stream()
            .map(c -> new FormChoice(c.key(), merge.plain(c.label()), c.options()))
            .toList(),
        section.initials());
  }

  /**
   * Whether the paper can hold what somebody typed.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public void check(String typed) {
    PrintCheck.check(typed, typed, writer.metrics());
  }

  private Merge merge(Letterhead letterhead, Map<String, String> values) {
    return Merge.of(texts, values, letterhead, writer.metrics());
  }
}
