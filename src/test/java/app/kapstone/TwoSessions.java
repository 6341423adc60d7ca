package app.kapstone;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.demo.DemoClock;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.PracticeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A practice with two running sessions, as the disk holds it when the process is killed.
 *
 * @param patient whose the session is in which there was no dose yet
 * @param high the session of that patient
 * @param spray a session with esketamine
 */
record TwoSessions(PatientId patient, SessionId high, SessionId spray) {
  static final String HIGH =
      "Juniper Wilhelmina Alexandrina Sampleton-Featherstonehaugh of the Invented Marches";
  static final String SPRAY = "Rowan Inventado";

  /** Made in the folder {@code Kapstone} of this one. */
  static TwoSessions killed(Path home, Instant now) throws Exception {
    var clock = new DemoClock(now.minus(Duration.ofMinutes(100)));
    Path alive = home.resolve("alive");
    try (var practice = OpenedPractice.create(alive, clock)) {
      Database database = practice.database();
      database.change(w -> w.practice().create(DemoDay.practice(), PracticeSettings.DEFAULT));
      PatientId patient = database.write(w -> w.patients().add(PatientData.named(HIGH)));
      PatientId other = database.write(w -> w.patients().add(PatientData.named(SPRAY)));
      SessionId spray =
          database.write(w -> w.sessions().open(other, null, protocol("esketamine"), 70.0));
      database.change(w -> w.sessions().append(spray, w.now(), reading("122/78 70 98")));
      clock.set(now.minus(Duration.ofMinutes(95)));
      database.change(w -> {
        for (String lot : List.of("EX-1", "EX-2")) {
          w.sessions()
              .append(
                  spray,
                  w.now(),
                  new SessionEvent.DoseGiven(
                      Milligrams.of("28"), Route.INTRANASAL_ESKETAMINE, null, "", lot, "", ""));
        }
      });
      clock.set(now.minus(Duration.ofMinutes(54)));
      database.change(w -> {
        w.sessions().append(spray, w.now(), reading("148/92 84 97"));
        w.sessions().append(spray, w.now(), new SessionEvent.EffectSeen("sedation", 2));
      });
      clock.set(now);
      SessionId high =
          database.write(w -> w.sessions().open(patient, null, protocol("im-kap"), 80.0));
      copy(alive, home.resolve("Kapstone"));
      return new TwoSessions(patient, high, spray);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static String protocol(String key) {
    var files = new ProtocolFiles();
    return files.write(
        files.builtIn().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow());
  }

  static SessionEvent reading(String line) {
    return new SessionEvent.VitalsTaken(VitalsLine.parse(line));
  }
}
