package app.kapstone.domain.dosing;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.medicine.Milligrams;
import java.math.BigDecimal;

/** In what a dose was given, and how much of it. */
public sealed interface DoseForm {
  /** Drawn up from a vial of this strength. */
  record Drawn(BigDecimal mgPerMl, BigDecimal millilitres) implements DoseForm {
    public Drawn {
      if (mgPerMl.signum() <= 0 || millilitres.signum() <= 0) {
        throw new InvalidValue("dose.mgPerMl", Rule.OUT_OF_RANGE, "0.01", "500");
      }
      mgPerMl = plain(mgPerMl);
      millilitres = plain(millilitres);
    }
  }

  /** Lozenges or tablets, counted in halves. */
  record Counted(Milligrams unit, int halves) implements DoseForm {
    public Counted {
      if (halves < 1) {
        throw new InvalidValue("dose.unit", Rule.OUT_OF_RANGE, 1, 1000);
      }
    }
  }

  /** One device of several that are given one after the other; the first is number 1. */
  record Sprayed(Milligrams device, int number, int of) implements DoseForm {
    public Sprayed {
      if (number < 1 || number > of) {
        throw new InvalidValue("dose.device", Rule.OUT_OF_RANGE, 1, of);
      }
    }

    public boolean last() {
      return number == of;
    }
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
