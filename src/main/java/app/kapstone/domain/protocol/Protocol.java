package app.kapstone.domain.protocol;

import app.kapstone.domain.medicine.Route;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A living template from which a course, its sessions and its papers follow.
 *
 * @param key the name in the library, for ever
 * @param version counts from 1; a published version never changes
 * @param timeCourse null when no source gives one for the route
 * @param watchMinutes the least time to stay after the first dose; null when no source gives one
 * @param fasting what the patient is told to keep, each line with whose rule it is
 * @param consentForms keys of the consent forms, in the order of the packet
 * @param gate what it asks for before each dose; null in versions from before there was a gate
 * @param safeguards what its setting asks for beyond the gate: a group, a home
 */
public record Protocol(
    String key,
    int version,
    String name,
    String summary,
    Route route,
    DoseRule dose,
    Series series,
    List<VitalsRule> vitals,
    List<VitalsLimit> limits,
    @Nullable TimeCourse timeCourse,
    @Nullable Sourced<Integer> watchMinutes,
    List<Sourced<String>> indications,
    List<Sourced<String>> exclusions,
    List<Sourced<String>> fasting,
    List<ChecklistItem> effects,
    List<ChecklistItem> depths,
    List<ChecklistItem> readiness,
    List<String> consentForms,
    List<String> measures,
    List<Source> references,
    @Nullable GateRules gate,
    DoseSteps steps,
    Therapy therapy,
    FollowUp followUp,
    List<Sourced<String>> safeguards) {
  public Protocol {
    if (!key.matches("[a-z0-9-]{1,60}") || version < 1) {
      throw new IllegalArgumentException(
          "a protocol has a key of small letters and a version from 1");
    }
    vitals = List.copyOf(vitals);
    limits = List.copyOf(limits);
    indications = List.copyOf(indications);
    exclusions = List.copyOf(exclusions);
    fasting = List.copyOf(fasting);
    effects = List.copyOf(effects);
    depths = List.copyOf(depths);
    readiness = List.copyOf(readiness);
    consentForms = List.copyOf(consentForms);
    measures = List.copyOf(measures);
    references = List.copyOf(references);
    safeguards = List.copyOf(safeguards);
  }
}
