package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.protocol.VitalSign;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** What the line of vital signs means so far. */
sealed interface VitalsTyped {
  /** Nothing is typed. */
  record Nothing() implements VitalsTyped {}

  /** It cannot be kept as it stands. */
  record Refused(InvalidValue why) implements VitalsTyped {}

  /**
   * It can be kept.
   *
   * @param doubtful signs that are possible but so rare that the screen asks first
   */
  record Understood(When when, Vitals vitals, Set<VitalSign> doubtful) implements VitalsTyped {
    public Understood {
      doubtful = Set.copyOf(doubtful);
    }
  }

  static VitalsTyped of(String typed, Instant now, ZoneId zone) {
    if (typed.isBlank()) {
      return new Nothing();
    }
    try {
      When when = When.parse(typed, now, zone);
      Vitals vitals = VitalsLine.parse(when.rest());
      return new Understood(when, vitals, VitalsLine.doubtful(vitals));
    } catch (InvalidValue e) {
      return new Refused(e);
    }
  }
}
