package app.kapstone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;
import static org.assertj.core.api.Assertions.assertThatObject;

import app.kapstone.OpenedPractice;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.dosing.SessionEvent.GateDecided;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.MedicineTaken;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPracticeTest {
  private static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");

  @TempDir Path folder;

  @Test
  void day_filled_hasEightPatientsInAllStagesAndOneSessionRunning() throws Exception {
    var clock = new DemoClock(NOW);
    try (var practice = OpenedPractice.create(folder.resolve("day"), clock)) {
      Database database = practice.database();
      new DemoDay(database, clock, NOW, ZoneOffset.UTC, 7).fill();
      var patients = database.read(r -> r.patients().list());
      assertThat(patients).hasSize(8);
      assertThat(patients.stream().filter(p -> p.archivedAt() != null)).hasSize(1);
      var running = database.read(r -> r.sessions().running());
      assertThat(running).hasSize(1);
      var session = database.read(r -> r.sessions().find(running.getFirst().id()).orElseThrow());
      var protocol = new ProtocolFiles().read(session.protocolDocument());
      var state = SessionState.replay(protocol, session, NOW);
      assertThat(state.elapsed()).isEqualTo(Duration.ofMinutes(47));
      assertThat(state.nextDue()).isPresent();
      assertThat(state.readings()).hasSizeGreaterThan(4);
      var today = LocalDate.ofInstant(NOW, ZoneOffset.UTC).atStartOfDay();
      assertThatList(database.read(r -> r.courses().visitsBetween(today, today.plusDays(1))))
          .hasSizeGreaterThanOrEqualTo(4)
          .filteredOn(item -> item.visit().kind() != VisitKind.MEASURE)
          .extracting(item -> item.patientName())
          .doesNotHaveDuplicates();
      assertThatList(database.read(r -> r.notes().unsigned())).hasSize(2);
      assertThatObject(database.read(r -> r.practice().find().isPresent())).isEqualTo(true);
    }
  }

  @Test
  void day_halfAnHourAfterMidnightOfANewYear_isWritten() throws Exception {
    for (String moment : new String[] {"2026-01-01T00:30:00Z"}) {
      var now = Instant.parse(moment);
      var clock = new DemoClock(now);
      try (var practice = OpenedPractice.create(folder.resolve(moment.substring(0, 7)), clock)) {
        new DemoDay(practice.database(), clock, now, ZoneOffset.UTC, 7).fill();
        assertThatObject(practice.database().read(r -> r.patients().count())).isEqualTo(8);
      }
    }
  }

  @Test
  void tenYears_ofASmallSize_hasExactlyThatSize() throws Exception {
    var clock = new DemoClock(NOW);
    var size = new TenYears.Size(120, 6, 60, 2_500, 70, 90);
    try (var practice = OpenedPractice.create(folder.resolve("years"), clock)) {
      Database database = practice.database();
      var progress = new int[1];
      new TenYears(database, clock, size, LocalDate.of(2026, 11, 20), 7)
          .fill(done -> progress[0] = done);
      assertThat(progress[0]).isEqualTo(6);
      assertThatObject(database.read(r -> r.patients().count())).isEqualTo(120);
      int sessions = 0;
      int events = 0;
      int notes = 0;
      int measures = 0;
      for (var patient : database.read(r -> r.patients().list())) {
        for (var item : database.read(r -> r.sessions().ofPatient(patient.id()))) {
          sessions++;
          events += database.read(r -> r.sessions().find(item.id()).orElseThrow()).events().size();
        }
        notes += database.read(r -> r.notes().ofPatient(patient.id())).size();
        measures += database.read(r -> r.measures().ofPatient(patient.id())).size();
      }
      assertThat(sessions).isEqualTo(60);
      assertThat(events).isEqualTo(2_500);
      assertThat(notes).isEqualTo(70);
      assertThat(measures).isEqualTo(90);
      assertThatList(database.read(r -> r.sessions().running())).isEmpty();
      assertThatList(database.inspect()).isEmpty();
      for (var patient : database.read(r -> r.patients().list())) {
        for (var item : database.read(r -> r.sessions().ofPatient(patient.id()))) {
          var session = database.read(r -> r.sessions().find(item.id()).orElseThrow());
          assertThat(session.events().getFirst().event())
              .isInstanceOfSatisfying(
                  GateDecided.class, gate -> assertThat(gate.lines()).hasSizeGreaterThan(15));
        }
      }
    }
  }

  @Test
  void tenYears_eachFullChart_hasYearsOfCareAndTheFullestMost() throws Exception {
    var clock = new DemoClock(NOW);
    var size = new TenYears.Size(3, 2, 2, 40, 4, 2);
    try (var practice = OpenedPractice.create(folder.resolve("care"), clock)) {
      Database database = practice.database();
      new TenYears(database, clock, size, LocalDate.of(2026, 11, 20), 7).fill(done -> {});
      var weights = new HashSet<Integer>();
      for (var patient : database.read(r -> r.patients().list())) {
        var history = database.read(r -> r.entries().ofPatient(patient.id()));
        weights.add(history.current(BodySize.class).size());
        if (patient.lastDoseAt() != null) {
          assertThat(history.current(MedicineTaken.class))
              .extracting(entry -> entry.version())
              .contains(10L);
          assertThatList(database.read(r -> r.screenings().ofPatient(patient.id()))).hasSize(10);
          var facts = database.read(r -> r.safety().facts(patient.id(), NOW));
          assertThat(facts.events()).hasSize(10);
          assertThat(facts.checks()).hasSizeGreaterThanOrEqualTo(50);
          assertThatList(database.read(r -> r.items().ofPatient(patient.id())))
              .hasSizeGreaterThanOrEqualTo(40);
        }
      }
      assertThat(weights).containsExactlyInAnyOrder(1, 43, 203);
    }
  }

  @Test
  void names_ofTheTenYears_areAllDifferent() {
    var names = new HashSet<String>();
    IntStream.range(0, 25_000).forEach(number -> names.add(FictionalNames.name(number)));
    assertThat(names).hasSize(25_000);
  }
}
