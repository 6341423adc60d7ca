package app.kapstone.screens.find;

import app.kapstone.database.ClosedDatabase;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.NoteSlice;
import app.kapstone.database.PatientSlice;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteWords;
import app.kapstone.search.Findings;
import app.kapstone.search.Found;
import app.kapstone.search.NoteIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the record and finds in it. It reads on a thread of its own and a slice at a time, so
 * that no screen waits behind it for longer than a slice takes.
 */
public final class Finder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Finder.class);
  private static final int SLICE = 50;

  private final Database database;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .daemon()
              .name("kapstone-finder")
              .priority(Thread.MIN_PRIORITY)
              .factory());
  private final Map<NoteId, NoteWords> drafts = new HashMap<>();
  private @Nullable NoteIndex index;
  private long named = -1;
  private long signed = -1;
  private long added = -1;
  private volatile Reach reach = Reach.READING;
  private volatile @Nullable Findings findings;
  private volatile boolean closed;
  private volatile String typed = "";

  public Finder(Database database) {
    this.database = database;
  }

  /** How much of the record can be found. */
  enum Reach {
    READING,
    ALL,
    UNREADABLE
  }

  /** What was read in one transaction; drafts only when nothing signed is left to be read. */
  private record Step(NoteSlice signed, NoteSlice added, @Nullable List<NoteWords> drafts) {}

  /**
   * Reads what was written since the last time, at first everything.
   *
   * @param then told on the reader's thread when that has ended
   */
  public void follow(Runnable then) {
    if (closed) {
      return;
    }
    reader.execute(() -> {
      try {
        read();
      } finally {
        if (!closed) {
          then.run();
        }
      }
    });
  }

  private void read() {
    boolean all = false;
    try {
      NoteIndex open = index == null ? new NoteIndex() : index;
      index = open;
      names(open);
      Step step;
      do {
        step = step();
        put(open, step);
      } while (step.drafts() == null && !closed);
      open.refresh();
      all = true;
    } catch (ClosedDatabase e) {
      LOG.info("locked before everything was read for finding");
    } catch (DatabaseException e) {
      LOG.warn("the record could not be read for finding: {}", e.getClass().getSimpleName());
    } finally {
      reach = all ? Reach.ALL : Reach.UNREADABLE;
    }
  }

  private void names(NoteIndex open) throws DatabaseException {
    long from = named;
    PatientSlice changed = database.read(r -> r.patients().namesAfter(from));
    Findings known = findings;
    if (known == null) {
      findings = new Findings(changed.patients(), open);
    } else if (!changed.patients().isEmpty()) {
      findings = known.with(changed.patients());
    }
    named = changed.last();
  }

  private Step step() throws DatabaseException {
    long from = signed;
    long addedFrom = added;
    return database.read(r -> {
      NoteSlice notes = r.notes().signedAfter(from, SLICE);
      if (notes.more()) {
        return new Step(notes, new NoteSlice(List.of(), addedFrom, true), null);
      }
      NoteSlice addenda = r.notes().addedToAfter(addedFrom, SLICE);
      return new Step(notes, addenda, addenda.more() ? null : r.notes().draftWords());
    });
  }

  private void put(NoteIndex open, Step step) {
    for (NoteWords note : step.signed().notes()) {
      open.put(note);
      drafts.remove(note.id());
    }
    step.added().notes().forEach(open::put);
    signed = step.signed().last();
    added = step.added().last();
    if (step.drafts() != null) {
      putDrafts(open, step.drafts());
    }
  }

  private void putDrafts(NoteIndex open, List<NoteWords> now) {
    var gone = new HashSet<>(drafts.keySet());
    for (NoteWords draft : now) {
      gone.remove(draft.id());
      if (!draft.equals(drafts.put(draft.id(), draft))) {
        open.put(draft);
      }
    }
    gone.forEach(open::remove);
    drafts.keySet().removeAll(gone);
  }

  /** What is found by these words; nothing before the names were read, and after closing. */
  public List<Found> find(String words) {
    Findings now = findings;
    return closed || now == null ? List.of() : now.of(words);
  }

  Reach reach() {
    return reach;
  }

  /** The words that were typed last. */
  String typed() {
    return typed;
  }

  void typed(String words) {
    typed = closed ? "" : words;
  }

  /** Forgets everything; what is being read is let go of behind its slice. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    findings = null;
    typed = "";
    reader.execute(this::forget);
    reader.shutdown();
  }

  private void forget() {
    findings = null;
    drafts.clear();
    if (index != null) {
      index.close();
      index = null;
    }
  }
}
