package app.kapstone.search;

import app.kapstone.domain.patient.PatientListItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  private PatientFilter(PatientFilter before, List<PatientListItem> changed) {
    var now = new ArrayList<>(before.entries);
    for (PatientListItem patient : changed) {
      now.removeIf(entry -> entry.patient().id().equals(patient.id()));
      String name = lower(patient);
      int place = 0;
      while (place < now.size() && lower(now.get(place).patient()).compareTo(name) <= 0) {
        place++;
      }
      now.add(place, entry(patient));
    }
    entries = List.copyOf(now);
  }

  /** The same with these patients as they are now; nobody else is looked at anew. */
  PatientFilter with(List<PatientListItem> changed) {
    return new PatientFilter(this, changed);
  }

  private static String lower(PatientListItem patient) {
    return patient.legalName().toLowerCase(Locale.ROOT);
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
