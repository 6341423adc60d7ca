package app.kapstone.screens.settings;

import app.kapstone.database.Drill;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.time.LocalDate;

/** What came of a restore that was tried. */
final class DrillWords {
  private final Ui ui;

  DrillWords(Ui ui) {
    this.ui = ui;
  }

  String of(Drill tried) {
    String when = day(tried.at());
    String at = time(tried.at());
    String made = day(tried.backupMadeAt());
    String madeAt = time(tried.backupMadeAt());
    Drill.Trouble trouble = tried.trouble();
    if (trouble != null) {
      return ui.text("watch.drill.failed", when, at, ui.text("watch.trouble." + trouble.name()));
    }
    return tried.isWell()
        ? ui.text("watch.drill.well", when, at, made, madeAt, tried.tables(), tried.rows())
        : ui.text(
            "watch.drill.bad",
            when,
            at,
            made,
            madeAt,
            tried.tables(),
            tried.rows(),
            tried.equal(),
            tried.differing());
  }

  private String day(Instant at) {
    return ui.texts().date(LocalDate.ofInstant(at, ui.zone()));
  }

  private String time(Instant at) {
    return ui.texts().time(at, ui.zone());
  }
}
