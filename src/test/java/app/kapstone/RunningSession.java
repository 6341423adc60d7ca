package app.kapstone;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.demo.DemoDay;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.Sessions;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeSettings;
import org.jspecify.annotations.Nullable;

/** A session that runs with the only patient of a practice whose record has just been made. */
public final class RunningSession {
  private RunningSession() {}

  /**
   * Opens it now.
   *
   * @param protocol the key of a built-in one
   * @param soFar what is already written of it, now
   */
  public static SessionId open(
      Database database, String protocol, @Nullable Double weightKg, SessionEvent... soFar)
      throws Exception {
    return open(database, PracticeSettings.DEFAULT, protocol, weightKg, soFar);
  }

  /** The same in a practice with these settings. */
  public static SessionId open(
      Database database,
      PracticeSettings settings,
      String protocol,
      @Nullable Double weightKg,
      SessionEvent... soFar)
      throws Exception {
    String document = new ProtocolFiles().write(Sessions.builtIn(protocol));
    return database.write(w -> {
      w.practice().create(DemoDay.practice(), settings);
      var patient = w.patients().add(PatientData.named("Juniper Sampleton"));
      SessionId opened = w.sessions().open(patient, null, document, weightKg);
      for (SessionEvent event : soFar) {
        w.sessions().append(opened, w.now(), event);
      }
      return opened;
    });
  }
}
