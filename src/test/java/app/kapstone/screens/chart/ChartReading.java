package app.kapstone.screens.chart;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;

/** What a chart reads, for a bench in another package. */
public final class ChartReading {
  private final ProtocolFiles protocols = new ProtocolFiles();

  /** The number of notes and sessions it found, so that nothing can be left out unseen. */
  public int read(Reading r, PatientId patient, Instant now) {
    ChartData chart = ChartData.read(r, protocols, patient, now);
    return chart.notes().size() + chart.sessions().size();
  }
}
