package app.kapstone.domain.safety;

import app.kapstone.domain.source.Source;
import java.util.List;

/** A checklist that is gone through again and again. */
public record CheckList(CheckKind kind, List<CheckQuestion> questions, List<Source> sources) {
  public CheckList {
    questions = List.copyOf(questions);
    sources = List.copyOf(sources);
  }
}
