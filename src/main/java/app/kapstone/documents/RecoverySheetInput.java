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
    if (groups.isEmpty() || groups.size() > 16) {
      throw new IllegalArgumentException("a sheet holds 1 to 16 groups, not " + groups.size());
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
