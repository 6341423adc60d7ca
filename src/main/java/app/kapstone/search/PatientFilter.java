package app.kapstone.search;

import app.kapstone.domain.patient.PatientListItem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Filters a list of patients as one types. Every word typed must begin some word of the patient's
 * names or birth date; case and diacritics do not matter; patients whose name begins with the first
 * word come first.
 */
public final class PatientFilter {
  private final List<Entry> entries;

  /** Every word of every patient, in order: what begins as was typed stands side by side. */
  private final List<Word> words;

  private record Entry(PatientListItem patient, String words) {}

  /**
   * A word of a patient.
   *
   * @param entry the index of the patient's entry
   */
  private record Word(String text, int entry) {}

  /** The words from one up to another. */
  private record Span(int from, int to) {
    int length() {
      return to - from;
    }
  }

  public PatientFilter(List<PatientListItem> patients) {
    entries = patients.stream().map(PatientFilter::entry).toList();
    words = words(entries);
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
    words = words(entries);
  }

  private static List<Word> words(List<Entry> entries) {
    var words = new ArrayList<Word>();
    var known = new HashMap<String, String>(); // a word of many patients is kept once
    for (int i = 0; i < entries.size(); i++) {
      for (String text : entries.get(i).words().strip().split(" ")) {
        words.add(new Word(known.computeIfAbsent(text, Function.identity()), i));
      }
    }
    words.sort(Comparator.comparing(Word::text));
    return words;
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
    candidates(wanted)
        .forEach(index -> {
          Entry entry = entries.get(index);
          if ((entry.patient().archivedAt() != null) == archived && matches(entry, wanted)) {
            boolean begins = wanted.isEmpty() || entry.words().startsWith(" " + wanted.getFirst());
            (begins ? first : then).add(entry.patient());
          }
        });
    first.addAll(then);
    return first;
  }

  /** Those of whom some word begins with the rarest beginning that was typed, in order. */
  private IntStream candidates(List<String> wanted) {
    return wanted.stream()
        .map(this::beginning)
        .min(Comparator.comparingInt(Span::length))
        .map(span -> {
          var indices = new BitSet(entries.size());
          words.subList(span.from(), span.to()).forEach(word -> indices.set(word.entry()));
          return indices.stream();
        })
        .orElseGet(() -> IntStream.range(0, entries.size()));
  }

  private Span beginning(String typed) {
    return new Span(place(typed), place(typed + Character.MAX_VALUE));
  }

  /** Where a text stands or would stand among the words. */
  private int place(String text) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).text().compareTo(text) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
    var words = new LinkedHashSet<>(Folded.words(names + " " + birthDate));
    return new Entry(patient, " " + String.join(" ", words));
  }
}
