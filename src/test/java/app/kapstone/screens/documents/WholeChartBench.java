package app.kapstone.screens.documents;

import app.kapstone.OpenedPractice;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Background;
import app.kapstone.screens.kit.Look;
import app.kapstone.screens.kit.Navigator;
import app.kapstone.screens.kit.Notices;
import app.kapstone.screens.kit.Overlay;
import app.kapstone.screens.kit.Ui;
import app.kapstone.texts.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A process that makes a whole chart and writes down how long it took and how large it is. */
public final class WholeChartBench {
  private static final int TIMES = 4;

  private WholeChartBench() {}

  /**
   * @param args the practice's folder, the patient's id, the day and time, and the file into which
   *     is written, a line each: the pages, the bytes, then nanoseconds, the first one cold
   */
  public static void main(String[] args) throws Exception {
    Instant now = Instant.parse(args[2]);
    var patient = new PatientId(UUID.fromString(args[1]));
    var told = new ArrayList<Long>();
    try (var practice =
        OpenedPractice.open(Path.of(args[0]), OpenedPractice.PASSPHRASE, () -> now)) {
      var background =
          Background.inline(failure -> {
            throw new IllegalStateException(failure);
          });
      var made = new ArrayList<byte[]>();
      for (int i = 0; i < TIMES; i++) {
        long begun = System.nanoTime();
        made.clear();
        background
            .<MadePaper>runLong(progress ->
                new WholeChartMaking(ui(background, now), patient)
                    .make(practice.database(), new MadePaper.Wish(progress, Set.of())))
            .onSuccess(paper -> made.add(paper.pdf()))
            .start();
        told.add(System.nanoTime() - begun);
      }
      byte[] pdf = made.getFirst();
      told.addAll(0, List.of((long) Printing.pages(pdf), (long) pdf.length));
      if (args.length > 4) {
        Files.write(Path.of(args[4]), pdf);
      }
    }
    Files.write(Path.of(args[3]), told.stream().map(String::valueOf).toList());
  }

  /** A screen's surroundings without a screen: a making asks for words and the time alone. */
  @SuppressWarnings("NullAway")
  private static Ui ui(Background background, Instant now) {
    Overlay overlay = null;
    Notices notices = null;
    Navigator navigator = null;
    Look look = null;
    return new Ui(
        Texts.english(), background, () -> now, ZoneOffset.UTC, overlay, notices, navigator, look);
  }
}
