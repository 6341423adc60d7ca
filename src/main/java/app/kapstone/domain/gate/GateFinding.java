package app.kapstone.domain.gate;

/** What is found about a line; each has a sentence in the texts under {@code gate.found.<name>}. */
public enum GateFinding {
  CONSENT_CURRENT(new GateState.Go(false)),
  CONSENT_CURRENT_UNTIL(new GateState.Go(false)),
  CONSENT_OLDER_WORDING(new GateState.NoGo()),
  CONSENT_EXPIRED(new GateState.NoGo()),
  CONSENT_WITHDRAWN(new GateState.NoGo()),
  CONSENT_MISSING(new GateState.NoGo()),
  SCREENING_VALID(new GateState.Go(false)),
  SCREENING_CONDITIONS(new GateState.Go(true)),
  /** A hold that stands; the sentence is the one of its sign. */
  HOLD(new GateState.NoGo()),
  /** A hold that only asks to think. */
  CAUTION(new GateState.Go(true)),
  PREPARED(new GateState.Go(false)),
  NOT_PREPARED(new GateState.NoGo()),
  ORDER_VALID(new GateState.Go(false)),
  ORDER_EXPIRED(new GateState.NoGo()),
  ORDER_WITHDRAWN(new GateState.NoGo()),
  ORDER_MISSING(new GateState.NoGo()),
  SUICIDE_NO_RISK(new GateState.Go(false)),
  /** A risk that asks for conditions, not for waiting. */
  SUICIDE_CAUTION(new GateState.Go(true)),
  SUICIDE_RISK(new GateState.NoGo()),
  URINARY_TAKEN(new GateState.Go(false)),
  URINARY_MISSING(new GateState.NoGo()),
  HOURS_ENOUGH(new GateState.Go(false)),
  HOURS_SHORT(new GateState.NoGo()),
  /** Answered, and no source gives a figure to hold it against. */
  HOURS_WITHOUT_FIGURE(new GateState.Go(false)),
  LEFT_OUT(new GateState.Go(false)),
  TAKEN(new GateState.NoGo()),
  /** A source asks to watch, none to leave it out. */
  WATCH(new GateState.Go(true)),
  LOOKED_AT(new GateState.Go(false)),
  DOES_NOT_APPLY(new GateState.Go(false)),
  NOT_PREGNANT(new GateState.Go(false)),
  PREGNANCY_POSSIBLE(new GateState.NoGo()),
  WEIGHT_TODAY(new GateState.Go(false)),
  WEIGHT_OLD(new GateState.NoGo()),
  WEIGHT_MISSING(new GateState.NoGo()),
  WEIGHT_NOT_NEEDED(new GateState.Go(false)),
  VITALS_IN_RANGE(new GateState.Go(false)),
  VITALS_WATCH(new GateState.Go(true)),
  VITALS_HOLD(new GateState.NoGo()),
  /** A sign that the limits speak of was not taken. */
  VITALS_INCOMPLETE(new GateState.NoGo()),
  ESCORT_NAMED(new GateState.Go(false)),
  ESCORT_WITHOUT_PHONE(new GateState.NoGo()),
  ESCORT_MISSING(new GateState.NoGo()),
  SAID(new GateState.Go(false)),
  READY(new GateState.Go(false)),
  NOT_READY(new GateState.NoGo()),
  NOT_ANSWERED(new GateState.Open());

  private final GateState state;

  GateFinding(GateState state) {
    this.state = state;
  }

  /** Where a line stands by it, before any override. */
  public GateState state() {
    return state;
  }
}
