package app.kapstone.screens.kit;

import app.kapstone.domain.dosing.Vitals;
import app.kapstone.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Vital signs as they are read aloud: {@code BP 128/82 · pulse 74 · SpO₂ 98 %}. */
public final class VitalsWords {
  private VitalsWords() {}

  public static String line(Texts texts, Vitals vitals) {
    List<String> signs = new ArrayList<>();
    if (vitals.systolicMmHg() != null) {
      signs.add(
          texts.get(
              "cockpit.echo.pressure",
              figure(vitals.systolicMmHg()),
              figure(vitals.diastolicMmHg())));
    }
    if (vitals.heartRatePerMinute() != null) {
      signs.add(texts.get("cockpit.echo.pulse", figure(vitals.heartRatePerMinute())));
    }
    if (vitals.spo2Percent() != null) {
      signs.add(texts.get("cockpit.echo.saturation", figure(vitals.spo2Percent())));
    }
    return String.join(" · ", signs);
  }

  private static String figure(@Nullable Integer value) {
    return String.valueOf(value);
  }
}
