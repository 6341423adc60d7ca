package app.kapstone.domain.dosing;

import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;

/**
 * A scale of which the record keeps the total alone. No total is judged: the sources disagree about
 * cuts, and none says that a higher score does a patient good.
 */
public enum Scale {
  /** Sedation, from 5 (answers readily) to 0 (no answer to pain). */
  MOAAS(
      5,
      new Source(
          "Modified Observer’s Assessment of Alertness/Sedation, table in BMC Anesthesiology 2022",
          "https://bmcanesthesiol.biomedcentral.com/articles/10.1186/s12871-022-01788-1/tables/2",
          Evidence.PRIMARY)),
  /** Dissociation, 23 items of 0 to 4; its items are not free to print, so the total is typed. */
  CADSS(
      92,
      new Source(
          "Clinician-Administered Dissociative States Scale: 23 items of 0 to 4; no cut-off discriminated well in 764 people",
          "https://tokyo-2-qrcode.vukou.com/36525338",
          Evidence.ABSTRACT));

  private final int highest;
  private final Source source;

  Scale(int highest, Source source) {
    this.highest = highest;
    this.source = source;
  }

  /** The lowest total is 0. */
  public int highest() {
    return highest;
  }

  public Source source() {
    return source;
  }
}
