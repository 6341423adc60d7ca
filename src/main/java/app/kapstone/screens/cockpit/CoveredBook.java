package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.EventId;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionRules;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The cards of a session behind the lock: what is ticked waits in memory for the unlocking. */
record CoveredBook(Ui ui, Covered.Session session, CoveredTicks ticks) implements TickBook {
  @Override
  public List<RecordedEvent> counted() {
    List<RecordedEvent> all = new ArrayList<>(session.times().events());
    for (CoveredTicks.Tick tick : ticks.of(session.times().id())) {
      var nameless = new EventId(new UUID(0, all.size()));
      long after = all.stream().mapToLong(RecordedEvent::sequence).max().orElse(0) + 1;
      all.add(new RecordedEvent(nameless, after, tick.at(), tick.at(), tick.event()));
    }
    return all;
  }

  @Override
  public boolean closed() {
    return false;
  }

  @Override
  public String warning() {
    return ui.text("cockpit.emergency.covered");
  }

  @Override
  public String line() {
    Instant now = ui.clock().instant();
    Glance glance = Glance.of(session.protocol(), session.at(now), now, ui.texts(), ui.zone());
    return ui.text("cockpit.emergency.clock", glance.clock(), glance.due());
  }

  @Override
  public void add(Instant at, SessionEvent event, Runnable onKept, Consumer<String> onRefused) {
    try {
      SessionRules.check(session.times(), event, at, ui.clock().instant());
    } catch (InvalidValue e) {
      onRefused.accept(ui.text("cockpit.when." + e.rule().name()));
      return;
    }
    ticks.add(new CoveredTicks.Tick(session.times().id(), at, event));
    onKept.run();
  }
}
