package app.kapstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.calendar.CalendarEntry;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.texts.Texts;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written is read back by a second reader of iCalendar. */
class CalendarFileTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant STAMP = Instant.parse("2026-10-30T12:00:00Z");

  private static CalendarEntry entry(
      int number, VisitKind kind, String at, int minutes, VisitState state) {
    var from = LocalDateTime.parse(at);
    return new CalendarEntry(
        new UUID(7, number),
        3,
        kind,
        2,
        from,
        from.plusMinutes(minutes),
        state,
        List.of(new PatientId(new UUID(1, 1))),
        "Juniper Sampleton; née “Ünïque”, the second");
  }

  /** On both sides of the night in which the clocks go back. */
  private static final List<CalendarEntry> ENTRIES =
      List.of(
          entry(1, VisitKind.DOSE, "2026-10-30T10:00", 180, VisitState.PLANNED),
          entry(2, VisitKind.INTEGRATION, "2026-11-02T10:00", 60, VisitState.CANCELLED),
          entry(3, VisitKind.MEASURE, "2026-11-03T09:00", 0, VisitState.PLANNED));

  private static ICalendar read(boolean names, List<CalendarEntry> entries) {
    byte[] file = new CalendarFile(Texts.english(), ZONE, STAMP, names).of(entries);
    return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
  }

  @Test
  void file_withoutNames_isReadBackAndNamesNobody() {
    byte[] file = new CalendarFile(Texts.english(), ZONE, STAMP, false).of(ENTRIES);
    assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("Juniper", "Sampleton");
    List<VEvent> events = read(false, ENTRIES).getEvents();
    assertThat(events)
        .extracting(each -> each.getSummary().getValue())
        .containsExactly("Dose", "Integration", "Measures");
    assertThat(events)
        .extracting(each -> each.getDateStart().getValue().toInstant())
        .containsExactly(
            Instant.parse("2026-10-30T14:00:00Z"),
            Instant.parse("2026-11-02T15:00:00Z"),
            Instant.parse("2026-11-03T14:00:00Z"));
    assertThat(events.getFirst().getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-10-30T17:00:00Z"));
    assertThat(events.get(2).getDateEnd()).isNull();
    assertThat(events)
        .extracting(each -> each.getStatus().getValue())
        .containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED");
    assertThat(events.getFirst().getSequence().getValue()).isEqualTo(3);
    assertThat(events).extracting(each -> each.getUid().getValue()).doesNotHaveDuplicates();
  }

  @Test
  void file_withNames_keepsEachSign() {
    assertThat(read(true, ENTRIES.subList(0, 1)).getEvents())
        .extracting(each -> each.getSummary().getValue())
        .containsExactly("Dose: Juniper Sampleton; née “Ünïque”, the second");
  }

  @Test
  void file_madeTwice_namesAVisitTheSame() {
    assertThat(read(false, ENTRIES).getEvents().getFirst().getUid())
        .isEqualTo(read(true, ENTRIES).getEvents().getFirst().getUid());
  }
}
