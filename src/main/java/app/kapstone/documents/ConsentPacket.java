package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.documents.page.TypeStyle;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.FormSection;
import app.kapstone.domain.consent.MergeField;
import app.kapstone.texts.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The consent packet: a cover, then each form on pages of its own. */
public final class ConsentPacket {
  private final PdfWriter writer;
  private final Texts texts;

  public ConsentPacket(PdfWriter writer, Texts texts) {
    this.writer = writer;
    this.texts = texts;
  }

  /**
   * The packet as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(ConsentPacketInput input, PaperSize paper) {
    Merge merge = Merge.of(texts, input.values(), input.letterhead(), writer.metrics());
    var body = new ArrayList<Block>(cover(input, merge));
    for (ConsentForm form : input.forms()) {
      body.add(new Block.PageBreak());
      body.addAll(new FormPages(texts, merge).toSign(form, input.preparedOn()));
    }
    var document =
        new Stationery(texts)
            .document(
                input.letterhead(),
                input.auditHead(),
                texts.get("documents.consent.title"),
                merge.value(MergeField.PATIENT_NAME),
                input.preparedOn(),
                body);
    return writer.write(document, paper);
  }

  private List<Block> cover(ConsentPacketInput input, Merge merge) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, texts.get("documents.consent.title")));
    blocks.add(Block.Paragraph.body(texts.get("documents.consent.lead")));
    blocks.add(new Block.Heading(2, texts.get("documents.consent.for")));
    blocks.add(
        Stationery.facts(
            List.of(
                fact("patient", merge, MergeField.PATIENT_NAME),
                fact("birthDate", merge, MergeField.PATIENT_BIRTH_DATE),
                fact("protocol", merge, MergeField.PROTOCOL_NAME),
                fact("prescriber", merge, MergeField.PRESCRIBER_NAME, MergeField.PRESCRIBER_PHONE),
                fact("escort", merge, MergeField.ESCORT_NAME, MergeField.ESCORT_PHONE),
                fact(
                    "emergencyContact",
                    merge,
                    MergeField.EMERGENCY_CONTACT_NAME,
                    MergeField.EMERGENCY_CONTACT_PHONE),
                Stationery.fact(
                    texts.get("documents.consent.prepared"),
                    Run.of(texts.date(input.preparedOn()))))));
    blocks.add(new Block.Heading(2, texts.get("documents.consent.contents")));
    blocks.add(contents(input.forms()));
    blocks.addAll(gaps(input.forms(), merge));
    return blocks;
  }

  private List<List<Run>> fact(String key, Merge merge, MergeField... fields) {
    var runs = new ArrayList<Run>();
    for (MergeField field : fields) {
      if (!runs.isEmpty()) {
        runs.add(Run.plain(" · "));
      }
      String value = merge.value(field);
      runs.addAll(value.isEmpty() ? merge.runs(field) : Run.of(value));
    }
    return Stationery.fact(texts.get("documents.consent." + key), runs);
  }

  private Block contents(List<ConsentForm> forms) {
    var rows = new ArrayList<List<List<Run>>>();
    for (ConsentForm form : forms) {
      String what = form.signers().isEmpty() ? "toKeep" : "toSign";
      rows.add(
          List.of(
              Run.of(form.title()),
              Run.of(texts.get("documents.consent." + what)),
              Run.of(String.valueOf(form.version()))));
    }
    List<String> head =
        List.of(
            texts.get("documents.consent.form"),
            texts.get("documents.consent.what"),
            texts.get("documents.consent.version"));
    return new Block.Table(head, rows, List.of(5.0, 1.2, 0.8));
  }

  private List<Block> gaps(List<ConsentForm> forms, Merge merge) {
    var missing = new LinkedHashSet<MergeField>();
    for (ConsentForm form : forms) {
      for (FormSection section : form.sections()) {
        section.statements().forEach(statement -> missing.addAll(merge.gaps(statement.text())));
        section.choices().forEach(choice -> missing.addAll(merge.gaps(choice.label())));
      }
    }
    if (missing.isEmpty()) {
      return List.of();
    }
    String names = String.join(", ", missing.stream().map(merge::name).toList());
    return List.of(
        new Block.Callout(
            List.of(
                new Block.Heading(3, texts.get("documents.consent.gaps")),
                new Block.Paragraph(
                    Run.of(texts.get("documents.consent.gapsLead")), TypeStyle.TABLE),
                new Block.Paragraph(List.of(Run.bold(names)), TypeStyle.TABLE))));
  }
}
