package app.kapstone.search;

import app.kapstone.domain.patient.PatientListItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Filters a list of patients as one types. Every word typed must begin some word of the patient's
 * names or birth date; case and diacritics do not matter; patients whose name begins with the first
 * word come first.
 */
public final class PatientFilter {
  private final List<Entry> entries;

  private record Entry(PatientListItem patient, String words) {}

  public PatientFilter(List<PatientListItem> patients) {
    entries = patients.stream().map(PatientFilter::entry).toList();
  }

  /** The patients that match, in the order given to the constructor within each rank. */
  public List<PatientListItem> matching(String typed, boolean archived) {
    List<String> wanted = Folded.wanted(typed);
    var first = new ArrayList<PatientListItem>();
    var then = new ArrayList<PatientListItem>();
    for (Entry entry : entries) {
      if ((entry.patient().archivedAt() != null) == archived && matches(entry, wanted)) {
        boolean begins = wanted.isEmpty() || entry.words().startsWith(" " + wanted.getFirst());
        (begins ? first : then).add(entry.patient());
      }
    }
    first.addAll(then);
    return first;
  }

  private static boolean matches(Entry entry, List<String> wanted) {
    for (String word : wanted) {
      if (!entry.words().contains(" " + word)) {
        return false;
      }
    }
    return true;
  }

  private static Entry entry(PatientListItem patient) {
    String names = patient.displayName() + " " + patient.legalName();
    String birthDate = patient.birthDate() == null ? "" : patient.birthDate().toString();
    return new Entry(patient, " " + String.join(" ", Folded.words(names + " " + birthDate)));
  }
}
