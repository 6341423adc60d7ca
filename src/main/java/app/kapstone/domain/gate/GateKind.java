package app.kapstone.domain.gate;

/** What a line of the gate is about, in the order in which the page shows it. */
public enum GateKind {
  CONSENT(Part.STANDING),
  SCREENING(Part.STANDING),
  HOLD(Part.STANDING),
  PREPARATION(Part.STANDING),
  ORDER(Part.STANDING),
  SUICIDE(Part.TODAY),
  URINARY(Part.TODAY),
  FOOD(Part.TODAY),
  LIQUID(Part.TODAY),
  MEDICINE(Part.TODAY),
  PREGNANCY(Part.TODAY),
  WEIGHT(Part.TODAY),
  VITALS(Part.TODAY),
  ESCORT(Part.ROOM),
  TOUCH(Part.ROOM),
  ROOM(Part.ROOM),
  INTENTION(Part.ROOM);

  /** The parts of the page. */
  public enum Part {
    /** What was settled before the day. */
    STANDING,
    /** How the patient comes. */
    TODAY,
    /** The room, the way home and what it is for. */
    ROOM
  }

  private final Part part;

  GateKind(Part part) {
    this.part = part;
  }

  public Part part() {
    return part;
  }
}
