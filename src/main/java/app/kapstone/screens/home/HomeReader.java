package app.kapstone.screens.home;

import app.kapstone.content.ContentRefused;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.care.Care;
import app.kapstone.domain.care.Dosing;
import app.kapstone.domain.care.RelapseWatch;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.LatelyDosed;
import app.kapstone.domain.dosing.MonitoringDue;
import app.kapstone.domain.emergency.OpenedCard;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Sourced;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One reading of the home page: as many queries for ten years as for one. */
final class HomeReader {
  private final Reading reading;
  private final ProtocolFiles files;
  private final Map<String, Protocol> protocols = new HashMap<>();

  HomeReader(Reading reading, ProtocolFiles files) {
    this.reading = reading;
    this.files = files;
  }

  HomeRecords read(Instant now, LocalDateTime local) {
    LocalDate today = local.toLocalDate();
    Care care =
        reading
            .care()
            .read(
                now.minus(Duration.ofDays(RelapseWatch.TO_DAYS + 1L)),
                local,
                Today.LOOK_BACK_DAYS,
                Today.LOOK_AHEAD_DAYS);
    WorkingHours hours = reading.calendar().hours();
    List<DosingSession> running =
        reading.sessions().runningIds().stream()
            .flatMap(id -> reading.sessions().find(id).stream())
            .toList();
    List<NoteListItem> unsigned = reading.notes().unsigned();
    Collection<TurnedAway> turned = turned(now.minus(Duration.ofDays(Today.LOOK_BACK_DAYS)));
    List<OpenedCard> opened = reading.emergencies().unanswered();
    List<MonitoringDue> sheets = reading.monitoring().due();
    Map<PatientId, String> names =
        reading
            .patients()
            .displayNames(
                Stream.of(
                        running.stream().map(DosingSession::patientId),
                        unsigned.stream().map(NoteListItem::patientId),
                        turned.stream().map(TurnedAway::patientId),
                        opened.stream().map(OpenedCard::patient),
                        sheets.stream().map(MonitoringDue::patient))
                    .flatMap(each -> each)
                    .collect(Collectors.toSet()));
    return new HomeRecords(
        reading.patients().any(),
        running.stream()
            .map(session ->
                new HomeRecords.Running(
                    name(names, session.patientId()),
                    protocol(session.protocolDocument()),
                    session))
            .toList(),
        reading
            .calendar()
            .entries(
                today.minusDays(Today.LOOK_BACK_DAYS).atStartOfDay(),
                today.plusDays(Today.LOOK_AHEAD_DAYS + 1L).atStartOfDay(),
                hours),
        hours,
        dosed(now),
        unsigned.stream()
            .map(note -> new HomeRecords.Unsigned(note, name(names, note.patientId())))
            .toList(),
        otherDrafts(),
        turned.stream()
            .map(each -> new HomeRecords.Turned(each, name(names, each.patientId())))
            .toList(),
        opened.stream()
            .map(card -> new HomeRecords.Opened(card, name(names, card.patient())))
            .toList(),
        sheets.stream().map(due -> new HomeRecords.Sheet(due, name(names, due.patient()))).toList(),
        care,
        care.dosedSoon().stream().flatMap(each -> lapsed(each, now).stream()).toList(),
        care.maintained().stream().flatMap(each -> maintained(each).stream()).toList());
  }

  /** What else waits for a signature; not even whose it is leaves the second drawer. */
  private int otherDrafts() {
    return reading.screenings().unsigned().size()
        + reading.notes().addedTo().size()
        + reading.process().unsigned().size()
        + reading.process().addedTo().size();
  }

  private List<HomeRecords.Dosed> dosed(Instant now) {
    List<LatelyDosed> sessions = reading.sessions().dosedSince(now.minus(Today.LONGEST_WINDOW));
    return sessions.stream()
        .map(session -> new HomeRecords.Dosed(session, protocol(session.protocolDocument())))
        .toList();
  }

  /** The last time for each visit that is still to come. */
  private Collection<TurnedAway> turned(Instant since) {
    Map<VisitId, TurnedAway> last = new LinkedHashMap<>();
    reading.gate().turnedAwaySince(since).forEach(each -> last.put(each.visitId(), each));
    return last.values();
  }

  private Optional<HomeRecords.Lapsed> lapsed(Dosing dosing, Instant now) {
    Instant last = dosing.lastDoseAt();
    Optional<Sourced<Integer>> rule =
        known(dosing.protocolDocument())
            .flatMap(protocol -> Optional.ofNullable(protocol.followUp().lapseDays()));
    return last == null
        ? Optional.empty()
        : rule.filter(days -> Duration.between(last, now).toDays() > days.value())
            .map(days -> new HomeRecords.Lapsed(dosing, last, days));
  }

  /** Empty where the protocol says nothing of single doses. */
  private Optional<HomeRecords.Maintained> maintained(Dosing dosing) {
    return known(dosing.protocolDocument())
        .flatMap(protocol -> protocol.followUp().maintenance().stream().findFirst())
        .map(rule -> new HomeRecords.Maintained(dosing, dosing.lastDoseAt(), rule));
  }

  private Optional<Protocol> known(String document) {
    try {
      return Optional.of(protocol(document));
    } catch (ContentRefused e) {
      return Optional.empty(); // the chart says that it can no longer be read
    }
  }

  private Protocol protocol(String document) {
    return protocols.computeIfAbsent(document, files::read);
  }

  private static String name(Map<PatientId, String> names, PatientId id) {
    return Objects.requireNonNull(names.get(id), "each is of a patient of the practice");
  }
}
