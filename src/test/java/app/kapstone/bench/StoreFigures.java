package app.kapstone.bench;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.screens.find.Finder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** What the record costs without a screen: a write, a search, a backup. */
final class StoreFigures {
  private final Figures figures;
  private final Database database;

  StoreFigures(Figures figures, Database database) {
    this.figures = figures;
    this.database = database;
  }

  /**
   * What a screen waits for while a backup is made, and what all of it takes beside the screens.
   */
  void backup(double plain) throws Exception {
    var longest = new AtomicLong();
    var done = new CountDownLatch(1);
    var reader =
        Thread.ofPlatform()
            .start(() -> {
              while (done.getCount() > 0) {
                long asked = System.nanoTime();
                try {
                  database.read(r -> r.practice().find().isPresent());
                } catch (DatabaseException e) {
                  throw new IllegalStateException(e);
                }
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
              }
            });
    long begun = System.nanoTime();
    database.backUp();
    double whole = Figures.since(begun);
    done.countDown();
    reader.join();
    String against = "a plain copy of the file, forced: %.0f ms".formatted(plain);
    double held = Figures.millis(longest.get());
    figures.goal("Backup, what the record is held for", 3, "×", held / plain, against);
    figures.told("Backup, read in full beside the work", whole / plain, "×", against);
  }

  void finding() throws Exception {
    try (var finder = new Finder(database)) {
      var read = new CountDownLatch(1);
      long begun = System.nanoTime();
      finder.follow(read::countDown);
      read.await();
      figures.told(
          "Reading 20,000 notes for finding", Figures.since(begun) / 1e3, " s", "in slices");
      var times = new ArrayList<Double>();
      for (int turn = 0; turn < 6; turn++) {
        for (String typed : List.of("breathing", "she felt", "marie", "zzz", "a", "\"(*")) {
          for (int length = 1; length <= typed.length(); length++) {
            String now = typed.substring(0, length);
            long asked = System.nanoTime();
            finder.find(now);
            times.add(Figures.since(asked));
          }
        }
      }
      List<Double> warm = times.subList(times.size() / 3, times.size());
      figures.goal(
          "Finding in 20,000 notes, a key, p95",
          50,
          " ms",
          Figures.percentile(warm, 95),
          Figures.among(warm));
    }
  }

  void events() throws Exception {
    var patient = database.read(r -> r.patients().list()).getFirst().id();
    var protocol = new ProtocolFiles();
    String document = protocol.write(protocol.builtIn().getFirst());
    var session = database.write(w -> w.sessions().open(patient, null, document, 70.0));
    var times = new ArrayList<Double>();
    for (int i = 0; i < 400; i++) {
      var event = new SessionEvent.SettingChanged("Playlist " + i);
      long begun = System.nanoTime();
      database.write(w -> w.sessions().append(session, w.now(), event));
      times.add(Figures.since(begun));
    }
    List<Double> warm = times.subList(100, times.size());
    figures.goal(
        "Event durable, p95", 20, " ms", Figures.percentile(warm, 95), Figures.among(warm));
  }
}
