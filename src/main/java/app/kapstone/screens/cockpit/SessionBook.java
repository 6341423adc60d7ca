package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionPhase;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The record of a session that is open. */
record SessionBook(Ui ui, Keeper keeper) implements TickBook {
  @Override
  public List<RecordedEvent> counted() {
    return keeper.state().counted();
  }

  @Override
  public boolean closed() {
    return keeper.state().phase() == SessionPhase.ENDED;
  }

  @Override
  public String warning() {
    return "";
  }

  @Override
  public String line() {
    Instant now = ui.clock().instant();
    Opened opened = keeper.opened();
    SessionState state = opened.at(now);
    Glance glance = Glance.of(opened.protocol(), state, now, ui.texts(), ui.zone());
    return ui.text("cockpit.emergency.clock", glance.clock(), glance.due());
  }

  @Override
  public void add(Instant at, SessionEvent event, Runnable onKept, Consumer<String> onRefused) {
    keeper.add(at, event, onKept, onRefused);
  }
}
