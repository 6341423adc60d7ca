package app.kapstone.domain.course;

import app.kapstone.domain.source.Source;

/**
 * What a rule says against a visit at its date. It is said, and stops nobody.
 *
 * @param figure see {@link PlanRule}
 */
public record PlanBreach(PlannedVisit visit, PlanRule rule, int figure, Source source) {}
