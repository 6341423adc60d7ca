package app.kapstone.screens.home;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.care.Care;
import app.kapstone.domain.care.Dosing;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.LatelyDosed;
import app.kapstone.domain.dosing.MonitoringDue;
import app.kapstone.domain.emergency.OpenedCard;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.protocol.FollowUp;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Sourced;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the home page is folded from, read in one transaction. */
record HomeRecords(
    boolean anyPatient,
    List<Running> running,
    List<CalendarEntry> visits,
    WorkingHours hours,
    List<Dosed> dosed,
    List<Unsigned> unsigned,
    int otherDrafts,
    List<Turned> turned,
    List<Opened> opened,
    List<Sheet> sheets,
    Care care,
    List<Lapsed> lapsed,
    List<Maintained> maintained) {
  /** An emergency card of which nobody has said what became of it. */
  record Opened(OpenedCard card, String patientName) {}

  /** An esketamine session whose monitoring form was not sent. */
  record Sheet(MonitoringDue due, String patientName) {}

  /** A session that has not ended. */
  record Running(String patientName, Protocol protocol, DosingSession session) {}

  /** A dose of an ended session whose integration window may still be open. */
  record Dosed(LatelyDosed session, Protocol protocol) {}

  /** A note that is not signed. */
  record Unsigned(NoteListItem note, String patientName) {}

  /** A patient who came and had no dose; the visit is still to come. */
  record Turned(TurnedAway away, String patientName) {}

  /** A dose is near and the last one is longer ago than the protocol lets pass unchecked. */
  record Lapsed(Dosing dosing, Instant lastDoseAt, Sourced<Integer> days) {}

  /** A course in maintenance, and what its protocol says of the next dose. */
  record Maintained(Dosing dosing, @Nullable Instant lastDoseAt, FollowUp.Maintenance rule) {}

  HomeRecords {
    running = List.copyOf(running);
    visits = List.copyOf(visits);
    dosed = List.copyOf(dosed);
    unsigned = List.copyOf(unsigned);
    turned = List.copyOf(turned);
    opened = List.copyOf(opened);
    sheets = List.copyOf(sheets);
    lapsed = List.copyOf(lapsed);
    maintained = List.copyOf(maintained);
  }

  static HomeRecords read(Reading reading, ProtocolFiles files, Instant now, ZoneId zone) {
    return new HomeReader(reading, files).read(now, LocalDateTime.ofInstant(now, zone));
  }

  /** How long ago, for a sentence. */
  static Duration age(Instant then, Instant now) {
    return then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
  }
}
