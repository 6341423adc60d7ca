package app.kapstone.bench;

import app.kapstone.database.Database;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.chart.ChartReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Kapstone's figures beside those of SQLCipher, on the same rows in the same run. */
final class BesideSqlCipher {
  private static final int CHARTS = 200;
  private static final int TURNS = 6;
  private static final List<String> NAMES = List.of("marie", "an br", "1971-0", "zzz", "o");
  private static final List<String> WORDS = List.of("quiet", "door", "breath", "zzz");
  private static final String LIKE =
      """
      SELECT id, legal_name, name_used, birth_date, archived_at FROM patient
      WHERE lower(legal_name || ' ' || name_used || ' ' || coalesce(birth_date, '')) LIKE ?
      ORDER BY lower(legal_name), id
      """;
  private static final String NOTE_LIKE =
      "SELECT id, patient_id, title, signed_at FROM signed_note"
          + " WHERE title LIKE ?1 OR body LIKE ?1 LIMIT 50";
  private static final String NOTE_WORDS =
      """
      SELECT n.id, n.patient_id, n.title, n.signed_at, snippet(words, 1, '[', ']', '…', 12)
      FROM words JOIN signed_note n ON n.rowid = words.rowid WHERE words MATCH ? ORDER BY rank LIMIT 50
      """;

  private final Figures figures;

  BesideSqlCipher(Figures figures) {
    this.figures = figures;
  }

  void measure(Database database, Path file, PatientId fullest) throws Exception {
    long begun = System.nanoTime();
    try (var rival = SqlCipher.make(file, database)) {
      String with = "SQLite %s, SQLCipher 4, synchronous FULL".formatted(rival.version());
      double seconds = Figures.millis(System.nanoTime() - begun) / 1e3;
      figures.told("SQLCipher: copying the rows", seconds, " s", with);
      charts(database, rival, fullest);
      names(rival);
      words("SQLCipher: 20,000 notes by LIKE, a key, p95", rival, NOTE_LIKE, "%", "%");
      words("SQLCipher: 20,000 notes by FTS5, a key, p95", rival, NOTE_WORDS, "", "*");
    }
  }

  private void charts(Database database, SqlCipher rival, PatientId fullest) throws Exception {
    var reading = new ChartReading();
    var ours = new ArrayList<Double>();
    var theirs = new ArrayList<Double>();
    for (int turn = 0; turn < CHARTS; turn++) {
      long begun = System.nanoTime();
      int found = database.read(r -> reading.read(r, fullest, TenYearPractice.NOW));
      long between = System.nanoTime();
      int foundThere = SqlCipherChart.read(rival, fullest);
      theirs.add(Figures.millis(System.nanoTime() - between));
      ours.add(Figures.millis(between - begun));
      if (found != foundThere) {
        throw new AssertionError("not the same rows: " + found + " and " + foundThere);
      }
    }
    double mine = p95(warm(ours));
    double other = p95(warm(theirs));
    figures.told("Rows of the fullest chart, p95", mine, " ms", medians(ours));
    figures.told("SQLCipher: rows of the fullest chart, p95", other, " ms", medians(theirs));
    figures.told(
        "Rows of the fullest chart, Kapstone by SQLCipher",
        Figures.median(warm(ours)) / Figures.median(warm(theirs)),
        "×",
        "medians; Kapstone's are domain records, with the protocol read");
  }

  private void names(SqlCipher rival) throws Exception {
    var times = new ArrayList<Double>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (String typed : NAMES) {
        for (int length = 0; length <= typed.length(); length++) {
          String like = "%" + typed.substring(0, length).replace(' ', '%') + "%";
          times.add(timed(rival, LIKE, like));
        }
      }
    }
    figures.told(
        "SQLCipher: 10,000 patients by LIKE, a key, p95", p95(warm(times)), " ms", medians(times));
  }

  private void words(String what, SqlCipher rival, String query, String before, String after)
      throws Exception {
    var times = new ArrayList<Double>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (String typed : WORDS) {
        for (int length = 1; length <= typed.length(); length++) {
          times.add(timed(rival, query, before + typed.substring(0, length) + after));
        }
      }
    }
    figures.told(what, p95(warm(times)), " ms", medians(times));
  }

  private static double timed(SqlCipher rival, String query, String bind) throws Exception {
    long begun = System.nanoTime();
    rival.read(query, bind);
    rival.end();
    return Figures.millis(System.nanoTime() - begun);
  }

  private static List<Double> warm(List<Double> times) {
    return times.subList(times.size() / 3, times.size());
  }

  private static double p95(List<Double> times) {
    return Figures.percentile(times, 95);
  }

  private static String medians(List<Double> times) {
    return String.format(
        Locale.ROOT, "median %.2f ms of %d", Figures.median(warm(times)), warm(times).size());
  }
}
