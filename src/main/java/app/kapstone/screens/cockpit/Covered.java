package app.kapstone.screens.cockpit;

import app.kapstone.content.CardFiles;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.dosing.DoseForm;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionFold;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.protocol.Protocol;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept of running sessions while the record is locked: times and which steps of which cards
 * are done, without a name, a figure or a word of anybody. Of devices in a row it is kept which one
 * it was, for the next is waited for.
 *
 * @param chime whether what is due is heard
 */
public record Covered(
    PracticeDetails practice,
    List<CardFiles.InForce> cards,
    List<Session> sessions,
    boolean chime) {
  private static final PatientId NOBODY = new PatientId(new UUID(0, 0));
  private static final Milligrams SOMETHING = new Milligrams(BigDecimal.ONE);

  /** One session; nothing but when things happened is true of it. */
  record Session(Protocol protocol, DosingSession times, SessionFold fold) {
    Session(Protocol protocol, DosingSession times) {
      this(protocol, times, new SessionFold(protocol, times));
    }

    SessionState at(Instant now) {
      return fold.at(now);
    }
  }

  public Covered {
    cards = List.copyOf(cards);
    sessions = List.copyOf(sessions);
  }

  public static Covered read(Reading reading) {
    var files = new ProtocolFiles();
    Practice practice = reading.practice().find().orElseThrow();
    return new Covered(
        practice.details(),
        new CardFiles().inForce(reading.emergencies().ownCards()),
        reading.sessions().runningIds().stream()
            .flatMap(id -> reading.sessions().find(id).stream())
            .map(session -> of(files.read(session.protocolDocument()), session))
            .toList(),
        practice.settings().chime());
  }

  static Session of(Protocol protocol, DosingSession session) {
    Instant now = session.openedAt();
    List<RecordedEvent> times =
        SessionState.replay(protocol, session, now).counted().stream()
            .flatMap(event -> time(event).stream())
            .toList();
    return new Session(
        protocol,
        new DosingSession(
            session.id(), NOBODY, null, "", null, session.openedAt(), session.endedAt(), times));
  }

  /** Which signs were taken decides whether a check is done; their figures are nobody's. */
  private static Vitals some(Vitals taken) {
    boolean pressure = taken.systolicMmHg() != null;
    return new Vitals(
        pressure ? Integer.valueOf(120) : null,
        pressure ? Integer.valueOf(80) : null,
        taken.heartRatePerMinute() == null ? null : Integer.valueOf(60),
        taken.spo2Percent() == null ? null : Integer.valueOf(99));
  }

  private static Optional<RecordedEvent> time(RecordedEvent event) {
    SessionEvent kept = null;
    if (event.event() instanceof SessionEvent.DoseGiven dose) {
      DoseForm form =
          dose.form() instanceof DoseForm.Sprayed(Milligrams device, int number, int of)
              ? new DoseForm.Sprayed(SOMETHING, number, of)
              : null;
      kept = new SessionEvent.DoseGiven(SOMETHING, Route.ORAL, null, "", "", "", "", form, null);
    } else if (event.event() instanceof SessionEvent.VitalsTaken(Vitals taken)) {
      kept = new SessionEvent.VitalsTaken(some(taken));
    } else if (event.event() instanceof SessionEvent.VitalsSnoozed snooze) {
      kept = new SessionEvent.VitalsSnoozed(snooze.minutes(), "-");
    } else if (event.event() instanceof SessionEvent.EmergencyOpened
        || event.event() instanceof SessionEvent.EmergencyStep) {
      kept = event.event(); // the words of a card, and of nobody
    } else if (event.event() instanceof SessionEvent.EmergencyOver(String card, String how)) {
      kept = new SessionEvent.EmergencyOver(card, "");
    } else if (event.event() instanceof SessionEvent.ClockNoted clock) {
      kept = clock; // the time since the dose is reckoned by it
    }
    return Optional.ofNullable(kept)
        .map(neutral ->
            new RecordedEvent(
                event.id(), event.sequence(), event.happenedAt(), event.writtenAt(), neutral));
  }
}
