package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.dosing.TimeCoursePart;
import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is usual after the last dose, on a line of time, and where the session stands on it. */
final class CourseBand extends VBox {
  private final Ui ui;
  private final TimeCourse course;
  private final Label part = Words.body("");
  private final Label later = Words.caption("");
  private final Track track;
  private Duration since = Duration.ZERO;
  private boolean dosed;

  CourseBand(Ui ui, TimeCourse course, EventWords words) {
    this.ui = ui;
    this.course = course;
    this.track = new Track();
    setId("cockpit-band");
    getStyleClass().add("k-band");
    part.setId("cockpit-part");
    Label source = Words.caption(words.source(course.source()));
    getChildren().addAll(part, track);
    String lacks =
        track.parts().stream()
            .filter(each -> each.minutes.isEmpty())
            .map(each -> each.name.getText())
            .collect(Collectors.joining(", "));
    if (!lacks.isEmpty()) {
      Label said = Words.caption(ui.text("cockpit.band.lacks", lacks));
      said.setId("cockpit-band-lacks");
      getChildren().add(said);
    }
    getChildren().add(source);
    later.setText(ui.text("cockpit.band.later"));
    later.setId("cockpit-band-later");
    Visible.when(false, later);
    getChildren().add(later);
  }

  void show(SessionState state, String partText) {
    boolean was = dosed;
    double length = track.longest();
    since = state.sinceLastDose();
    dosed = state.firstDoseAt().isPresent();
    Visible.when(state.laterDoseAt().isPresent(), later);
    part.setText(dosed ? partText : ui.text("cockpit.band.before"));
    if (was != dosed || track.longest() != length) {
      track.requestLayout();
    } else {
      track.mark(); // nothing else moves in a second
    }
  }

  /** One stretch of the line with its name; what the source does not give is not drawn. */
  private final class Part {
    private final Optional<TimeCoursePart.Stretch> minutes;
    private final Region stretch = new Region();
    private final Label name;

    Part(TimeCoursePart which, String styleClass, String name) {
      minutes = which.of(course);
      stretch.getStyleClass().add(styleClass);
      this.name = Words.caption(ui.text(name));
      this.name.setWrapText(false);
      stretch.setVisible(minutes.isPresent());
      this.name.setVisible(minutes.isPresent());
    }

    int last() {
      return minutes.map(TimeCoursePart.Stretch::to).orElse(0);
    }

    void put(double unit, double height) {
      minutes.ifPresent(each -> {
        double width = Math.max(3, (each.to() - each.from()) * unit);
        stretch.resizeRelocate(each.from() * unit, 0, width, height);
      });
    }

    /**
     * Names stand under a minute of theirs, each after the one before.
     *
     * @param free from where on there is room
     * @return from where on there is room then
     */
    double label(double at, double free, double width, double bar) {
      if (minutes.isEmpty()) {
        return free;
      }
      double wide = name.prefWidth(-1);
      double x = Math.min(Math.max(at, free), Math.max(0, width - wide));
      name.resizeRelocate(x, bar + 5, wide, name.prefHeight(-1));
      return x + wide + 14;
    }

    double from(double unit) {
      return minutes.map(each -> each.from() * unit).orElse(0.0);
    }
  }

  /** Onset, peak and return as stretches of one line; they may overlap, and the later wins. */
  private final class Track extends Pane {
    private final Region line = new Region();
    private final Region here = new Region();
    private final Part onset = new Part(TimeCoursePart.ONSET, "k-band-onset", "cockpit.band.onset");
    private final Part peak = new Part(TimeCoursePart.PEAK, "k-band-peak", "cockpit.band.peak");
    private final Part back =
        new Part(TimeCoursePart.RETURN, "k-band-return", "cockpit.band.return");

    Track() {
      line.getStyleClass().add("k-band-line");
      here.getStyleClass().add("k-band-here");
      getChildren().addAll(line, onset.stretch, peak.stretch, back.stretch, here);
      getChildren().addAll(onset.name, peak.name, back.name);
      here.setManaged(false);
      setMinHeight(USE_PREF_SIZE);
    }

    List<Part> parts() {
      return List.of(onset, peak, back);
    }

    private double longest() {
      int last = parts().stream().mapToInt(Part::last).max().orElse(0);
      return Math.max(last * 1.15, since.toMinutes() * 1.05);
    }

    @Override
    protected double computePrefHeight(double width) {
      return onset.name.prefHeight(-1) * 2.3;
    }

    private double bar() {
      return onset.name.prefHeight(-1) * 0.7;
    }

    private double unit() {
      return getWidth() / Math.max(1, longest());
    }

    /** Where in the course one is. Moved so, it asks nobody to be laid out anew. */
    void mark() {
      double now = Math.min(getWidth() - 4, since.toSeconds() / 60.0 * unit());
      here.setTranslateX(snapPositionX(Math.max(0, now - 2)));
    }

    @Override
    protected void layoutChildren() {
      double bar = bar();
      double unit = unit();
      line.resizeRelocate(0, 0, getWidth(), bar);
      parts().forEach(each -> each.put(unit, bar));
      here.setVisible(dosed);
      here.resizeRelocate(0, -4, 4, bar + 8);
      mark();
      double free = onset.label(onset.from(unit), 0, getWidth(), bar);
      free = peak.label(peak.from(unit), free, getWidth(), bar);
      back.label(back.last() * unit, free, getWidth(), bar);
    }
  }
}
