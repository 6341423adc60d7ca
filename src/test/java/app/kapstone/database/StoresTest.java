package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.OpenedPractice;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.course.PlannedVisit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.ClockNote;
import app.kapstone.domain.dosing.DoseForm;
import app.kapstone.domain.dosing.LatelyDosed;
import app.kapstone.domain.dosing.Scale;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionEvent.CheckTicked;
import app.kapstone.domain.dosing.SessionEvent.ClockNoted;
import app.kapstone.domain.dosing.SessionEvent.Correction;
import app.kapstone.domain.dosing.SessionEvent.DepthSeen;
import app.kapstone.domain.dosing.SessionEvent.DoseGiven;
import app.kapstone.domain.dosing.SessionEvent.EffectSeen;
import app.kapstone.domain.dosing.SessionEvent.InterventionMade;
import app.kapstone.domain.dosing.SessionEvent.PatientSaid;
import app.kapstone.domain.dosing.SessionEvent.Remark;
import app.kapstone.domain.dosing.SessionEvent.ScoreTaken;
import app.kapstone.domain.dosing.SessionEvent.SessionEnded;
import app.kapstone.domain.dosing.SessionEvent.SettingChanged;
import app.kapstone.domain.dosing.SessionEvent.VitalsSnoozed;
import app.kapstone.domain.dosing.SessionEvent.VitalsTaken;
import app.kapstone.domain.dosing.SessionRefused;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Each store writes everything it can, reads it, changes it and reads it again, across a lock. */
@TestInstance(Lifecycle.PER_CLASS)
class StoresTest {
  private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

  private final DemoClock clock = new DemoClock(NOW);
  private OpenedPractice practice;
  private Database database;

