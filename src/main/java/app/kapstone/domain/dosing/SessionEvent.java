package app.kapstone.domain.dosing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.medicine.Route;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen in a dosing session. The list is closed: a new kind is a new record and a new
 * migration.
 */
public sealed interface SessionEvent {
  LineRule TEXT = new LineRule("event.text", 2000, true, true);
  LineRule CODE = LineRule.required("event.code", 100);
  LineRule REASON = LineRule.required("event.reason", 500);

  /**
   * The gate before the dose was decided, or passed by.
   *
   * @param passedBy why the session was opened without a go: an emergency, or a session that is
   *     written down later; empty when every line went
   */
  record GateDecided(String passedBy, List<PassedLine> lines) implements SessionEvent {
    public static final LineRule PASSED_BY = LineRule.optional("gate.passedBy", 500);

    public GateDecided {
      passedBy = PASSED_BY.check(passedBy);
      lines = List.copyOf(lines);
      boolean goes = !lines.isEmpty() && lines.stream().allMatch(PassedLine::passes);
      if (passedBy.isEmpty() && !goes) {
        throw new InvalidValue("gate.passedBy", Rule.REASON_REQUIRED);
      }
    }
  }

  /**
   * A dose was given.
   *
   * @param mgPerKg null when the weight is not known
   * @param amount what was really given, after every rounding
   * @param arithmetic how the amount was reached, as the screen showed it
   * @param reason why the amount lies outside the protocol's band; empty inside it
   * @param form null when it was not written down
   * @param expiresOn the last day on which the lot may be used; null when it was not written down
   */
  record DoseGiven(
      Milligrams amount,
      Route route,
      @Nullable BigDecimal mgPerKg,
      String site,
      String lot,
      String arithmetic,
      String reason,
      @Nullable DoseForm form,
      @Nullable LocalDate expiresOn)
      implements SessionEvent {
    public DoseGiven(
        Milligrams amount,
        Route route,
        @Nullable BigDecimal mgPerKg,
        String site,
        String lot,
        String arithmetic,
        String reason) {
      this(amount, route, mgPerKg, site, lot, arithmetic, reason, null, null);
    }

    public DoseGiven {
      site = LineRule.optional("dose.site", 200).check(site);
      lot = LineRule.optional("dose.lot", 100).check(lot);
      arithmetic = LineRule.optional("dose.arithmetic", 500).check(arithmetic);
      reason = LineRule.optional("dose.reason", 500).check(reason);
    }
  }

  /** Vital signs were taken. */
  record VitalsTaken(Vitals vitals) implements SessionEvent {}

  /** A due check was put off, by 1 to 60 minutes, for a reason. */
  record VitalsSnoozed(int minutes, String reason) implements SessionEvent {
    public VitalsSnoozed {
      if (minutes < 1 || minutes > 60) {
        throw new InvalidValue("event.minutes", Rule.OUT_OF_RANGE, 1, 60);
      }
      reason = REASON.check(reason);
    }
  }

  /**
   * An effect of the protocol's checklist was seen.
   *
   * @param severity 0 gone, 1 mild, 2 moderate, 3 severe
   */
  record EffectSeen(String effect, int severity) implements SessionEvent {
    public EffectSeen {
      effect = CODE.check(effect);
      if (severity < 0 || severity > 3) {
        throw new InvalidValue("event.severity", Rule.OUT_OF_RANGE, 0, 3);
      }
    }
  }

  /** A level of the practice's own depth list was seen. */
  record DepthSeen(String level) implements SessionEvent {
    public DepthSeen {
      level = CODE.check(level);
    }
  }

  /** The total of a scale. */
  record ScoreTaken(Scale scale, int total) implements SessionEvent {
    public ScoreTaken {
      if (total < 0 || total > scale.highest()) {
        throw new InvalidValue("event.total", Rule.OUT_OF_RANGE, 0, scale.highest());
      }
    }
  }

  /** Something was done for the patient. */
  record InterventionMade(String text) implements SessionEvent {
    public InterventionMade {
      text = TEXT.check(text);
    }
  }

  /** Music, light or seat was changed. */
  record SettingChanged(String text) implements SessionEvent {
    public SettingChanged {
      text = TEXT.check(text);
    }
  }

  /** The patient's own words. */
  record PatientSaid(String text) implements SessionEvent {
    public PatientSaid {
      text = TEXT.check(text);
    }
  }

  /** A remark of the clinician. */
  record Remark(String text) implements SessionEvent {
    public Remark {
      text = TEXT.check(text);
    }
  }

  /** A line of a checklist was ticked or unticked. */
  record CheckTicked(String check, boolean ticked) implements SessionEvent {
    public CheckTicked {
      check = CODE.check(check);
    }
  }

  /**
   * The computer's clock jumped, or nobody watched it for a while; Kapstone itself writes this.
   *
   * @param length how far or how long, above 0
   */
  record ClockNoted(ClockNote what, Duration length) implements SessionEvent {
    public ClockNoted {
      if (!length.isPositive()) {
        throw new IllegalArgumentException("a jump or a gap has a length");
      }
      length = length.truncatedTo(ChronoUnit.SECONDS);
    }

    /** By how much the computer's clock is ahead of the session's after it; may be negative. */
    public Duration shift() {
      return switch (what) {
        case SET_FORWARD -> length;
        case SET_BACK -> length.negated();
        case STOOD_STILL, LEAPT, NOT_OPEN, LOCKED -> Duration.ZERO;
      };
    }
  }

  /** An emergency card was opened, and that is what it is called. */
  record EmergencyOpened(String card, String name) implements SessionEvent {
    public EmergencyOpened {
      card = CODE.check(card);
      name = CODE.check(name);
    }
  }

  /** A step of an emergency card was done, or the tick was taken back; in the card's own words. */
  record EmergencyStep(String card, String step, boolean ticked) implements SessionEvent {
    public EmergencyStep {
      card = CODE.check(card);
      step = REASON.check(step);
    }
  }

  /** The emergency is over; how it went may be empty. */
  record EmergencyOver(String card, String how) implements SessionEvent {
    public EmergencyOver {
      card = CODE.check(card);
      how = LineRule.optional("event.how", 500).check(how);
    }
  }

  /** An earlier event is wrong; it stays in the record and no longer counts. */
  record Correction(EventId corrected, String reason) implements SessionEvent {
    public Correction {
      reason = REASON.check(reason);
    }
  }

  /**
   * The session ended; nothing can be added to it any more. The reason is empty when nothing was
   * skipped.
   */
  record SessionEnded(String reason) implements SessionEvent {
    public SessionEnded {
      reason = LineRule.optional("event.reason", 500).check(reason);
    }
  }
}
