package app.kapstone;

import app.kapstone.database.Finding;
import app.kapstone.database.OpeningReport;
import app.kapstone.texts.Texts;
import app.kapstone.vault.KeySource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What opening found, in words; nothing when all is as it was left. */
final class OpeningWords {
  private final Texts texts;
  private final ZoneId zone;

  OpeningWords(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /**
   * @param keysLeft the backups that open with a former passphrase still
   */
  Optional<String> of(OpeningReport report, KeySource source, List<String> keysLeft) {
    var sentences = new ArrayList<String>();
    switch (source) {
      case PRESENT -> {}
      case PREVIOUS -> sentences.add(texts.get("opening.keyFile"));
      case BACKUP -> sentences.add(texts.get("opening.keyFileOfBackup"));
    }
    if (!keysLeft.isEmpty()) {
      sentences.add(texts.get("opening.keysLeft", String.join("\n", keysLeft)));
    }
    boolean torn = report.findings().contains(new Finding.TornFrameDropped());
    report.findings().stream()
        .map(finding -> sentence(finding, torn))
        .filter(said -> !said.isEmpty())
        .forEach(sentences::add);
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", sentences));
  }

  /**
   * @param torn whether the journal's last entry was cut off. Beside a file that ended unclosed it
   *     was never acknowledged; beside a damaged one nothing proves that.
   */
  private String sentence(Finding finding, boolean torn) {
    return switch (finding) {
      case Finding.ClosedCleanly _, Finding.NewPractice _, Finding.TornFrameDropped _ -> "";
      case Finding.RebuiltAfterUncleanEnd _ -> texts.get("opening.unclean");
      case Finding.RebuiltFromBackup(var reason, var madeAt, long replayed) ->
          texts.get(
              reason == Finding.Reason.CHOSEN
                  ? "opening.restored"
                  : torn ? "opening.rebuilt.torn" : "opening.rebuilt",
              texts.date(LocalDate.ofInstant(madeAt, zone)),
              texts.time(madeAt, zone),
              replayed);
      case Finding.BackupSkipped _ -> texts.get("opening.backupSkipped");
      case Finding.JournalDamaged _ -> texts.get("opening.journalDamaged");
      case Finding.UsedWithoutProof _ -> texts.get("opening.withoutProof");
      case Finding.RestoredWithGap(long restored, long known) ->
          texts.get("opening.gap", known - restored);
      case Finding.MigratedFrom _ -> texts.get("opening.migrated");
    };
  }
}
