package app.kapstone.bench;

import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The practice of one year and that of ten, both open, in turns: what is slower there has grown
 * with the practice. The fullest chart is the same in both.
 */
final class Growth {
  private static final int TURNS = 40;
  private static final int WARM = 10;

  /** There only once the home page was read; its frame is there at once. */
  static final String HOME_READ = ".k-home-column";

  /** A window and the fullest chart of its practice. */
  record Side(Window window, PatientId fullest) {}

  /** What is done in both, and how long it took. */
  private interface Act {
    double in(Side side, int turn) throws Exception;
  }

  private final Figures figures;
  private final Side young;
  private final Side old;

  Growth(Figures figures, Side young, Side old) {
    this.figures = figures;
    this.young = young;
    this.old = old;
  }

  void measure() throws Exception {
    measure(
        "the home page",
        (side, turn) -> {
          go(side, new Place.Patients(), "#patients-table");
          side.window().idle(); // else home waits for the list of ten thousand to be read
          return go(side, new Place.Home(), HOME_READ);
        });
    measure(
        "the fullest chart",
        (side, turn) -> {
          go(side, new Place.Home(), HOME_READ);
          return go(side, new Place.Chart(side.fullest()), "#chart");
        });
    go(young, new Place.Patients(), "#patients-table");
    go(old, new Place.Patients(), "#patients-table");
    young.window().idle();
    old.window().idle();
    String typed = "an brow";
    measure(
        "the filter of patients, a key",
        (side, turn) -> {
          String now = typed.substring(0, turn % (typed.length() + 1));
          return Window.onScreen(() -> Benches.key(side.window(), now));
        });
  }

  private void measure(String what, Act act) throws Exception {
    var few = new ArrayList<Double>();
    var many = new ArrayList<Double>();
    for (int turn = 0; turn < WARM + TURNS; turn++) {
      few.add(act.in(young, turn));
      many.add(act.in(old, turn));
    }
    double one = Figures.median(warm(few));
    double ten = Figures.median(warm(many));
    figures.goal(
        "Growth from one year to ten: " + what,
        1.2,
        "×",
        ten / one,
        String.format(Locale.ROOT, "medians %.2f and %.2f ms of %d", one, ten, TURNS));
  }

  private static List<Double> warm(List<Double> times) {
    return times.subList(WARM, times.size());
  }

  private static double go(Side side, Place place, String selector) throws Exception {
    return Benches.go(side.window(), place, selector);
  }
}
