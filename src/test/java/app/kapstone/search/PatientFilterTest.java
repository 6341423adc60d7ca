package app.kapstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatientFilterTest {
  private final PatientFilter filter =
      new PatientFilter(
          List.of(
              patient("Ada Kowalczyk", "", false),
              patient("Łucja Ångström-Ødegård", "Lu", false),
              patient("Kostas Παπαδόπουλος", "", false),
              patient("Mira Adamson", "", false),
              patient("Anna Archived", "", true)));

  @Test
  void matching_nothingTyped_listsAllInTreatment() {
    assertThat(names("")).hasSize(4).doesNotContain("Anna Archived");
  }

  @Test
  void matching_withoutDiacriticsOrCase_findsTheName() {
    assertThat(names("odegard angs")).containsExactly("Łucja Ångström-Ødegård");
    assertThat(names("παπαδοπουλος")).containsExactly("Kostas Παπαδόπουλος");
  }

  @Test
  void matching_beginningOfName_comesBeforeBeginningOfALaterWord() {
    assertThat(names("ada")).containsExactly("Ada Kowalczyk", "Mira Adamson");
  }

  @Test
  void matching_middleOfAWord_isNotFound() {
    assertThat(names("damson")).isEmpty();
  }

  @Test
  void matching_birthDate_isFound() {
    assertThat(names("1980-02")).hasSize(4);
  }

  @Test
  void matching_archived_listsOnlyThose() {
    assertThat(filter.matching("", true)).hasSize(1);
  }

  private List<String> names(String typed) {
    return filter.matching(typed, false).stream().map(PatientListItem::legalName).toList();
  }

  private static PatientListItem patient(String legal, String used, boolean archived) {
    return new PatientListItem(
        new PatientId(UUID.nameUUIDFromBytes(legal.getBytes())),
        legal,
        used,
        LocalDate.of(1980, 2, 3),
        archived ? Instant.EPOCH : null,
        null);
  }
}