  @BeforeAll
  void create(@TempDir Path folder) throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), clock);
    database = practice.database();
  }

  @AfterAll
  void close() throws Exception {
    practice.close();
  }

  @Test
  void practice_writtenAndChanged_readsBack() throws Exception {
    var settings = new PracticeSettings(25, PracticeSettings.Paper.A4, true);
    database.change(w -> {
      w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT);
      w.practice().change(1, DemoDay.practice(), settings);
    });
    reopen();
    var kept = database.read(r -> r.practice().find().orElseThrow());
    assertThat(kept.version()).isEqualTo(2);
    assertThat(kept.details()).isEqualTo(DemoDay.practice());
    assertThat(kept.settings()).isEqualTo(settings);
  }

  @Test
  void patient_everyField_readsBackAfterALock() throws Exception {
    var data =
        new PatientData(
            "Ωλίβια Łucja Ångström-Ødegård 🌿",
            "Lu",
            "they/them",
            LocalDate.of(1980, 2, 29),
            "1",
            "lu@example.invalid",
            "Line one\nLine two",
            "Em",
            "2",
            "Es",
            "3",
            "F33.2",
            "aims",
            "latex",
            "prazosin 2 mg",
            71.25);
    var id = database.write(w -> w.patients().add(PatientData.named("To be named")));
    database.change(w -> {
      w.patients().change(id, 1, data);
    });
    reopen();
    var kept = database.read(r -> r.patients().find(id).orElseThrow());
    assertThat(kept.data()).isEqualTo(data);
    assertThat(kept.version()).isEqualTo(2);
    assertThat(kept.addedAt()).isEqualTo(NOW);
    assertThat(kept.archived()).isFalse();
  }

  @Test
  void patient_changedOnAnOlderReading_isRefusedAndNothingIsLost() throws Exception {
    var id = database.write(w -> w.patients().add(PatientData.named("First")));
    database.change(w -> {
      w.patients().change(id, 1, PatientData.named("Second"));
    });
    assertThatThrownBy(() ->
            database.change(w -> {
              w.patients().change(id, 1, PatientData.named("Third"));
            }))
        .isInstanceOf(StaleVersion.class);
    assertThat(read(r -> List.of(r.patients().find(id).orElseThrow().data().legalName())))
        .containsExactly("Second");
  }

  @Test
  void patient_archivedAndRestored_isInTheListThroughout() throws Exception {
    var id = database.write(w -> w.patients().add(PatientData.named("Archie Vale")));
    database.change(w -> {
      w.patients().archive(id);
    });
    assertThat(read(r -> r.patients().list()))
        .anyMatch(item -> item.id().equals(id) && item.archivedAt() != null);
    database.change(w -> {
      w.patients().restore(id);
    });
    assertThat(read(r -> r.patients().list()))
        .anyMatch(item -> item.id().equals(id) && item.archivedAt() == null);
  }

  @Test
  void course_withVisits_readsBackAndMoves() throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Cora Course")));
    var at = LocalDateTime.of(2026, 11, 23, 10, 0);
    var plan =
        List.of(
            new PlannedVisit(1, VisitKind.PREPARATION, at),
            new PlannedVisit(1, VisitKind.DOSE, at.plusDays(2)),
            new PlannedVisit(1, VisitKind.INTEGRATION, at.plusDays(3)));
    var id =
        database.write(w -> w.courses().start(patient, "demo", 3, "{}", at.toLocalDate(), plan));
    var visit = database.read(r -> r.courses().find(id).orElseThrow().visits().getFirst());
    database.change(w -> {
      w.courses().move(visit.id(), visit.version(), at.plusHours(1), "Asked for");
      w.courses().mark(visit.id(), visit.version() + 1, VisitState.HELD);
    });
    reopen();
    var course = database.read(r -> r.courses().ofPatient(patient)).getFirst();
    assertThat(course.protocolVersion()).isEqualTo(3);
    assertThat(course.visits())
        .extracting(v -> v.kind() + " " + v.at() + " " + v.state())
        .containsExactly(
            "PREPARATION 2026-11-23T11:00 HELD",
            "DOSE 2026-11-25T10:00 PLANNED",
            "INTEGRATION 2026-11-26T10:00 PLANNED");
    assertThat(
            read(r -> r.courses().visitsBetween(at.toLocalDate().atStartOfDay(), at.plusDays(1))))
        .extracting(item -> item.patientName())
        .contains("Cora Course");
  }

  @Test
  void dosedSince_endedWithADose_saysWhetherItsIntegrationWasHeld() throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Dora Dosed")));
    var at = LocalDateTime.of(2026, 11, 21, 10, 0);
    var plan =
        List.of(
            new PlannedVisit(1, VisitKind.DOSE, at),
            new PlannedVisit(1, VisitKind.INTEGRATION, at.plusDays(1)),
            new PlannedVisit(2, VisitKind.DOSE, at.plusDays(7)),
            new PlannedVisit(2, VisitKind.INTEGRATION, at.plusDays(8)));
    var course =
        database.write(w -> w.courses().start(patient, "demo", 3, "{}", at.toLocalDate(), plan));
    var visits = database.read(r -> r.courses().find(course).orElseThrow().visits());
    var dose = new DoseGiven(Milligrams.of("60"), Route.INTRAMUSCULAR, null, "left", "L1", "a", "");
    database.change(w -> {
      w.courses().mark(visits.get(1).id(), 1, VisitState.HELD);
      for (int each : List.of(0, 2)) {
        var session = w.sessions().open(patient, visits.get(each).id(), "{" + each + "}", 80.0);
        w.sessions().append(session, NOW.plusSeconds(each), dose);
        w.sessions().append(session, NOW.plusSeconds(60), new SessionEvent.SessionEnded(""));
      }
      var undosed = w.sessions().open(patient, null, "{}", 80.0);
      w.sessions().append(undosed, NOW.plusSeconds(60), new SessionEvent.SessionEnded(""));
      var running = w.sessions().open(patient, null, "{}", 80.0);
      w.sessions().append(running, NOW, dose);
    });
    assertThat(read(r -> r.sessions().dosedSince(NOW.minusSeconds(1))))
        .filteredOn(session -> session.patientId().equals(patient))
        .containsExactlyInAnyOrder(
            new LatelyDosed(patient, "Dora Dosed", NOW, "{0}", true, null),
            new LatelyDosed(
                patient, "Dora Dosed", NOW.plusSeconds(2), "{2}", false, at.plusDays(8)));
    assertThat(read(r -> r.sessions().dosedSince(NOW.plusSeconds(1)))).isEmpty();
  }

  @Test
  void session_everyKindOfEvent_readsBackEqual() throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Sasha Session")));
    var id = database.write(w -> w.sessions().open(patient, null, "{}", 80.5));
    var dose =
        new DoseGiven(
            Milligrams.of("60.5"),
            Route.INTRAMUSCULAR,
            new BigDecimal("0.75"),
            "left",
            "L1",
            "a",
            "r");
    var first = database.write(w -> w.sessions().append(id, NOW, dose));
    List<SessionEvent> others =
        List.of(
            new VitalsTaken(new Vitals(128, 82, 74, 98)),
            new VitalsTaken(new Vitals(null, null, null, 97)),
            new VitalsSnoozed(5, "asleep"),
            new EffectSeen("nausea", 2),
            new DepthSeen("dreamy"),
            in(new DoseForm.Drawn(new BigDecimal("33.3"), new BigDecimal("1.83"))),
            in(new DoseForm.Counted(Milligrams.of("100"), 3)),
            in(new DoseForm.Sprayed(Milligrams.of("28"), 2, 3)),
            new ScoreTaken(Scale.MOAAS, 4),
            new ScoreTaken(Scale.CADSS, 0),
            new ClockNoted(ClockNote.SET_BACK, Duration.ofSeconds(3605)),
            new InterventionMade("hand"),
            new SettingChanged("lamp"),
            new PatientSaid("«harbour»\nαβγ"),
            new Remark("calm"),
            new CheckTicked("walks", true),
            new Correction(first.id(), "wrong syringe"),
            new SessionEnded("left early"));
    for (SessionEvent event : others) {
      database.write(w -> w.sessions().append(id, NOW.plusSeconds(30), event));
    }
    reopen();
    var kept = database.read(r -> r.sessions().find(id).orElseThrow());
    assertThat(kept.events().getFirst().event()).isEqualTo(dose);
    assertThat(kept.events().stream().skip(1).map(e -> e.event()))
        .containsExactlyElementsOf(others);
    assertThat(kept.endedAt()).isEqualTo(NOW.plusSeconds(30));
    assertThat(kept.weightKg()).isEqualTo(80.5);
    var listed = database.read(r -> r.sessions().ofPatient(patient)).getFirst();
    assertThat(listed.totalMg()).isEqualByComparingTo("84");
    assertThat(read(r -> r.sessions().running())).noneMatch(item -> item.id().equals(id));
  }

  private static DoseGiven in(DoseForm form) {
    return new DoseGiven(
        Milligrams.of("28"), Route.ORAL, null, "", "L2", "a", "", form, LocalDate.of(2027, 3, 31));
  }

  @Test
  void session_ended_takesNothingMore() throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Ed Ended")));
    var id = database.write(w -> w.sessions().open(patient, null, "{}", null));
    database.write(w -> w.sessions().append(id, NOW, new SessionEnded("")));
    assertThatThrownBy(() ->
            database.write(w ->
                w.sessions().append(id, NOW, new VitalsTaken(new Vitals(120, 80, null, null)))))
        .isInstanceOf(SessionRefused.class);
    assertThat(read(r -> r.sessions().find(id).orElseThrow().events())).hasSize(1);
  }

  @Test
  void session_appendedOnAnOlderReading_isRefused() throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Two Windows")));
    var id = database.write(w -> w.sessions().open(patient, null, "{}", null));
    var read = database.read(r -> r.sessions().find(id).orElseThrow());
    database.write(w -> w.sessions().append(read, NOW, new Remark("one")));
    assertThatThrownBy(
            () -> database.write(w -> w.sessions().append(read, NOW, new Remark("other"))))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void lastDose_isTheLatestThatNoCorrectionTookBack() throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Dora Dose")));
    var id = database.write(w -> w.sessions().open(patient, null, "{}", 60.0));
    var dose = new DoseGiven(Milligrams.of("30"), Route.SUBLINGUAL, null, "", "", "", "");
    database.write(w -> w.sessions().append(id, NOW, dose));
    clock.set(NOW.plus(Duration.ofMinutes(10)));
    var second =
        database.write(w -> w.sessions().append(id, NOW.plus(Duration.ofMinutes(10)), dose));
    database.write(w ->
        w.sessions().append(id, NOW.plusSeconds(630), new Correction(second.id(), "not given")));
    clock.set(NOW);
    assertThat(read(r -> r.sessions().ofPatient(patient)).getFirst().totalMg())
        .isEqualByComparingTo("30");
    assertThat(read(r -> r.patients().list()))
        .filteredOn(item -> item.id().equals(patient))
        .extracting(item -> item.lastDoseAt())
        .containsExactly(NOW);
  }

  @Test
  void note_savedSignedAndAdded_readsBackWithItsHash() throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Nora Note")));
    var id =
        database.write(
            w -> w.notes().start(patient, NoteKind.PREPARATION, null, null, new NoteText("", "")));
    assertThatThrownBy(() -> database.write(w -> w.notes().sign(id, 1, "Robin Example")))
        .isInstanceOf(InvalidValue.class);
    long version =
        database.write(w -> w.notes().save(id, 1, new NoteText("Prep 1", "First words.")));
    assertThat(read(r -> r.notes().unsigned()))
        .anyMatch(item -> item.id().equals(id) && !item.signed());
    var signed = database.write(w -> w.notes().sign(id, version, "Robin Example"));
    var addendum =
        database.write(w -> w.notes().addAddendum(id, "forgot", "More words.", "Robin Example"));
    reopen();
    var kept = database.read(r -> r.notes().signed(id).orElseThrow());
    assertThat(kept.hash()).isEqualTo(signed.hash()).hasSize(64);
    assertThat(kept.addenda()).containsExactly(addendum);
    assertThat(read(r -> r.notes().draft(id).stream().toList())).isEmpty();
    assertThat(read(r -> r.notes().ofPatient(patient)))
        .singleElement()
        .matches(item -> item.signed() && item.title().equals("Prep 1"));
    assertThatThrownBy(
            () -> database.write(w -> w.notes().save(id, version, new NoteText("", "changed"))))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void measure_readsBackInOrder() throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Mia Measure")));
    database.write(w -> w.measures().add(patient, Instrument.PHQ_9, 9, LocalDate.of(2026, 3, 1)));
    database.write(w -> w.measures().add(patient, Instrument.PHQ_9, 17, LocalDate.of(2026, 1, 1)));
    assertThat(read(r -> r.measures().ofPatient(patient)))
        .extracting(result -> result.total())
        .containsExactly(17, 9);
  }

  @Test
  void document_bytes_comeBackExactly() throws Exception {
    var patient = database.write(w -> w.patients().add(PatientData.named("Pia Paper")));
    byte[] bytes = new byte[300_000];
    new java.util.Random(7).nextBytes(bytes);
    System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 5);
    var stored =
        database.write(
            w -> w.documents().keep(patient, DocumentKind.CONSENT_PACKET, "Packet", bytes));
    reopen();
    byte[] kept = database.read(r -> r.documents().bytes(stored.id()).orElseThrow());
    assertThat(kept).isEqualTo(bytes);
    assertThat(read(r -> r.documents().ofPatient(patient))).containsExactly(stored);
  }

  private <T> List<T> read(Function<Reading, List<T>> work) throws Exception {
    return database.<List<T>>read(work);
  }

  private void reopen() throws Exception {
    practice.reopen();
    database = practice.database();
  }
}
