package app.kapstone.domain.interaction;

import app.kapstone.domain.patient.MedicineTaken;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The medicines that come with Kapstone, and what is said about them. */
public record MedicineList(List<ListedMedicine> medicines, List<InteractionRule> rules) {
  private static final int SHORTEST_LIKE = 5;

  public MedicineList {
    medicines = List.copyOf(medicines);
    rules = List.copyOf(rules);
    if (medicines.stream().map(ListedMedicine::key).distinct().count() != medicines.size()
        || rules.stream().map(InteractionRule::key).distinct().count() != rules.size()) {
      throw new IllegalArgumentException("each key stands once");
    }
  }

  public Optional<ListedMedicine> find(String key) {
    return medicines.stream().filter(medicine -> medicine.key().equals(key)).findFirst();
  }

  /** Those of which a name has a word that begins with what is typed, by their generic names. */
  public List<ListedMedicine> beginningWith(String typed) {
    String wanted = folded(typed);
    return wanted.isEmpty()
        ? List.of()
        : medicines.stream()
            .filter(
                medicine -> names(medicine).anyMatch(name -> (" " + name).contains(" " + wanted)))
            .sorted(
                Comparator.comparing((ListedMedicine m) -> !folded(m.name()).startsWith(wanted))
                    .thenComparing(ListedMedicine::name))
            .toList();
  }

  /**
   * The listed medicine that a free text resembles: a name of it stands in the text, or a word of
   * the text is one letter away from it. It is asked about, never taken for meant.
   */
  public Optional<ListedMedicine> resembling(String typed) {
    String text = folded(typed);
    List<String> words = List.of(text.split("[^\\p{L}\\p{N}]+"));
    return medicines.stream()
        .filter(medicine -> names(medicine).anyMatch(name -> resembles(text, words, name)))
        .findFirst();
  }

  private static boolean resembles(String text, List<String> words, String name) {
    if (name.length() < SHORTEST_LIKE) {
      return words.contains(name);
    }
    return (" " + text + " ").contains(" " + name + " ")
        || words.stream().anyMatch(word -> isOneAway(word, name));
  }

  /** Whether one letter more, less, other, or two swapped make the one into the other. */
  private static boolean isOneAway(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int at = 0;
    int shortest = Math.min(one.length(), other.length());
    while (at < shortest && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    String restOne = one.substring(at);
    String restOther = other.substring(at);
    return restOne.equals(restOther)
        || tail(restOne).equals(tail(restOther))
        || tail(restOne).equals(restOther)
        || restOne.equals(tail(restOther))
        || restOne.length() > 1
            && restOther.length() > 1
            && restOne.charAt(0) == restOther.charAt(1)
            && restOne.charAt(1) == restOther.charAt(0)
            && restOne.substring(2).equals(restOther.substring(2));
  }

  private static String tail(String text) {
    return text.isEmpty() ? text : text.substring(1);
  }

  /**
   * What is said about the medicines that are taken. Only those chosen from the list are held
   * against the rules; a free text never is.
   */
  public List<Interaction> interactions(List<MedicineTaken> taken) {
    var found = new ArrayList<Interaction>();
    for (MedicineTaken medicine : taken) {
      medicine
          .listed()
          .flatMap(this::find)
          .map(listed -> new Interaction(medicine, listed, about(listed)))
          .filter(interaction -> !interaction.rules().isEmpty())
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparing(interaction -> !interaction.asksForSomething()));
    return List.copyOf(found);
  }

  private List<InteractionRule> about(ListedMedicine medicine) {
    return rules.stream()
        .filter(rule -> rule.isAbout(medicine))
        .sorted(
            Comparator.comparing((InteractionRule rule) -> rule.stance())
                .thenComparing(rule -> -rule.holdHours().orElse(0)))
        .toList();
  }

  /** The classes of what is taken, as far as it was chosen from the list. */
  public Set<MedicineClass> classes(List<MedicineTaken> taken) {
    return taken.stream()
        .flatMap(medicine -> medicine.listed().flatMap(this::find).stream())
        .flatMap(listed -> listed.classes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The medicines nothing can be said about, because they are free text. */
  public static List<MedicineTaken> unchecked(List<MedicineTaken> taken) {
    return taken.stream().filter(medicine -> medicine.listed().isEmpty()).toList();
  }

  private static Stream<String> names(ListedMedicine medicine) {
    return Stream.concat(Stream.of(medicine.name()), medicine.otherNames().stream())
        .map(MedicineList::folded);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
