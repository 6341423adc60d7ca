package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.OpenedPractice;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoLives;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.patient.Aim;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is known about a patient, on a real encrypted record. */
@Execution(ExecutionMode.CONCURRENT)
class EntriesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final DemoClock clock = new DemoClock(NOW);
  private OpenedPractice practice;
  private PatientId patient;

  @BeforeEach
  void create(@TempDir Path folder) throws Exception {
    practice = OpenedPractice.create(folder.resolve("practice"), clock);
    patient = database().write(w -> w.patients().add(PatientData.named("Ines Entry")));
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }

  private Database database() {
    return practice.database();
  }

  private PatientHistory history() throws Exception {
    return database().read(r -> r.entries().ofPatient(patient));
  }

  private void reopen() throws Exception {
    practice.reopen();
  }

  @Test
  void entries_ofEveryKind_readBackAfterALock() throws Exception {
    database().change(w -> DemoLives.fill(w, patient, TODAY));
    List<PatientFact> before = facts();
    reopen();
    assertThat(facts()).containsExactlyInAnyOrderElementsOf(before).hasSize(21);
    assertThat(before.stream().map(Object::getClass).distinct()).hasSize(12);
  }

  private List<PatientFact> facts() throws Exception {
    return history().entries().stream().<PatientFact>map(PatientEntry::fact).toList();
  }

  @Test
  void medicine_doseWrittenAnew_isAChangeOfDose_stoppingIsNone() throws Exception {
    var first = new MedicineTaken("Lithium", Optional.empty(), "900 mg", null, null);
    var less = new MedicineTaken("Lithium", Optional.empty(), "600 mg", null, null);
    var id = database().write(w -> w.entries().add(patient, first));
    clock.set(NOW.plus(Duration.ofDays(3)));
    database().change(w -> w.entries().change(patient, id, 1, less));
    database().change(w -> w.entries().change(patient, id, 2, less.stoppedOn(TODAY)));
    database().change(w -> w.entries().withdraw(patient, id, 3, "another patient's"));
    assertThat(history().doseChanges())
        .containsExactly(
            new PatientHistory.DoseChange(id, "900 mg", less, NOW, NOW.plus(Duration.ofDays(3))));
  }

  @Test
  void medicine_changedAndStopped_keepsEveryVersion() throws Exception {
    var id = database().write(w -> w.entries().add(patient, MedicineTaken.freeText("Prazosin")));
    clock.set(NOW.plus(Duration.ofDays(3)));
    database()
        .change(w ->
            w.entries()
                .change(patient, id, 1, MedicineTaken.freeText("Prazosin").stoppedOn(TODAY)));
    List<PatientEntry<?>> versions = database().read(r -> r.entries().versions(patient, id));
    assertThat(versions.stream().map(PatientEntry::version)).containsExactly(1L, 2L);
    assertThat(history().medicinesOn(TODAY)).isEmpty();
    assertThat(history().medicinesOn(TODAY.minusDays(1))).hasSize(1);
  }

  @Test
  void entry_changedOnAnOlderReading_isRefused() throws Exception {
    var id = database().write(w -> w.entries().add(patient, new Allergy("Latex", "", null)));
    database().change(w -> w.entries().change(patient, id, 1, new Allergy("Latex", "Rash", null)));
    assertThatThrownBy(() ->
            database()
                .change(w -> w.entries().change(patient, id, 1, new Allergy("Nuts", "", null))))
        .isInstanceOf(StaleVersion.class);
    assertThat(history().allergiesText()).isEqualTo("Latex (Rash)");
  }

  @Test
  void entry_withdrawn_staysWithItsReason() throws Exception {
    var id = database().write(w -> w.entries().add(patient, new Allergy("Latex", "", null)));
    assertThatThrownBy(() -> database().change(w -> w.entries().withdraw(patient, id, 1, " ")))
        .isInstanceOf(InvalidValue.class);
    database().change(w -> w.entries().withdraw(patient, id, 1, "Meant somebody else"));
    assertThat(history().current(Allergy.class)).isEmpty();
    assertThat(history().withdrawn(Allergy.class))
        .extracting(PatientEntry::withdrawnReason)
        .containsExactly("Meant somebody else");
  }

  @Test
  void newestWeight_writtenInAnyOrder_isTheOneOfTheNewestDay() throws Exception {
    database().change(w -> w.entries().add(patient, new BodySize(71.0, 170.0, TODAY.minusDays(2))));
    database().change(w -> w.entries().add(patient, new BodySize(80.0, null, TODAY.minusYears(1))));
    assertThat(history().newestWeight(ZoneOffset.UTC).orElseThrow().fact().weightKg())
        .isEqualTo(71.0);
    Double told = database().read(r -> r.patients().find(patient).orElseThrow().data().weightKg());
    assertThat(told).isEqualTo(71.0);
  }

  @Test
  void archive_withReason_keepsIt() throws Exception {
    database().change(w -> w.patients().archive(patient, "Moved away"));
    assertThat(history().standingReason()).isEqualTo("Moved away");
    clock.set(NOW.plus(Duration.ofDays(1)));
    database().change(w -> w.patients().restore(patient, "Came back"));
    assertThat(history().standingReason()).isEqualTo("Came back");
    assertThat(history().current(Standing.class)).hasSize(2);
  }

  @Test
  void formerTexts_leftByAKilledMigration_becomeOneEntryEachWordForWord() throws Exception {
    String medicines = "Sertraline 50 mg\nprazosin «at night» 🌙";
    database()
        .change(w ->
            w.dsl()
                .execute(
                    "update patient set medicines = ?, allergies = 'Latex', diagnosis = 'PTSD',"
                        + " aims = 'To sleep', weight_kg = 71.5",
                    medicines));
    reopen();
    assertThat(database().inspect()).isEmpty(); // which comes after each opening
    PatientHistory known = history();
    assertThat(known.current(MedicineTaken.class))
        .extracting(PatientEntry::fact)
        .containsExactly(MedicineTaken.freeText(medicines));
    assertThat(known.current(Allergy.class)).hasSize(1);
    assertThat(known.current(Diagnosis.class)).hasSize(1);
    assertThat(known.current(Aim.class)).hasSize(1);
    assertThat(PatientHistory.day(known.newestWeight(ZoneOffset.UTC).orElseThrow(), ZoneOffset.UTC))
        .isEqualTo(TODAY);
    PatientData data = database().read(r -> r.patients().find(patient).orElseThrow().data());
    assertThat(data.medicines()).isEqualTo(medicines);
    assertThat(data.allergies()).isEqualTo("Latex");
    reopen();
    database().inspect();
    assertThat(history().entries()).as("taken over once").hasSize(5);
    Integer left =
        database()
            .read(r ->
                r.dsl()
                    .fetchCount(
                        org.jooq.impl.DSL.table("patient"),
                        org.jooq.impl.DSL.condition("medicines <> '' or weight_kg is not null")));
    assertThat(left).isZero();
  }
}
