package app.kapstone.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * What goes on the recovery sheet. Prints nothing secret of itself.
 *
 * @param groups the recovery key in order; its own check is part of it
 */
public record RecoverySheetInput(String practiceName, LocalDate madeOn, List<KeyGroup> groups) {
  /** A group of the key, which does not print itself. */
  public record KeyGroup(String letters) {
    @Override
    public String toString() {
      return "KeyGroup";
    }
  }

  public RecoverySheetInput {
    groups = List.copyOf(groups);
    int letters = groups.stream().mapToInt(group -> group.letters().length()).sum();
    if (groups.isEmpty() || groups.size() > 16 || letters > 80) {
      throw new IllegalArgumentException(
          "one page holds 1 to 16 groups and 80 letters, not " + groups.size() + ", " + letters);
    }
    if (groups.stream().anyMatch(group -> group.letters().length() > 8)) {
      throw new IllegalArgumentException("a group has at most 8 letters");
    }
  }

  @Override
  public String toString() {
    return "RecoverySheetInput made on " + madeOn;
  }
}
