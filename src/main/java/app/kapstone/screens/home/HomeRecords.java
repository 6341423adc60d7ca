package app.kapstone.screens.home;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.LatelyDosed;
import app.kapstone.domain.dosing.MonitoringDue;
import app.kapstone.domain.emergency.OpenedCard;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the home page is folded from, read in one transaction. */
record HomeRecords(
    boolean anyPatient,
    List<Running> running,
    List<VisitListItem> visits,
    List<Dosed> dosed,
    List<Unsigned> unsigned,
    List<Turned> turned,
    List<Opened> opened,
    List<Sheet> sheets) {
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

  HomeRecords {
    running = List.copyOf(running);
    visits = List.copyOf(visits);
    dosed = List.copyOf(dosed);
    unsigned = List.copyOf(unsigned);
    turned = List.copyOf(turned);
    opened = List.copyOf(opened);
    sheets = List.copyOf(sheets);
  }

  static HomeRecords read(Reading reading, ProtocolFiles files, Instant now, ZoneId zone) {
    return new Reader(reading, files).read(now, LocalDate.ofInstant(now, zone));
  }

  /** One reading; names and protocols are looked up once each. */
  private static final class Reader {
    private final Reading reading;
    private final ProtocolFiles files;
    private final Map<PatientId, String> names = new HashMap<>();
    private final Map<String, Protocol> protocols = new HashMap<>();

    Reader(Reading reading, ProtocolFiles files) {
      this.reading = reading;
      this.files = files;
    }

    HomeRecords read(Instant now, LocalDate today) {
      return new HomeRecords(
          reading.patients().count() > 0,
          reading.sessions().running().stream()
              .flatMap(item -> reading.sessions().find(item.id()).stream())
              .map(session ->
                  new Running(
                      name(session.patientId()), protocol(session.protocolDocument()), session))
              .toList(),
          reading
              .courses()
              .visitsBetween(
                  today.minusDays(Today.LOOK_BACK_DAYS).atStartOfDay(),
                  today.plusDays(Today.LOOK_AHEAD_DAYS + 1L).atStartOfDay()),
          reading.sessions().dosedSince(now.minus(Today.LONGEST_WINDOW)).stream()
              .map(session -> new Dosed(session, protocol(session.protocolDocument())))
              .toList(),
          reading.notes().unsigned().stream()
              .map(note -> new Unsigned(note, name(note.patientId())))
              .toList(),
          turned(now.minus(Duration.ofDays(Today.LOOK_BACK_DAYS))),
          reading.emergencies().unanswered().stream()
              .map(card -> new Opened(card, name(card.patient())))
              .toList(),
          reading.monitoring().due().stream()
              .map(due -> new Sheet(due, name(due.patient())))
              .toList());
    }

    /** The last time for each visit that is still to come. */
    private List<Turned> turned(Instant since) {
      Map<VisitId, TurnedAway> last = new LinkedHashMap<>();
      reading.gate().turnedAwaySince(since).forEach(each -> last.put(each.visitId(), each));
      return last.values().stream()
          .filter(each ->
              reading
                  .courses()
                  .visit(each.visitId())
                  .filter(item -> item.visit().state() == VisitState.PLANNED)
                  .isPresent())
          .filter(each ->
              reading.sessions().ofPatient(each.patientId()).stream()
                  .noneMatch(session -> each.visitId().equals(session.visitId())))
          .map(each -> new Turned(each, name(each.patientId())))
          .toList();
    }

    private String name(PatientId id) {
      return names.computeIfAbsent(id, key -> reading.patients().displayName(key).orElseThrow());
    }

    private Protocol protocol(String document) {
      return protocols.computeIfAbsent(document, files::read);
    }
  }

  /** How long ago, for a sentence. */
  static Duration age(Instant then, Instant now) {
    return then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
  }
}
