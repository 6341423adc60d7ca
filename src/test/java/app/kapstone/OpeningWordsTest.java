package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.Finding;
import app.kapstone.database.OpeningReport;
import app.kapstone.texts.Texts;
import app.kapstone.vault.KeySource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What opening found, in words that promise no more than is known. */
class OpeningWordsTest {
  private static final Finding REBUILT =
      new Finding.RebuiltFromBackup(
          Finding.Reason.UNREADABLE, Instant.parse("2026-11-20T17:00:00Z"), 7);

  private final OpeningWords words = new OpeningWords(Texts.english(), ZoneOffset.UTC);

  private String said(Finding... findings) {
    return words.of(new OpeningReport(List.of(findings)), KeySource.PRESENT, List.of()).orElse("");
  }

  @Test
  void of_rebuiltWithWholeJournal_saysThatAllIsThere() {
    assertThat(said(REBUILT)).contains("everything you saved is there");
  }

  @Test
  void of_rebuiltAndTheLastEntryCutOff_doesNotPromiseIt() {
    assertThat(said(REBUILT, new Finding.TornFrameDropped()))
        .contains("look at the last entries")
        .doesNotContain("everything you saved is there");
  }

  @Test
  void of_unclosedAndTheLastEntryCutOff_saysThatAllIsThere() {
    assertThat(said(new Finding.RebuiltAfterUncleanEnd(3), new Finding.TornFrameDropped()))
        .contains("everything you saved is there");
  }

  /** An opening that put a former passphrase back says so, and that it can be changed again. */
  @Test
  void of_keyFileOfABackup_saysWhichPassphraseIsInForce() {
    var report = new OpeningReport(List.of());
    assertThat(words.of(report, KeySource.BACKUP, List.of()).orElseThrow())
        .contains("newest backup")
        .contains("former");
    assertThat(words.of(report, KeySource.PREVIOUS, List.of()).orElseThrow()).contains("its copy");
  }

  @Test
  void of_closedCleanly_saysNothing() {
    assertThat(said(new Finding.ClosedCleanly())).isEmpty();
  }
}
