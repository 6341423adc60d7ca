package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.dosing.MonitoringData;
import app.kapstone.domain.dosing.MonitoringDue;
import app.kapstone.domain.dosing.Reading;
import app.kapstone.domain.interaction.MedicineClass;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data of an esketamine session from which the monitoring form is filled in: our own layout,
 * not the form.
 */
public final class MonitoringSheet {
  /** The groups that the form asks about, in its order. */
  private static final List<Group> GROUPS =
      List.of(
          new Group(MedicineClass.BENZODIAZEPINE, "takes.benzodiazepine"),
          new Group(MedicineClass.HYPNOTIC, "takes.hypnotic"),
          new Group(MedicineClass.PSYCHOSTIMULANT, "takes.stimulant"),
          new Group(MedicineClass.MAOI, "takes.maoi"),
          new Group(MedicineClass.OPIOID, "takes.opioid"));

  private record Group(MedicineClass of, String key) {}

  private final PdfWriter writer;
  private final Texts texts;
  private final ZoneId zone;

  public MonitoringSheet(PdfWriter writer, Texts texts, ZoneId zone) {
    this.writer = writer;
    this.texts = texts;
    this.zone = zone;
  }

  /**
   * What goes on the sheet.
   *
   * @param medicines what the patient takes according to the record, a line each
   * @param takes the groups to which they are known to belong
   * @param unknown those of which no group is known
   * @param endedEarly why the session ended before all was there; empty when it did not
   * @param adverse the serious adverse events of the session, a line each
   * @param openCards names of the emergency cards of which nobody said what became of them
   */
  public record Input(
      Letterhead letterhead,
      @Nullable AuditHead auditHead,
      PracticeDetails practice,
      PatientData patient,
      MonitoringData data,
      List<String> medicines,
      Set<MedicineClass> takes,
      List<String> unknown,
      String endedEarly,
      List<String> adverse,
      List<String> openCards) {
    public Input {
      medicines = List.copyOf(medicines);
      takes = Set.copyOf(takes);
      unknown = List.copyOf(unknown);
      adverse = List.copyOf(adverse);
      openCards = List.copyOf(openCards);
    }

    @Override
    public String toString() {
      return "MonitoringSheet.Input";
    }
  }

