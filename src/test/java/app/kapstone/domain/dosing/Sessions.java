package app.kapstone.domain.dosing;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.dosing.SessionEvent.DoseGiven;
import app.kapstone.domain.dosing.SessionEvent.VitalsTaken;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Builds sessions for tests; minutes count from the opening. */
public final class Sessions {
  static final Instant OPENED = Instant.parse("2026-03-02T15:00:00Z");
  static final Source SOURCE = new Source("Example rule", "", Evidence.PRACTICE);

  private final List<RecordedEvent> events = new ArrayList<>();
  private Double weightKg = 70.0;

  static Instant minute(long minute) {
    return OPENED.plus(Duration.ofMinutes(minute));
  }

  public static Protocol builtIn(String key) {
    return new ProtocolFiles()
        .builtIn().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
  }

  public static DoseGiven intramuscular(String mg) {
    return new DoseGiven(Milligrams.of(mg), Route.INTRAMUSCULAR, null, "", "", "", "");
  }

  public static VitalsTaken vitals(String line) {
    return new VitalsTaken(VitalsLine.parse(line));
  }

  /** A device of 28 mg of esketamine. */
  public static DoseGiven device(int number, int of) {
    var form = new DoseForm.Sprayed(Milligrams.of("28"), number, of);
    return new DoseGiven(
        Milligrams.of("28"), Route.INTRANASAL_ESKETAMINE, null, "", "", "", "", form, null);
  }

  Sessions withoutWeight() {
    weightKg = null;
    return this;
  }

  EventId add(long minute, SessionEvent event) {
    EventId id = new EventId(new UUID(0, events.size() + 1));
    Instant at = minute(minute);
    events.add(new RecordedEvent(id, events.size() + 1, at, at, event));
    return id;
  }

  EventId dose(long minute, String mg) {
    return add(minute, intramuscular(mg));
  }

  EventId vitals(long minute, String line) {
    return add(minute, vitals(line));
  }

  DosingSession session() {
    return new DosingSession(
        new SessionId(new UUID(1, 1)),
        new PatientId(new UUID(2, 2)),
        null,
        "",
        weightKg,
        OPENED,
        null,
        events);
  }
}
