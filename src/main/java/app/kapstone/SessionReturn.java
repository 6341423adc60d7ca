package app.kapstone;

import app.kapstone.database.Database;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever unlocks while a session runs is needed there. */
final class SessionReturn {
  private static final Logger LOG = LoggerFactory.getLogger(SessionReturn.class);

  private SessionReturn() {}

  static void go(Ui ui, Database database) {
    ui.background()
        .run(() -> database.<List<SessionId>>read(r -> r.sessions().runningIds()))
        .onSuccess(running -> {
          if (!running.isEmpty() && ui.navigator().here().get() instanceof Place.Home) {
            ui.navigator().go(new Place.Cockpit(running.getFirst()));
          }
        })
        .onOther(failed -> LOG.warn("running sessions: {}", failed.getClass().getName()))
        .start();
  }
}
