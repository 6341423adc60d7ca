package app.kapstone.domain.protocol;

import app.kapstone.domain.source.Sourced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the dose goes from the first session to the later ones.
 *
 * @param first what holds for the first dose; null when no source says
 * @param later how it is raised or lowered afterwards, one line per source
 */
public record DoseSteps(@Nullable Sourced<String> first, List<Sourced<String>> later) {
  /** Nothing is said. */
  public static final DoseSteps NONE = new DoseSteps(null, List.of());

  public DoseSteps {
    later = List.copyOf(later);
  }
}
