package app.kapstone.database;

import app.kapstone.domain.measure.Instrument;
import app.kapstone.domain.patient.PatientData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A practice with two backups and something written since, to be watched. */
abstract class WatchedPractice {
  @TempDir Path folder;
  TestPractice practice;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder);
    try (Database database = practice.create()) {
      TestPractice.put(database, "one", "1");
      database.backUp();
      practice.clock.pass(Duration.ofDays(1));
      database.change(w -> {
        var patient = w.patients().add(PatientData.named("Ida Inspect"));
        w.measures().add(patient, Instrument.PHQ_9, 11, LocalDate.parse("2026-03-02"));
      });
      database.backUp();
      TestPractice.put(database, "two", "2");
    }
  }

  static Check.Outcome outcome(Database database, Check.Part part) {
    return database.watch().state().checks().stream()
        .filter(check -> check.part() == part)
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  static WatchState round(Database database) throws Exception {
    database.watch().run(() -> false);
    return database.watch().state();
  }
}
