package app.kapstone.screens.cockpit;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionRefused;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.medicine.Expiry;
import app.kapstone.domain.note.NoteId;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Keeps what happens in one session: each event is committed in the background and only then shown.
 * Nothing here ticks; what the screen shows is folded from {@link #state()}.
 */
final class Keeper {
  private final Ui ui;
  private final Database database;
  private final EventWords words;

  /** The session as the worker last read or wrote it. */
  private volatile Opened kept;

  /** The session as the screen shows it. */
  private Opened shown;

  private Runnable onChange = () -> {};
  private boolean rereading;

  /** The edition of the record that was looked at last. */
  private long looked = -1;

  /** All lanes, this one among them. */
  private List<Keeper> lanes = List.of(this);

  Keeper(Ui ui, Database database, Opened opened) {
    this.ui = ui;
    this.database = database;
    this.kept = opened;
    this.shown = opened;
    this.words = new EventWords(ui.texts(), opened.protocol());
  }

  void onChange(Runnable action) {
    onChange = action;
  }

  void beside(List<Keeper> all) {
    lanes = List.copyOf(all);
  }

  /** Whether other sessions run in the same room. */
  boolean hasLanesBeside() {
    return lanes.stream().anyMatch(lane -> lane != this && !lane.shown.session().ended());
  }

  Opened opened() {
    return shown;
  }

  EventWords words() {
    return words;
  }

  SessionState state() {
    return shown.at(ui.clock().instant());
  }

  /** As it is, or was, at a moment. */
  SessionState state(Instant at) {
    return shown.at(at);
  }

  /**
   * Commits an event.
   *
   * @param onKept called on the JavaFX thread when it is on the disk and shown
   * @param onRefused called with a sentence when nothing was written
   */
  void add(Instant at, SessionEvent event, Runnable onKept, Consumer<String> onRefused) {
    write(
        () -> commit(at, event),
        () -> {
          shown = kept;
          onChange.run();
        },
        onKept,
        onRefused);
  }

  private void write(
      Callable<Opened> work, Runnable onShown, Runnable onKept, Consumer<String> onRefused) {
    ui.background()
        .run(work)
        .onSuccess(opened -> {
          try {
            onShown.run();
          } finally {
            onKept.run(); // it is on the disk, whatever the screen makes of it
          }
        })
        .onFailure(InvalidValue.class, wrong -> onRefused.accept(sentence(wrong)))
        .onFailure(
            SessionRefused.class,
            refused -> {
              shown = kept; // it may have ended elsewhere: that is shown then
              onChange.run();
              onRefused.accept(sentence(refused));
              if (shown.session().ended()) {
                ui.notices().say(sentence(refused)); // what was being written is gone with the end
              }
            })
        .onFailure(DatabaseException.class, failed -> onRefused.accept(ui.text("cockpit.notKept")))
        .onOther(failed -> {
          onRefused.accept(ui.text("cockpit.notKept"));
          ui.overlay().failure(failed);
        })
        .start();
  }

  /** Shows what was written elsewhere, as by the watch over the clock; else nothing is read. */
  void reread() {
    long edition = database.edition();
    if (rereading || edition == looked) {
      return;
    }
    rereading = true;
    ui.background()
        .run(this::newer)
        .onSuccess(newer -> {
          looked = edition;
          newer.ifPresent(this::show);
        })
        .onOther(unread -> {}) // the strip of running sessions says it
        .onFinally(() -> rereading = false)
        .start();
  }

  private Optional<Opened> newer() throws DatabaseException {
    Opened before = kept;
    Optional<Opened> newer =
        database.read(r ->
            r.sessions().grew(before.session())
                ? r.sessions().find(before.session().id()).map(before::with)
                : Optional.empty());
    newer.ifPresent(found -> kept = found);
    return newer;
  }

  private void show(Opened opened) {
    shown = opened;
    onChange.run();
  }

  private String sentence(SessionRefused refused) {
    Instant ended = shown.session().endedAt();
    return refused.reason() == SessionRefused.Reason.ALREADY_ENDED && ended != null
        ? ui.text("cockpit.refused.ALREADY_ENDED", ui.texts().time(ended, ui.zone()))
        : ui.text("cockpit.refused." + refused.reason().name());
  }

  /** Commits an event of the room: in every lane that runs, or in none. */
  void addToAll(Instant at, SessionEvent event, Runnable onKept, Consumer<String> onRefused) {
    List<Keeper> running = lanes.stream().filter(lane -> !lane.kept.session().ended()).toList();
    write(
        () -> {
          List<Opened> written =
              database.write(
                  writing -> running.stream().map(lane -> lane.anew(writing, at, event)).toList());
          for (int i = 0; i < running.size(); i++) {
            running.get(i).kept = written.get(i);
          }
          return kept;
        },
        () -> {
          running.forEach(lane -> lane.shown = lane.kept);
          running.forEach(lane -> lane.onChange.run());
        },
        onKept,
        onRefused);
  }

  private Opened anew(Writing writing, Instant at, SessionEvent event) {
    Opened now = kept.with(writing.sessions().find(kept.session().id()).orElseThrow());
    return now.with(writing.sessions().append(now.session(), at, event));
  }

  /** What is wrong with a value, in a sentence. */
  String sentence(InvalidValue wrong) {
    if (wrong.field().equals("event.happenedAt")) {
      return ui.text("cockpit.when." + wrong.rule().name());
    }
    if (wrong.field().equals("session.weightKg")) {
      return ui.text("cockpit.dose.needsWeight");
    }
    if (wrong.field().equals("vitals.line") && wrong.rule() == InvalidValue.Rule.NOT_UNDERSTOOD) {
      return ui.text("cockpit.vitals.type");
    }
    if (wrong.field().equals("dose.device")) {
      return ui.text("cockpit.dose.notDevices", wrong.arguments().getFirst());
    }
    if (wrong.field().equals("dose.unit") && wrong.rule() == InvalidValue.Rule.OUT_OF_RANGE) {
      return ui.text("cockpit.dose.halfTooLarge");
    }
    if (wrong.field().equals("dose.mgPerMl")) {
      return ui.text("cockpit.dose.badStrength");
    }
    if (wrong.field().equals(Expiry.FIELD)) {
      return ui.text("cockpit.dose.badExpiry");
    }
    return words.sign(wrong.field())
        + ui.text("invalid." + wrong.rule().name(), wrong.arguments().toArray());
  }

  /** Opens the session's note, drafting it from the record when there is none yet. */
  void note(Consumer<NoteId> onReady) {
    Instant now = ui.clock().instant();
    ui.background()
        .run(
            () -> database.write(writing -> SessionNote.openOrStart(writing, kept, words, ui, now)))
        .onSuccess(onReady)
        .start();
  }

  private Opened commit(Instant at, SessionEvent event) throws DatabaseException {
    try {
      kept = written(kept, at, event);
    } catch (StaleVersion e) {
      // written to elsewhere: read it anew and try once more on what is there now
      DosingSession now =
          database.read(reading -> reading.sessions().find(kept.session().id()).orElseThrow());
      kept = kept.with(now);
      kept = written(kept, at, event);
    }
    return kept;
  }

  private Opened written(Opened before, Instant at, SessionEvent event) throws DatabaseException {
    return database.write(writing -> {
      RecordedEvent added = writing.sessions().append(before.session(), at, event);
      Opened after = before.with(added);
      if (event instanceof SessionEvent.SessionEnded) {
        held(writing, after);
        SessionNote.openOrStart(writing, after, words, ui, writing.now());
      }
      return after;
    });
  }

  /** A visit at which a dose was given has been held. */
  private static void held(Writing writing, Opened ended) {
    var visit = ended.session().visitId();
    if (visit == null || ended.at(writing.now()).firstDoseAt().isEmpty()) {
      return;
    }
    writing
        .courses()
        .visit(visit)
        .map(item -> item.visit())
        .filter(planned -> planned.state() == VisitState.PLANNED)
        .ifPresent(
            planned -> writing.courses().mark(planned.id(), planned.version(), VisitState.HELD));
  }
}
