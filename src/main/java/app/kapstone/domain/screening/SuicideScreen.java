package app.kapstone.domain.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The answers to the suicide screener, by question; a question that is missing was not asked. */
public record SuicideScreen(Map<SuicideItem, Boolean> answers) {
  public static final SuicideScreen NOT_ASKED = new SuicideScreen(Map.of());

  public SuicideScreen {
    answers = Map.copyOf(answers);
  }

  public boolean yes(SuicideItem item) {
    return Boolean.TRUE.equals(answers.get(item));
  }

  /** Whether a question is to be asked after the answers so far: 3 to 5 only after a yes to 2. */
  public boolean asks(SuicideItem item) {
    return switch (item) {
      case Q1, Q2, Q6 -> true;
      case Q3, Q4, Q5 -> yes(SuicideItem.Q2);
      case Q6_RECENT -> yes(SuicideItem.Q6);
    };
  }

  /** The questions that are still to be asked. */
  public List<SuicideItem> unanswered() {
    var open = new ArrayList<SuicideItem>();
    for (SuicideItem item : SuicideItem.values()) {
      if (asks(item) && !answers.containsKey(item)) {
        open.add(item);
      }
    }
    return open;
  }
}
