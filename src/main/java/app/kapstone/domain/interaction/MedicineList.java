package app.kapstone.domain.interaction;

import app.kapstone.domain.interaction.InteractionRule.Stance;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.SubstanceUse;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The medicines that come with Kapstone, and what is said about them. */
public record MedicineList(List<ListedMedicine> medicines, List<InteractionRule> rules) {
  private static final int SHORTEST_LIKE = 5;
  private static final int HOURS_OF_A_DAY = 24;

  /**
   * A substance left for longer than this when it was told is held against no source. No source
   * fixes the time: it is set by Kapstone, and the screen says so where something is left out.
   */
  public static final int MONTHS_WITHOUT = 3;

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
   * What is said about what the patient takes on that day, or took so lately that a hold may still
   * run. Of the medicines only those chosen from the list are held against the rules; a free text
   * never is. A substance is, where a name of the list stands in it as a word of its own: nobody
   * chooses it from a list, and to ask once too often does no harm.
   */
  public List<Interaction> interactions(PatientHistory history, LocalDate day) {
    return interactions(
        Stream.concat(
                history.current(MedicineTaken.class).stream()
                    .map(PatientEntry::fact)
                    .flatMap(medicine ->
                        medicine.listed().flatMap(this::find).stream()
                            .map(
                                listed -> new Intake(listed, medicine.line(), medicine.stopped()))),
                history.current(SubstanceUse.class).stream()
                    .filter(MedicineList::used)
                    .map(PatientEntry::fact)
                    .flatMap(substance ->
                        named(substance.substance())
                            .map(listed -> new Intake(listed, substance.line(), null))))
            .toList(),
        day);
  }

  /** Something of the list that is taken, or was until that day. */
  private record Intake(ListedMedicine listed, String line, @Nullable LocalDate stopped) {
    boolean on(LocalDate day) {
      return stopped == null || stopped.isAfter(day);
    }
  }

  private List<Interaction> interactions(List<Intake> intakes, LocalDate day) {
    var found = new LinkedHashMap<ListedMedicine, List<Intake>>();
    for (Intake each : intakes) {
      if (each.on(day) || holdsStill(each, day)) {
        found.computeIfAbsent(each.listed(), listed -> new ArrayList<>()).add(each);
      }
    }
    return found.entrySet().stream()
        .map(each -> interaction(each.getKey(), each.getValue(), day))
        .filter(interaction -> !interaction.rules().isEmpty())
        .sorted(Comparator.comparing(interaction -> !interaction.asksForSomething()))
        .toList();
  }

  private Interaction interaction(ListedMedicine listed, List<Intake> of, LocalDate day) {
    Optional<LocalDate> stopped =
        of.stream().anyMatch(each -> each.on(day))
            ? Optional.empty()
            : of.stream()
                .flatMap(each -> Stream.ofNullable(each.stopped()))
                .max(Comparator.naturalOrder());
    String line =
        of.stream().map(Intake::line).distinct().sorted().collect(Collectors.joining("; "));
    return new Interaction(listed, line, stopped, about(listed));
  }

  /** Whether the longest hold may still run; a rule without hours holds for a day. */
  private boolean holdsStill(Intake intake, LocalDate day) {
    long hours = ChronoUnit.DAYS.between(intake.stopped(), day) * HOURS_OF_A_DAY;
    return about(intake.listed()).stream()
        .filter(rule -> rule.stance() == Stance.HOLD)
        .anyMatch(rule -> hours < rule.holdHours().orElse(HOURS_OF_A_DAY));
  }

  /** Listed substances that are not looked at because their last use lies too far back. */
  public List<String> longLeft(PatientHistory history) {
    return history.current(SubstanceUse.class).stream()
        .filter(entry -> !used(entry))
        .map(entry -> entry.fact().substance())
        .filter(substance -> named(substance).findAny().isPresent())
        .distinct()
        .toList();
  }

  /** Whether it was in use when it was written down: that it ended is said by its last day. */
  private static boolean used(PatientEntry<SubstanceUse> entry) {
    LocalDate last = entry.fact().lastUsed();
    return last == null
        || !last.plusMonths(MONTHS_WITHOUT)
            .isBefore(LocalDate.ofInstant(entry.writtenAt(), ZoneOffset.UTC));
  }

  /** What of the list is named in a free text by a whole word. */
  private Stream<ListedMedicine> named(String text) {
    String words = " " + folded(text).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    return medicines.stream()
        .filter(medicine -> names(medicine).anyMatch(name -> words.contains(" " + name + " ")));
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
