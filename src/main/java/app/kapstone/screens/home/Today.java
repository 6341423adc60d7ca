package app.kapstone.screens.home;

import app.kapstone.database.Hand;
import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.care.Ending;
import app.kapstone.domain.care.LastDose;
import app.kapstone.domain.care.RelapseWatch;
import app.kapstone.domain.care.Unreminded;
import app.kapstone.domain.course.IntegrationWindow;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.LatelyDosed;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do now: a pure fold of the records and the clock.
 *
 * @param visits today's that are neither held nor cancelled nor missed
 * @param next the visits of the days to come, when there is none today
 * @param windows integration windows that are open and not yet used, the one that closes first
 *     ahead
 * @param missed past visits of which nobody said what became of them, and those that were missed
 * @param unsigned the oldest first
 * @param otherDrafts how many screenings, additions and process notes wait for a signature too
 * @param turned patients who came and had no dose, while that dose is still to come
 * @param backup what is to be said of the backups; empty when the last one is young enough
 */
record Today(
    boolean anyPatient,
    List<InSession> running,
    List<CalendarEntry> visits,
    List<CalendarEntry> next,
    List<Window> windows,
    List<CalendarEntry> missed,
    List<HomeRecords.Unsigned> unsigned,
    int otherDrafts,
    List<HomeRecords.Turned> turned,
    List<HomeRecords.Opened> opened,
    List<HomeRecords.Sheet> sheets,
    Between between,
    Optional<Backup> backup) {
  /**
   * What is kept an eye on between the visits.
   *
   * @param measures days of measures that came and for which there is no result
   * @param undocumented held visits without a note
   * @param relapse patients whose last dose is some time ago, the longest ahead
   * @param maintenance courses whose next single dose is due by their protocol
   * @param reminders who was not reminded yet of a visit of the next working day
   */
  record Between(
      List<CalendarEntry> measures,
      List<VisitListItem> undocumented,
      List<LastDose> relapse,
      List<HomeRecords.Maintained> maintenance,
      List<HomeRecords.Lapsed> lapsed,
      List<Ending> ending,
      List<ToRemind> reminders) {
    boolean quiet() {
      return measures.isEmpty()
          && undocumented.isEmpty()
          && relapse.isEmpty()
          && maintenance.isEmpty()
          && lapsed.isEmpty()
          && ending.isEmpty()
          && reminders.isEmpty();
    }
  }

  /** One who is to be reminded of a visit; a group asks for one of each. */
  record ToRemind(CalendarEntry entry, Unreminded who) {}

  /** What the backups ask for. */
  sealed interface Backup {
    /** The last one was made so long ago. */
    record Old(Duration age) implements Backup {}

    /** The watch found what it cannot put right by itself. */
    record NeedsHand(Hand hand) implements Backup {}

    /** There is none that can be used. */
    record Missing() implements Backup {}

    /** Whether there is one could not be read. */
    record Unknown() implements Backup {}
  }

  /** How far back a visit without an outcome is still asked about, in days. */
  static final int LOOK_BACK_DAYS = 14;

  /** How far ahead the next visits are shown, in days. */
  static final int LOOK_AHEAD_DAYS = 7;

  /** A dose is looked back for as long as any protocol may keep its window open. */
  static final Duration LONGEST_WINDOW = Duration.ofHours(Series.LONGEST_WINDOW_HOURS);

  /** From this age on the last backup is worth a word; written by the practice. */
  static final Duration OLD_BACKUP = Duration.ofDays(7);

  /** A running session, folded. */
  record InSession(SessionId id, HomeRecords.Running records, SessionState state) {}

  /** An integration window that is open. */
  record Window(
      PatientId patient,
      String patientName,
      IntegrationWindow window,
      long hoursLeft,
      @Nullable LocalDateTime bookedFor) {}

  static Today of(HomeRecords records, LastBackup lastBackup, Instant now, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(now, zone);
    List<CalendarEntry> visits = planned(records, day, day);
    return new Today(
        records.anyPatient(),
        records.running().stream().map(running -> inSession(running, now)).toList(),
        visits,
        visits.isEmpty()
            ? planned(records, day.plusDays(1), day.plusDays(LOOK_AHEAD_DAYS))
            : List.of(),
        windows(records, now),
        records.visits().stream().filter(item -> missed(item, day)).toList(),
        records.unsigned(),
        records.otherDrafts(),
        records.turned(),
        records.opened(),
        records.sheets(),
        between(records, day, zone),
        backup(lastBackup, now));
  }

  private static Between between(HomeRecords records, LocalDate day, ZoneId zone) {
    return new Between(
        records.visits().stream()
            .filter(item -> item.kind() == VisitKind.MEASURE)
            .filter(item -> item.state() == VisitState.PLANNED)
            .filter(item -> !item.at().toLocalDate().isAfter(day))
            .filter(item -> !records.care().measured().contains(item.id()))
            .toList(),
        records.care().undocumented(),
        records.care().lastDoses().stream()
            .filter(dose -> RelapseWatch.watches(dose, day, zone))
            .sorted(Comparator.comparing(LastDose::at))
            .toList(),
        records.maintained().stream().filter(each -> due(each, day, zone)).toList(),
        records.lapsed(),
        records.care().ending(),
        reminders(records, day));
  }

  /** From the fewest days on that the protocol names; where it names none, always. */
  private static boolean due(HomeRecords.Maintained each, LocalDate day, ZoneId zone) {
    Instant last = each.lastDoseAt();
    Integer fewest = each.rule().fewestDays();
    return last == null
        || fewest == null
        || !LocalDate.ofInstant(last, zone).plusDays(fewest).isAfter(day);
  }

  private static List<ToRemind> reminders(HomeRecords records, LocalDate day) {
    LocalDate next =
        Stream.iterate(day.plusDays(1), each -> each.plusDays(1))
            .limit(LOOK_AHEAD_DAYS)
            .filter(records.hours()::worksOn)
            .findFirst()
            .orElse(day.plusDays(1));
    return planned(records, day.plusDays(1), next).stream()
        .flatMap(item ->
            records.care().unreminded().stream()
                .filter(who -> who.visit().equals(item.id()))
                .map(who -> new ToRemind(item, who)))
        .toList();
  }

  private static Optional<Backup> backup(LastBackup last, Instant now) {
    return switch (last) {
      case LastBackup.Made(var at) ->
          Optional.of(HomeRecords.age(at, now))
              .filter(age -> age.compareTo(OLD_BACKUP) > 0)
              .map(Backup.Old::new);
      case LastBackup.NeedsHand(var hand) -> Optional.of(new Backup.NeedsHand(hand));
      case LastBackup.None _ -> Optional.of(new Backup.Missing());
      case LastBackup.Unreadable _ -> Optional.of(new Backup.Unknown());
    };
  }

  private static InSession inSession(HomeRecords.Running running, Instant now) {
    return new InSession(
        running.session().id(),
        running,
        SessionState.replay(running.protocol(), running.session(), now));
  }

  private static List<CalendarEntry> planned(HomeRecords records, LocalDate from, LocalDate to) {
    return records.visits().stream()
        .filter(item -> item.state() == VisitState.PLANNED)
        .filter(Today::comes)
        .filter(item -> {
          LocalDate on = item.at().toLocalDate();
          return !on.isBefore(from) && !on.isAfter(to);
        })
        .toList();
  }

  /** Whether somebody comes: not on a day on which measures are merely due. */
  private static boolean comes(CalendarEntry item) {
    return item.kind() != VisitKind.MEASURE || item.until().isAfter(item.at());
  }

  private static boolean missed(CalendarEntry item, LocalDate today) {
    boolean past = item.at().toLocalDate().isBefore(today) && comes(item);
    return switch (item.state()) {
      case PLANNED -> past;
      case MISSED -> true;
      case HELD, CANCELLED -> false;
    };
  }

  private static List<Window> windows(HomeRecords records, Instant now) {
    return records.dosed().stream()
        .map(dosed -> window(dosed, now))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(window -> window.window().closesAt()))
        .toList();
  }

  private static Optional<Window> window(HomeRecords.Dosed dosed, Instant now) {
    LatelyDosed session = dosed.session();
    var window = IntegrationWindow.of(dosed.protocol().series(), session.firstDoseAt());
    return switch (window.state(now, session.integrationHeld())) {
      case OPEN ->
          Optional.of(
              new Window(
                  session.patientId(),
                  session.patientName(),
                  window,
                  window.hoursLeft(now),
                  session.bookedFor()));
      case NOT_OPEN, HELD, MISSED -> Optional.empty();
    };
  }

  /** Whether nothing at all waits. */
  boolean quiet() {
    return running.isEmpty()
        && visits.isEmpty()
        && next.isEmpty()
        && windows.isEmpty()
        && missed.isEmpty()
        && unsigned.isEmpty()
        && otherDrafts == 0
        && turned.isEmpty()
        && opened.isEmpty()
        && sheets.isEmpty()
        && between.quiet()
        && backup.isEmpty();
  }
}
