package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.disclosure.Accounting;
import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account of what left the practice, for the patient who asks for it. */
public final class AccountingPaper {
  private final PdfWriter writer;
  private final Texts texts;

  public AccountingPaper(PdfWriter writer, Texts texts) {
    this.writer = writer;
    this.texts = texts;
  }

  /** What goes on the paper. */
  public record Input(
      Letterhead letterhead,
      @Nullable AuditHead auditHead,
      PatientData patient,
      Accounting accounting) {}

  /**
   * The paper as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(Input input, PaperSize paper) {
    return writer.write(
        new Stationery(texts)
            .document(
                input.letterhead(),
                input.auditHead(),
                word("title"),
                input.patient().legalName(),
                input.accounting().until(),
                body(input)),
        paper);
  }

  /** What is on it, as it also stands in a whole chart. */
  List<Block> body(Input input) {
    var stationery = new Stationery(texts);
    Accounting accounting = input.accounting();
    var body = new ArrayList<Block>();
    body.add(new Block.Heading(1, word("title")));
    body.add(facts(input, stationery));
    body.add(new Block.Heading(2, word("counted")));
    list(accounting.counted(), "countedNone", body);
    body.add(new Block.Heading(2, word("others")));
    body.add(Block.Paragraph.small(word("othersWhy")));
    list(accounting.others(), "othersNone", body);
    if (accounting.undone() > 0) {
      body.add(Block.Paragraph.small(word("undone", accounting.undone())));
    }
    body.add(new Block.Gap(8));
    body.add(new Block.Rule());
    body.add(Block.Paragraph.small(word("rule")));
    if (accounting.part2()) {
      body.add(Block.Paragraph.small(word("rulePart2")));
    }
    return body;
  }

  private Block facts(Input input, Stationery stationery) {
    LocalDate born = input.patient().birthDate();
    String birthDate = texts.get("documents.summary.birthDate");
    Accounting accounting = input.accounting();
    return Stationery.facts(
        List.of(
            Stationery.fact(
                texts.get("documents.summary.patient"), Run.of(input.patient().legalName())),
            Stationery.fact(
                birthDate, stationery.orMissing(born == null ? null : texts.date(born), birthDate)),
            Stationery.fact(
                word("period"),
                Run.of(
                    word(
                        "fromUntil",
                        texts.date(accounting.from()),
                        texts.date(accounting.until()))))));
  }

  private void list(List<Disclosure> disclosures, String none, List<Block> body) {
    if (disclosures.isEmpty()) {
      body.add(Block.Paragraph.body(word(none)));
      return;
    }
    List<String> head = List.of(word("date"), word("recipient"), word("what"), word("why"));
    body.add(
        new Block.Table(
            head, disclosures.stream().map(this::row).toList(), List.of(1.9, 2.2, 2.3, 2.8)));
  }

  private List<List<Run>> row(Disclosure each) {
    var release = each.release();
    String to =
        release.address().isEmpty()
            ? release.recipient()
            : release.recipient() + "\n" + release.address();
    String way = texts.get("disclosure.way." + each.way().name());
    String ground = texts.get("disclosure.purpose." + release.purpose().name());
    LocalDate authorized = release.authorizedOn();
    String dated = authorized == null ? "" : "\n" + word("authorized", texts.date(authorized));
    return List.of(
        Run.of(texts.date(each.leftOn())),
        Run.of(to),
        Run.of(each.what() + "\n" + way),
        Run.of(release.why() + "\n" + word("ground", ground, release.purpose().rule()) + dated));
  }

  private String word(String key, Object... args) {
    return texts.get("documents.accounting." + key, args);
  }
}
