package app.kapstone.search;

import app.kapstone.domain.patient.PatientListItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the patients that somebody who is being added may already be. It points out, no more. */
public final class Namesakes {
  private Namesakes() {}

  /**
   * Those with one of these names, and those born on the same day who share a part of a name. Case,
   * diacritics and the order of a name's parts do not matter.
   */
  public static List<PatientListItem> among(
      List<PatientListItem> patients,
      String legalName,
      String nameUsed,
      @Nullable LocalDate birthDate) {
    Set<String> names = names(legalName, nameUsed);
    Set<String> parts = parts(names);
    return patients.stream()
        .filter(patient -> {
          Set<String> theirs = names(patient.legalName(), patient.nameUsed());
          boolean sameDay = birthDate != null && Objects.equals(birthDate, patient.birthDate());
          return meet(names, theirs) || sameDay && meet(parts, parts(theirs));
        })
        .toList();
  }

  private static Set<String> names(String legalName, String nameUsed) {
    var names = new HashSet<>(Set.of(ordered(legalName)));
    names.add(ordered(nameUsed));
    names.remove("");
    return names;
  }

  /** Some write the family name first. */
  private static String ordered(String name) {
    return Arrays.stream(Folded.fold(name).split("[\\s,-]+"))
        .filter(part -> !part.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Set<String> parts(Set<String> names) {
    var parts = new HashSet<String>();
    names.forEach(name -> parts.addAll(Arrays.asList(name.split("[\\s,-]+"))));
    parts.removeIf(part -> part.length() < 2);
    return parts;
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
