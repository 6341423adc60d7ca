package app.kapstone.documents;

import app.kapstone.documents.SessionSummaryInput.Check;
import app.kapstone.documents.SessionSummaryInput.Correction;
import app.kapstone.documents.SessionSummaryInput.Entry;
import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.texts.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The summary's tables of effects, remarks and checks. */
final class SummaryTables {
  private final Texts texts;
  private final ZoneId zone;

  SummaryTables(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  void entries(String title, String none, List<Entry> entries, List<Block> body) {
    body.add(new Block.Heading(2, word(title)));
    if (entries.isEmpty()) {
      body.add(Block.Paragraph.body(word(none)));
      return;
    }
    var rows = new ArrayList<List<List<Run>>>();
    for (Entry entry : entries) {
      var row = new SummaryRow(entry.correction());
      row.cell(texts.time(entry.at(), zone));
      row.cell(entry.text());
      rows.add(row.with(corrected(entry.correction())));
    }
    body.add(new Block.Table(List.of(word("time"), word("what")), rows, List.of(1.0, 6.0)));
  }

  void checks(List<Check> checks, List<Block> body) {
    body.add(new Block.Heading(2, word("checks")));
    if (checks.isEmpty()) {
      body.add(Block.Paragraph.body(word("noChecks")));
      return;
    }
    var rows = new ArrayList<List<List<Run>>>();
    for (Check check : checks) {
      var row = new SummaryRow(check.correction());
      row.cell(texts.time(check.at(), zone));
      row.cell(check.label());
      row.cell(check.answer());
      rows.add(row.with(corrected(check.correction())));
    }
    List<String> head = List.of(word("time"), word("check"), word("answer"));
    body.add(new Block.Table(head, rows, List.of(1.0, 4.0, 2.0)));
  }

  private String corrected(@Nullable Correction correction) {
    return correction == null
        ? ""
        : word("corrected", texts.time(correction.at(), zone), correction.text());
  }

  private String word(String key, Object... args) {
    return texts.get("documents.summary." + key, args);
  }
}
