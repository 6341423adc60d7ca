package app.kapstone.screens.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.care.Care;
import app.kapstone.domain.care.LastDose;
import app.kapstone.domain.care.Unreminded;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.LatelyDosed;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TodayTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final PatientId PATIENT = new PatientId(new UUID(1, 1));
  private static final Protocol IM = Sessions.builtIn("im-kap");

  private static CalendarEntry visit(String at, VisitState state) {
    return visit(VisitKind.PREPARATION, at, state);
  }

  private static CalendarEntry visit(VisitKind kind, String at, VisitState state) {
    var from = LocalDateTime.parse(at);
    return new CalendarEntry(
        UUID.randomUUID(), 1, kind, 1, from, from, state, List.of(PATIENT), "Juniper Sampleton");
  }

  private static HomeRecords records(
      List<CalendarEntry> visits, List<HomeRecords.Dosed> dosed, Care care) {
    return new HomeRecords(
        true,
        List.of(),
        visits,
        WorkingHours.DEFAULT,
        dosed,
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        care,
        List.of(),
        List.of());
  }

  private static Today today(List<CalendarEntry> visits, List<HomeRecords.Dosed> dosed) {
    return today(visits, dosed, Care.NONE);
  }

  private static Today today(List<CalendarEntry> visits, List<HomeRecords.Dosed> dosed, Care care) {
    var backup = new LastBackup.Made(NOW.minus(Duration.ofDays(3)));
    return Today.of(records(visits, dosed, care), backup, NOW, ZONE);
  }

  private static HomeRecords.Dosed dosed(Duration ago, boolean held) {
    var session =
        new LatelyDosed(PATIENT, "Juniper Sampleton", NOW.minus(ago), "a protocol", held, null);
    return new HomeRecords.Dosed(session, IM);
  }

  @Test
  void of_reminders_areOfTheNextWorkingDayAndSaidOnce() {
    // a Friday: the next working day is the Monday
    var monday = visit("2026-11-23T10:00", VisitState.PLANNED);
    var tuesday = visit("2026-11-24T10:00", VisitState.PLANNED);
    var asked = new Unreminded(monday.id(), PATIENT, "Juniper Sampleton");
    var later = new Unreminded(tuesday.id(), PATIENT, "Juniper Sampleton");
    Today shown = today(List.of(monday, tuesday), List.of(), unreminded(asked, later));
    assertThat(shown.between().reminders()).containsExactly(new Today.ToRemind(monday, asked));
    shown = today(List.of(monday, tuesday), List.of(), unreminded(later));
    assertThat(shown.between().reminders()).isEmpty();
  }

  @Test
  void of_reminders_ofAGroupAskForEachAndOfAMeasureOnlyWhenSomebodyComes() {
    var at = LocalDateTime.parse("2026-11-23T10:00");
    var circle = outside(VisitKind.GROUP, at, at.plusHours(2));
    var measure = outside(VisitKind.MEASURE, at, at.plusMinutes(15));
    var due = visit(VisitKind.MEASURE, "2026-11-23T10:00", VisitState.PLANNED);
    var care =
        unreminded(
            new Unreminded(circle.id(), PATIENT, "Juniper Sampleton"),
            new Unreminded(circle.id(), new PatientId(new UUID(1, 2)), "Bea Two"),
            new Unreminded(measure.id(), null, "Wren Placeholder"),
            new Unreminded(due.id(), PATIENT, "Juniper Sampleton"));
    Today shown = today(List.of(circle, measure, due), List.of(), care);
    assertThat(shown.between().reminders())
        .extracting(each -> each.entry().kind() + " " + each.who().name())
        .containsExactly("GROUP Juniper Sampleton", "GROUP Bea Two", "MEASURE Wren Placeholder");
    assertThat(shown.next()).containsExactly(circle, measure);
  }

  private static CalendarEntry outside(VisitKind kind, LocalDateTime from, LocalDateTime until) {
    return new CalendarEntry(
        UUID.randomUUID(), 1, kind, 0, from, until, VisitState.PLANNED, List.of(), "Circle");
  }

  private static Care unreminded(Unreminded... who) {
    return new Care(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(who), Set.of());
  }

  @Test
  void of_measures_dueUntilThereIsAResult() {
    var due = visit(VisitKind.MEASURE, "2026-11-18T10:00", VisitState.PLANNED);
    var later = visit(VisitKind.MEASURE, "2026-11-22T10:00", VisitState.PLANNED);
    Today shown = today(List.of(due, later), List.of());
    assertThat(shown.between().measures()).containsExactly(due);
    assertThat(shown.visits()).isEmpty();
    assertThat(shown.missed()).isEmpty();
    var taken =
        new Care(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(due.id()));
    assertThat(today(List.of(due), List.of(), taken).between().measures()).isEmpty();
  }

  @Test
  void of_relapseWatch_asksAfterThoseWithoutAnotherDoseInItsDays() {
    var watched = dose("Wanda Watched", 18, false);
    var care =
        new Care(
            List.of(
                dose("Ida Early", 3, false),
                watched,
                dose("Paul Planned", 18, true),
                dose("Lena Long", 70, false)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of());
    assertThat(today(List.of(), List.of(), care).between().relapse()).containsExactly(watched);
  }

  private static LastDose dose(String name, int daysAgo, boolean ahead) {
    return new LastDose(PATIENT, name, NOW.minus(Duration.ofDays(daysAgo)), ahead);
  }

  @Test
  void of_visitToday_showsItAndNotTheNext() {
    var now = visit("2026-11-20T16:00", VisitState.PLANNED);
    var later = visit("2026-11-22T10:00", VisitState.PLANNED);
    assertThat(today(List.of(now, later), List.of()).visits()).containsExactly(now);
    assertThat(today(List.of(now, later), List.of()).next()).isEmpty();
    assertThat(today(List.of(later), List.of()).next()).containsExactly(later);
  }

  @Test
  void of_pastVisitStillPlanned_asksWhatBecameOfIt() {
    var forgotten = visit("2026-11-18T10:00", VisitState.PLANNED);
    var missed = visit("2026-11-19T10:00", VisitState.MISSED);
    var held = visit("2026-11-19T12:00", VisitState.HELD);
    assertThat(today(List.of(forgotten, missed, held), List.of()).missed())
        .containsExactly(forgotten, missed);
  }

  @Test
  void of_windows_firstToCloseAhead_heldAndClosedLeftOut() {
    var windows =
        today(
                List.of(),
                List.of(
                    dosed(Duration.ofHours(10), false),
                    dosed(Duration.ofMinutes(71 * 60 + 30), false),
                    dosed(Duration.ofHours(20), true),
                    dosed(Duration.ofHours(73), false)))
            .windows();
    assertThat(windows).extracting(Today.Window::hoursLeft).containsExactly(0L, 62L);
  }

  @Test
  void of_backup_saidOnlyWhenOld() {
    var records = records(List.of(), List.of(), Care.NONE);
    assertThat(today(List.of(), List.of()).quiet()).isTrue();
    var old = new LastBackup.Made(NOW.minus(Duration.ofDays(8)));
    assertThat(Today.of(records, old, NOW, ZONE).backup())
        .contains(new Today.Backup.Old(Duration.ofDays(8)));
  }

  @Test
  void of_backupMissingOrUnknown_saysWhichOfTheTwo() {
    var records = records(List.of(), List.of(), Care.NONE);
    assertThat(Today.of(records, new LastBackup.None(), NOW, ZONE).backup())
        .contains(new Today.Backup.Missing());
    assertThat(Today.of(records, new LastBackup.Unreadable(), NOW, ZONE).backup())
        .contains(new Today.Backup.Unknown());
  }
}
