package app.kapstone;

import app.kapstone.content.CardFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.screens.cockpit.Covered;
import app.kapstone.screens.cockpit.CoveredPane;
import app.kapstone.screens.cockpit.CoveredTicks;
import app.kapstone.screens.cockpit.EmergencyPane;
import app.kapstone.screens.kit.Layers;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.unlock.UnlockScreen;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RunningMark;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the unlock screen shows of sessions that run behind the lock: after a lock, what was kept
 * for it; after a crash, what stands in clear.
 */
final class Covering {
  private static final Logger LOG = LoggerFactory.getLogger(Covering.class);

  private final Ui ui;
  private final Layers layers;
  private final UnlockScreen unlock;
  private final CoveredTicks ticks = new CoveredTicks();

  Covering(Ui ui, Layers layers, UnlockScreen unlock) {
    this.ui = ui;
    this.layers = layers;
    this.unlock = unlock;
    unlock.onPlace(this::mark);
  }

  private void mark(PracticeFolder folder) {
    RunningMark mark = RunningMark.read(folder);
    unlock.session(
        mark.since().isEmpty()
            ? null
            : CoveredPane.since(
                ui,
                mark.since(),
                () ->
                    show(
                        EmergencyPane.toRead(ui, new CardFiles().inForce(List.of()), this::back))));
  }

  /** Shows what may be seen of running sessions while the record is closed. */
  void keep(Database database) {
    try {
      Covered covered = database.read(Covered::read);
      ui.background().onScreen(() -> show(covered));
    } catch (DatabaseException | RuntimeException e) {
      LOG.warn("running sessions: {}", e.getClass().getName());
    }
  }

  /** What was ticked behind the lock and is not in the record yet. */
  int waiting() {
    return ticks.count();
  }

  /** Writes it into the record that is open. */
  void write(Database database) {
    if (ticks.count() == 0) {
      return;
    }
    ui.background()
        .run(() -> ticks.write(database))
        .onSuccess(this::say)
        .onOther(failed -> LOG.warn("ticks behind the lock: {}", failed.getClass().getName()))
        .start();
  }

  /** What a session took no more is said, so that it can be written down elsewhere. */
  private void say(List<CoveredTicks.Tick> refused) {
    if (!refused.isEmpty()) {
      String lines =
          refused.stream()
              .map(tick -> ui.texts().time(tick.at(), ui.zone()) + "  " + words(tick.event()))
              .collect(Collectors.joining("\n"));
      ui.overlay().message("cockpit.covered.refused", lines);
    }
  }

  private String words(SessionEvent event) {
    String kind = ui.text("cockpit.kind." + event.getClass().getSimpleName());
    if (event instanceof SessionEvent.EmergencyOpened(String card, String name)) {
      return kind + ": " + name;
    }
    if (event instanceof SessionEvent.EmergencyStep(String card, String step, boolean ticked)) {
      return kind + ": " + step + (ticked ? "" : " " + ui.text("cockpit.line.unticked"));
    }
    return kind;
  }

  void show(Covered covered) {
    unlock.session(
        covered.sessions().isEmpty()
            ? null
            : CoveredPane.of(
                ui,
                covered,
                ticks,
                () -> show(EmergencyPane.covered(ui, covered, ticks, this::back))));
  }

  private void show(EmergencyPane pane) {
    layers.show(pane);
    pane.requestFocus();
  }

  private void back() {
    layers.show(unlock);
    unlock.takeFocus();
  }
}