  /**
   * The sheet as PDF.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(Input input, PaperSize paper) {
    var stationery = new Stationery(texts);
    LocalDate day = LocalDate.ofInstant(input.data().firstDevice(), zone);
    var body = new ArrayList<Block>();
    body.add(new Block.Heading(1, word("title")));
    body.add(Block.Paragraph.small(word("lead")));
    body.add(
        new Block.Callout(
            List.of(
                Block.Paragraph.body(
                    word(
                        "send",
                        texts.date(day.plusDays(MonitoringDue.DAYS)),
                        MonitoringDue.RULE.name())))));
    body.add(who(input, stationery, day));
    body.add(new Block.Heading(2, word("medicines")));
    body.add(
        Block.Paragraph.body(
            input.medicines().isEmpty()
                ? word("noMedicines")
                : String.join("; ", input.medicines())));
    for (Group group : GROUPS) {
      String yes = input.takes().contains(group.of()) ? word("yes") : null;
      body.add(new Block.CheckChoice(word(group.key()), answers(), yes));
    }
    body.add(Block.Paragraph.small(word("fromList")));
    if (!input.unknown().isEmpty()) {
      body.add(
          Block.Paragraph.body(Run.marked(word("unknown", String.join("; ", input.unknown())))));
    }
    body.add(yesNo(word("firstTreatment")));
    body.add(new Block.Heading(2, word("dose")));
    body.add(dose(input, stationery));
    vitals(input.data(), body);
    effects(input, body);
    body.add(new Block.Rule());
    body.add(Block.Paragraph.small(word("foot", zone.getId())));
    return writer.write(
        stationery.document(
            input.letterhead(),
            input.auditHead(),
            word("title"),
            input.patient().legalName(),
            day,
            body),
        paper);
  }

  private Block who(Input input, Stationery stationery, LocalDate day) {
    LocalDate born = input.patient().birthDate();
    return Stationery.facts(
        List.of(
            Stationery.fact(word("patient"), Run.of(input.patient().legalName())),
            Stationery.fact(
                word("birthDate"),
                stationery.orMissing(born == null ? null : texts.date(born), word("birthDate"))),
            Stationery.fact(word("sex"), List.of(Run.marked(word("byHand")))),
            Stationery.fact(word("clinician"), Run.of(input.practice().clinician())),
            Stationery.fact(
                word("site"),
                Run.of(
                    input.practice().name()
                        + ", "
                        + input.practice().address().replaceAll("\\s*\\R\\s*", ", "))),
            Stationery.fact(
                word("prescriber"),
                stationery.orMissing(input.practice().prescriberName(), word("prescriber"))),
            Stationery.fact(word("date"), Run.of(texts.date(day)))));
  }

  private Block dose(Input input, Stationery stationery) {
    MonitoringData data = input.data();
    Optional<Duration> watched = data.watched();
    var rows = new ArrayList<List<List<Run>>>();
    rows.add(
        Stationery.fact(
            word("amount"), Run.of(word("devices", data.total().toString(), data.devices()))));
    rows.add(
        Stationery.fact(
            word("lot"), stationery.orMissing(String.join(", ", data.lots()), word("lot"))));
    rows.add(Stationery.fact(word("first"), Run.of(texts.time(data.firstDevice(), zone))));
    rows.add(
        Stationery.fact(
            word("minutes"),
            watched
                .map(time -> Run.of(String.valueOf(time.toMinutes())))
                .orElseGet(() -> List.of(Run.marked(word("running"))))));
    watched
        .filter(time -> time.compareTo(MonitoringData.LEAST) < 0)
        .ifPresent(time ->
            rows.add(
                Stationery.fact(
                    word("early"), stationery.orMissing(input.endedEarly(), word("early")))));
    return Stationery.facts(rows);
  }

  private void vitals(MonitoringData data, List<Block> body) {
    body.add(new Block.Heading(2, word("vitals")));
    var rows = new ArrayList<List<List<Run>>>();
    rows.add(reading("before", data.before()));
    rows.add(reading("atForty", data.atForty()));
    rows.add(reading("completion", data.completion()));
    body.add(
        new Block.Table(
            List.of(word("when"), word("time"), word("pressure"), word("pulse"), word("oxygen")),
            rows,
            List.of(2.6, 1.0, 1.4, 0.9, 0.9)));
    body.add(yesNo(word("acceptableBefore")));
    body.add(yesNo(word("acceptableAfter")));
  }

  private List<List<Run>> reading(String key, Optional<Reading> reading) {
    if (reading.isEmpty()) {
      var missing = List.of(Run.marked(texts.get("documents.notRecorded")));
      return List.of(Run.of(word(key)), missing, Run.of("–"), Run.of("–"), Run.of("–"));
    }
    var vitals = reading.get().vitals();
    return List.of(
        Run.of(word(key)),
        Run.of(texts.time(reading.get().at(), zone)),
        Run.of(number(vitals.systolicMmHg()) + "/" + number(vitals.diastolicMmHg())),
        Run.of(number(vitals.heartRatePerMinute())),
        Run.of(number(vitals.spo2Percent())));
  }

  private void effects(Input input, List<Block> body) {
    body.add(new Block.Heading(2, word("effects")));
    var rows = new ArrayList<List<List<Run>>>();
    rows.add(course("sedation", input.data().sedation()));
    rows.add(course("dissociation", input.data().dissociation()));
    body.add(
        new Block.Table(
            List.of(word("effect"), word("seen"), word("from"), word("until")),
            rows,
            List.of(2.0, 1.4, 1.2, 1.6)));
    body.add(new Block.Heading(2, word("adverse")));
    body.add(
        Block.Paragraph.body(
            input.adverse().isEmpty() ? word("noAdverse") : String.join("; ", input.adverse())));
    if (!input.openCards().isEmpty()) {
      body.add(
          Block.Paragraph.body(
              Run.marked(word("openCards", String.join(", ", input.openCards())))));
    }
  }

  private List<List<Run>> course(String key, MonitoringData.Course course) {
    Instant from = course.from();
    Instant until = course.until();
    return List.of(
        Run.of(word(key)),
        Run.of(word(from == null ? "notSeen" : "wasSeen")),
        Run.of(from == null ? "–" : texts.time(from, zone)),
        until != null
            ? Run.of(texts.time(until, zone))
            : from == null ? Run.of("–") : List.of(Run.marked(word("notGone"))));
  }

  private Block yesNo(String question) {
    return new Block.CheckChoice(question, answers());
  }

  private List<String> answers() {
    return List.of(word("yes"), word("no"));
  }

  private static String number(@Nullable Integer value) {
    return value == null ? "–" : String.valueOf(value);
  }

  private String word(String key, Object... arguments) {
    return texts.get("documents.monitoring." + key, arguments);
  }
}
