package app.kapstone.documents;

import app.kapstone.content.ConsentForms;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.domain.consent.FormBlank;
import app.kapstone.domain.consent.GivenAnswer;
import app.kapstone.domain.consent.Ink;
import app.kapstone.domain.consent.InkStroke;
import app.kapstone.texts.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Forms that fictional people signed on the screen. */
public final class SignedSamples {
  private static final Instant AT = Instant.parse("2026-11-21T18:40:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private SignedSamples() {}

  /** A scribble that wanders over the field, and a dot. */
  public static Ink.Drawn ink() {
    var curve = new ArrayList<InkStroke.Point>();
    for (int i = 0; i <= 60; i++) {
      int y = (int) (500 + 320 * Math.sin(i / 3.0) * Math.cos(i / 17.0));
      curve.add(new InkStroke.Point(150 + i * 40, y, i * 20));
    }
    return new Ink.Drawn(
        List.of(
            new InkStroke(curve), new InkStroke(List.of(new InkStroke.Point(2700, 300, 1500)))));
  }

  /** A form with its first answers ticked and every mark made like this one. */
  public static FilledForm filled(ConsentForm form, String language, Ink ink) {
    FilledForm filled = FilledForm.empty(form, language);
    for (int at = 0; at < form.sections().size(); at++) {
      var section = form.sections().get(at);
      for (int i = 0; i < section.statements().size(); i++) {
        String text = section.statements().get(i).text();
        if (FormBlank.in(text)) {
          String question = FormBlank.question(text);
          filled = filled.with(new GivenAnswer(FormBlank.key(at, i), question, "Red; a flat hand"));
        }
      }
      for (var choice : section.choices()) {
        filled =
            filled.with(new GivenAnswer(choice.key(), choice.label(), choice.options().getLast()));
      }
      if (section.initials()) {
        filled = filled.with(new FilledForm.Initials(at, ink, AT));
      }
    }
    for (var signer : form.signers()) {
      String name =
          switch (signer) {
            case PATIENT -> "Mira Thornfield";
            case CLINICIAN -> "Dr. Ines Calloway";
            case ESCORT -> "Juniper Vale";
          };
      filled = filled.with(new FilledForm.Signature(signer, name, ink, AT));
    }
    return filled;
  }

  static byte[] drawn(PdfWriter writer, PaperSize paper) {
    var form = ConsentForms.shipped("touch-agreement");
    return signed(writer, Texts.english(), filled(form, "en", ink()), paper);
  }

  static byte[] typed(PdfWriter writer, PaperSize paper) {
    var form =
        ConsentForms.shippedIn("es").stream()
            .filter(each -> each.key().equals("transport-escort"))
            .findFirst()
            .orElseThrow();
    return signed(
        writer, Texts.in("es"), filled(form, "es", new Ink.Typed("Mira Thornfield")), paper);
  }

  private static byte[] signed(PdfWriter writer, Texts texts, FilledForm filled, PaperSize paper) {
    var input =
        new SignedForm.Input(
            Samples.LETTERHEAD, Samples.AUDIT, Samples.values("Mira Thornfield"), filled, DAY);
    return new SignedForm(writer, texts, Samples.ZONE).render(input, paper);
  }
}
