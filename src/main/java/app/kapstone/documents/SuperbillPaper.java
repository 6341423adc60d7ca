package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.billing.Billing;
import app.kapstone.domain.billing.ServiceLine;
import app.kapstone.domain.billing.Superbill;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What was done and billed, for the patient to hand in. */
public final class SuperbillPaper {
  private final PdfWriter writer;
  private final Texts texts;

  public SuperbillPaper(PdfWriter writer, Texts texts) {
    this.writer = writer;
    this.texts = texts;
  }

  /** What goes on the paper. */
  public record Input(PaperHead head, Billing billing, List<Diagnosis> diagnoses, Superbill bill) {
    public Input {
      diagnoses = List.copyOf(diagnoses);
    }

    @Override
    public String toString() {
      return "SuperbillPaper.Input of " + head.madeOn();
    }
  }

  /**
   * The paper as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(Input input, PaperSize paper) {
    return input.head().paper(writer, texts, word("title"), body(input), paper);
  }

  private List<Block> body(Input input) {
    var body = new ArrayList<Block>();
    body.add(Stationery.facts(facts(input)));
    body.add(new Block.Heading(2, word("diagnoses")));
    body.add(
        input.diagnoses().isEmpty()
            ? Block.Paragraph.body(word("noDiagnosis"))
            : new Block.Table(
                List.of(word("icd"), word("diagnosis")),
                input.diagnoses().stream().map(SuperbillPaper::diagnosis).toList(),
                List.of(1.0, 5.0)));
    body.add(new Block.Heading(2, word("services")));
    body.add(
        new Block.Table(
            List.of(word("date"), word("code"), word("service"), word("fee")),
            input.bill().lines().stream().map(this::service).toList(),
            List.of(1.8, 1.1, 3.6, 1.2)));
    body.add(
        new Block.KeepTogether(
            List.of(
                Stationery.facts(
                    List.of(
                        Stationery.fact(word("total"), money(input.bill().total())),
                        Stationery.fact(word("paid"), money(input.bill().paid())),
                        Stationery.fact(word("due"), money(input.bill().due())))),
                new Block.Gap(6),
                input.head().signature(texts),
                Block.Paragraph.small(word("foot", texts.date(input.head().madeOn()))))));
    return body;
  }

  private List<List<List<Run>>> facts(Input input) {
    var rows = new PatientFacts(texts).named(input.head().patient());
    fact(rows, "address", input.head().patient().address());
    Billing billing = input.billing();
    fact(rows, "clinician", input.head().letterhead().clinician());
    fact(rows, "licence", input.head().letterhead().licence());
    fact(rows, "npi", billing.npi());
    fact(rows, "taxId", billing.taxId());
    fact(rows, "place", billing.place());
    return rows;
  }

  private void fact(List<List<List<Run>>> rows, String key, String value) {
    if (!value.isBlank()) {
      rows.add(Stationery.fact(word(key), Run.of(value)));
    }
  }

  private static List<List<Run>> diagnosis(Diagnosis diagnosis) {
    String code = diagnosis.code().isEmpty() ? "–" : diagnosis.code();
    return CourseBody.cells(code, diagnosis.text());
  }

  private List<List<Run>> service(ServiceLine line) {
    return CourseBody.cells(
        texts.date(line.day()),
        line.code().isEmpty() ? "–" : line.code(),
        line.words(),
        texts.money(line.fee()));
  }

  private List<Run> money(BigDecimal amount) {
    return Run.of(texts.money(amount));
  }

  private String word(String key, Object... args) {
    return texts.get("documents.superbill." + key, args);
  }
}
