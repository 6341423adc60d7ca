package app.kapstone.screens.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.course.CourseId;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.LatelyDosed;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TodayTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final PatientId PATIENT = new PatientId(new UUID(1, 1));
  private static final Protocol IM =
      new ProtocolFiles()
          .builtIn().stream().filter(each -> each.key().equals("im-kap")).findFirst().orElseThrow();

  private static VisitListItem visit(String at, VisitState state) {
    var visit =
        new Visit(
            new VisitId(UUID.randomUUID()),
            new CourseId(new UUID(2, 2)),
            1,
            VisitKind.PREPARATION,
            LocalDateTime.parse(at),
            state,
            1);
    return new VisitListItem(visit, PATIENT, "Juniper Sampleton");
  }

  private static Today today(List<VisitListItem> visits, List<HomeRecords.Dosed> dosed) {
    var records =
        new HomeRecords(true, List.of(), visits, dosed, List.of(), List.of(), List.of(), List.of());
    return Today.of(records, new LastBackup.Made(NOW.minus(Duration.ofDays(3))), NOW, ZONE);
  }

  private static HomeRecords.Dosed dosed(Duration ago, boolean held) {
    var session = new LatelyDosed(PATIENT, "Juniper Sampleton", NOW.minus(ago), "a protocol", held);
    return new HomeRecords.Dosed(session, IM);
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
    var records =
        new HomeRecords(
            true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(today(List.of(), List.of()).quiet()).isTrue();
    var old = new LastBackup.Made(NOW.minus(Duration.ofDays(8)));
    assertThat(Today.of(records, old, NOW, ZONE).backup())
        .contains(new Today.Backup.Old(Duration.ofDays(8)));
  }

  @Test
  void of_backupMissingOrUnknown_saysWhichOfTheTwo() {
    var records =
        new HomeRecords(
            true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(Today.of(records, new LastBackup.None(), NOW, ZONE).backup())
        .contains(new Today.Backup.Missing());
    assertThat(Today.of(records, new LastBackup.Unreadable(), NOW, ZONE).backup())
        .contains(new Today.Backup.Unknown());
  }
}
