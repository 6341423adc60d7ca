package app.kapstone.demo;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.note.ItemEnd;
import app.kapstone.domain.note.ItemOutcome;
import app.kapstone.domain.note.NoteItemKind;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.patient.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What runs through the meetings of one of the demo's people, and a second drawer. */
final class DemoDrawers {
  private DemoDrawers() {}

  static void fill(
      Database database, DemoClock clock, Instant now, PatientId patient, String clinician)
      throws DatabaseException {
    int[][] ratings = {{5, 3}, {6, 7}, {6, 5}, {8, 6}};
    for (int i = 0; i < ratings.length; i++) {
      int alliance = ratings[i][0];
      int intensity = ratings[i][1];
      clock.set(now.minus(Duration.ofDays(28L - 7L * i)));
      database.change(w -> {
        var text = new NoteText("Check-in", "We looked at the week together.");
        var note = w.notes().start(patient, NoteKind.CONTACT, null, null, text);
        long rated = w.notes().rate(note, 1, new Ratings(alliance, intensity));
        w.notes().sign(note, rated, clinician);
      });
    }
    database.change(w -> {
      w.items().add(patient, null, NoteItemKind.HOMEWORK, "Ten minutes at the piano each evening");
      w.items().add(patient, null, NoteItemKind.INSIGHT, "The house was never empty");
      var call = w.items().add(patient, null, NoteItemKind.COMMITMENT, "Call the brother");
      LocalDate day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
      w.items().end(call, new ItemEnd(ItemOutcome.DONE, day, ""));
    });
    database.change(w -> {
      var note =
          w.process()
              .start(
                  patient,
                  new NoteText(
                      "What stayed with me",
                      "I noticed how much I wanted to comfort, and held back."));
      w.process().sign(note, 1, clinician);
    });
  }
}
