package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Duration;
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
    later.setText(ui.text("cockpit.band.later"));
    later.setId("cockpit-band-later");
    Entry.shown(later, false);
    getChildren().addAll(part, track, source, later);
  }

  void show(SessionState state, String partText) {
    since = state.sinceLastDose();
    dosed = state.firstDoseAt().isPresent();
    Entry.shown(later, state.laterDoseAt().isPresent());
    part.setText(dosed ? partText : ui.text("cockpit.band.before"));
    track.requestLayout();
  }

  /** Onset, peak and return as stretches of one line; they may overlap, and the later wins. */
  private final class Track extends Pane {
    private final Region line = stretch("k-band-line");
    private final Region onset = stretch("k-band-onset");
    private final Region peak = stretch("k-band-peak");
    private final Region back = stretch("k-band-return");
    private final Region here = stretch("k-band-here");
    private final Label onsetName = name("cockpit.band.onset");
    private final Label peakName = name("cockpit.band.peak");
    private final Label backName = name("cockpit.band.return");

    Track() {
      getChildren().addAll(line, onset, peak, back, here, onsetName, peakName, backName);
      setMinHeight(USE_PREF_SIZE);
    }

    private Region stretch(String styleClass) {
      var stretch = new Region();
      stretch.getStyleClass().add(styleClass);
      return stretch;
    }

    private Label name(String key) {
      Label name = Words.caption(ui.text(key));
      name.setWrapText(false);
      return name;
    }

    private double longest() {
      return Math.max(course.returnToMinute() * 1.15, since.toMinutes() * 1.05);
    }

    @Override
    protected double computePrefHeight(double width) {
      return onsetName.prefHeight(-1) * 2.3;
    }

    @Override
    protected void layoutChildren() {
      double bar = onsetName.prefHeight(-1) * 0.7;
      double unit = getWidth() / Math.max(1, longest());
      line.resizeRelocate(0, 0, getWidth(), bar);
      put(onset, course.onsetFromMinute() * unit, course.peakFromMinute() * unit, bar);
      put(peak, course.peakFromMinute() * unit, course.peakToMinute() * unit, bar);
      put(back, course.peakToMinute() * unit, course.returnToMinute() * unit, bar);
      double now = Math.min(getWidth() - 4, since.toSeconds() / 60.0 * unit);
      here.setVisible(dosed);
      here.resizeRelocate(snapPositionX(Math.max(0, now - 2)), -4, 4, bar + 8);
      double free = 0;
      free = label(onsetName, course.onsetFromMinute() * unit, free, bar);
      free = label(peakName, course.peakFromMinute() * unit, free, bar);
      label(backName, course.returnToMinute() * unit, free, bar);
    }

    private void put(Region stretch, double from, double to, double height) {
      stretch.resizeRelocate(from, 0, Math.max(3, to - from), height);
    }

    /** Names stand under their beginning, each after the one before. */
    private double label(Label name, double at, double free, double bar) {
      double width = name.prefWidth(-1);
      double x = Math.min(Math.max(at, free), Math.max(0, getWidth() - width));
      name.resizeRelocate(x, bar + 5, width, name.prefHeight(-1));
      return x + width + 14;
    }
  }
}
