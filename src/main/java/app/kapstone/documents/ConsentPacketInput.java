package app.kapstone.documents;

import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.MergeField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a consent packet.
 *
 * @param auditHead null while nothing was written yet
 * @param values by {@link MergeField#key()}; what is missing or blank is printed as a marked gap.
 *     The practice's name and phone and the clinician's name come from the letterhead.
 * @param forms in the order of the packet
 */
public record ConsentPacketInput(
    Letterhead letterhead,
    @Nullable AuditHead auditHead,
    Map<String, String> values,
    List<ConsentForm> forms,
    LocalDate preparedOn) {
  public ConsentPacketInput {
    values = Map.copyOf(values);
    forms = List.copyOf(forms);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("a packet holds at least one form");
    }
    for (String key : values.keySet()) {
      if (MergeField.of(key).isEmpty()) {
        throw new IllegalArgumentException("no merge field has the key " + key);
      }
    }
  }
}
