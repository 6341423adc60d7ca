package app.kapstone.screens.kit;

import app.kapstone.texts.Texts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** What every screen is given: words, time, the way to other threads, and the window's layers. */
public record Ui(
    Texts texts,
    Background background,
    InstantSource clock,
    ZoneId zone,
    Overlay overlay,
    Notices notices,
    Navigator navigator,
    Look look) {

  /** The same in other words, as for a patient who reads another language. */
  public Ui in(Texts words) {
    return new Ui(words, background, clock, zone, overlay, notices, navigator, look);
  }

  /** The text of the key. */
  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** The day it is where the practice is. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
