package app.kapstone.domain.gate;

import app.kapstone.domain.gate.GateAnswer.Choice;
import java.util.List;

/** How a line is answered on the page. */
public sealed interface GateAsk {
  /** Not here: the record knows it, or it is entered elsewhere. */
  record Nothing() implements GateAsk {}

  record Hours() implements GateAsk {}

  record One(List<Choice> of) implements GateAsk {
    public One {
      of = List.copyOf(of);
    }
  }

  record Words() implements GateAsk {}

  record Signs() implements GateAsk {}

  record Screener() implements GateAsk {}

  /** Body weight, which is written into the patient's record. */
  record Weight() implements GateAsk {}

  /** Name and phone, which are written into the patient's record. */
  record Escort() implements GateAsk {}

  record Consent(String form) implements GateAsk {}

  record Order() implements GateAsk {}
}
