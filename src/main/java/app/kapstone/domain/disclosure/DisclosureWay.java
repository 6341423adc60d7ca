package app.kapstone.domain.disclosure;

import java.util.Arrays;
import java.util.List;

/** How it left: through Kapstone, or by another way that is written down by hand. */
public enum DisclosureWay {
  PRINTED(false),
  SAVED(false),
  SPOKEN(true),
  HANDED(true),
  FAXED(true),
  MAILED(true),
  SENT(true);

  private final boolean byHand;

  DisclosureWay(boolean byHand) {
    this.byHand = byHand;
  }

  /** Those that Kapstone has no part in. */
  public static List<DisclosureWay> byHand() {
    return Arrays.stream(values()).filter(way -> way.byHand).toList();
  }
}
