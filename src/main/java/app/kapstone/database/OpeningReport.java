package app.kapstone.database;

import java.util.List;

/** What opening found, in the order in which it found it. */
public record OpeningReport(List<Finding> findings) {
  public OpeningReport {
    findings = List.copyOf(findings);
  }

  /** Whether there is nothing to tell. */
  public boolean isUneventful() {
    return findings.stream().allMatch(OpeningReport::isUneventful);
  }

  /** Whether the record was brought here from this schema or an earlier one. */
  boolean migratedFrom(int schema) {
    return findings.stream()
        .anyMatch(
            each -> each instanceof Finding.MigratedFrom from && from.schemaVersion() <= schema);
  }

  private static boolean isUneventful(Finding finding) {
    return switch (finding) {
      case Finding.ClosedCleanly _, Finding.NewPractice _ -> true;
      case Finding.RebuiltAfterUncleanEnd _,
          Finding.RebuiltFromBackup _,
          Finding.BackupSkipped _,
          Finding.TornFrameDropped _,
          Finding.JournalDamaged _,
          Finding.UsedWithoutProof _,
          Finding.RestoredWithGap _,
          Finding.MigratedFrom _ ->
          false;
    };
  }
}
