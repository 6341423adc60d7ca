package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.documents.page.TypeStyle;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.ConsentForm.Signer;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.domain.consent.FormBlank;
import app.kapstone.domain.consent.FormChoice;
import app.kapstone.domain.consent.FormSection;
import app.kapstone.domain.consent.Ink;
import app.kapstone.domain.consent.MergeField;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of one form: with lines to sign on, or as they were signed on the screen. */
final class FormPages {
  private final Texts texts;
  private final Merge merge;
  private final ZoneId zone;
  private final @Nullable FilledForm filled;

  /** A form to be signed by hand. */
  FormPages(Texts texts, Merge merge) {
    this(texts, merge, ZoneId.of("UTC"), null);
  }

  /**
   * A form as it was signed.
   *
   * @param zone in which its times are said
   */
  FormPages(Texts texts, Merge merge, ZoneId zone, @Nullable FilledForm filled) {
    this.texts = texts;
    this.merge = merge;
    this.zone = zone;
    this.filled = filled;
  }

  List<Block> toSign(ConsentForm form, LocalDate preparedOn) {
    return form(
        form, texts.get("documents.consent.formLine", form.version(), texts.date(preparedOn)));
  }

  List<Block> signed(ConsentForm form, LocalDate signedOn) {
    return form(form, texts.get("documents.signed.line", form.version(), texts.date(signedOn)));
  }

  private List<Block> form(ConsentForm form, String line) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, form.title()));
    blocks.add(Block.Paragraph.small(line));
    int last = form.sections().size() - 1;
    boolean signed = !form.signers().isEmpty();
    for (int at = 0; at < (signed ? last : last + 1); at++) {
      blocks.addAll(section(form, at));
    }
    if (signed) {
      // a signature never stands on a page without the words it is put to
      var end = new ArrayList<Block>(section(form, last));
      end.addAll(signatures(form));
      blocks.add(new Block.KeepTogether(end));
    }
    return blocks;
  }

  private List<Block> section(ConsentForm form, int at) {
    FormSection section = form.sections().get(at);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(2, section.title()));
    var statements = new ArrayList<List<Run>>();
    for (int i = 0; i < section.statements().size(); i++) {
      statements.add(statement(section.statements().get(i).text(), FormBlank.key(at, i)));
    }
    if (section.list() && !statements.isEmpty()) {
      blocks.add(new Block.BulletList(statements));
    } else {
      statements.forEach(runs -> blocks.add(new Block.Paragraph(runs, TypeStyle.BODY)));
    }
    section.choices().forEach(choice -> blocks.add(choice(choice)));
    if (section.initials()) {
      blocks.add(initials(at));
    }
    return blocks;
  }

  private List<Run> statement(String text, String blank) {
    if (filled == null || !FormBlank.in(text)) {
      return merge.runs(text);
    }
    String words = filled.answer(blank).orElseGet(() -> texts.get("documents.signed.blank"));
    return merge.runs(text).stream()
        .map(run -> new Run(FormBlank.filled(run.text(), words), run.face(), run.finish()))
        .toList();
  }

  private Block choice(FormChoice choice) {
    String label = merge.plain(choice.label());
    return new Block.CheckChoice(
        label, choice.options(), filled == null ? null : filled.answer(choice.key()).orElse(null));
  }

  private Block initials(int section) {
    String label = texts.get("documents.initials");
    if (filled == null) {
      return new Block.InitialsLine(label);
    }
    Ink ink = filled.initials(section).orElseThrow().ink();
    String name = merge.value(MergeField.PATIENT_NAME);
    return new Block.Signed(label, ink, texts.get("documents.signed.initials", name), null);
  }

  private List<Block> signatures(ConsentForm form) {
    var lines = new ArrayList<Block>();
    lines.add(new Block.Heading(2, texts.get("documents.consent.sign")));
    String date = texts.get("documents.signature.date");
    for (Signer signer : form.signers()) {
      String label = texts.get("documents.signature." + signer);
      lines.add(
          filled == null
              ? new Block.SignatureLine(label, date)
              : signature(label, date, filled.signature(signer).orElseThrow()));
    }
    return lines;
  }

  private Block signature(String label, String date, FilledForm.Signature given) {
    String when = texts.dateTime(given.at(), zone);
    String named = label + ": " + given.name();
    return switch (given.ink()) {
      case Ink.Drawn drawn ->
          new Block.Signed(
              named,
              drawn,
              texts.get("documents.signed.drawn", given.name(), label, when),
              new Block.Signed.Stamp(date, when));
      case Ink.Typed typed ->
          new Block.Signed(
              named + " · " + texts.get("documents.signed.typed"),
              typed,
              texts.get("documents.signed.typedBy", given.name(), label, when),
              new Block.Signed.Stamp(date, when));
    };
  }
}
