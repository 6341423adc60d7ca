package app.kapstone.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesakesTest {
  private static final LocalDate BORN = LocalDate.of(1980, 2, 29);

  private final List<PatientListItem> known =
      List.of(
          new PatientListItem(
              new PatientId(new UUID(1, 1)), "Łucja Ångström-Ødegård", "", BORN, null, null));

  @ParameterizedTest
  @CsvSource({
    "'lucja angstrom odegard'",
    "'Ångström-Ødegård, Łucja'",
    "'ODEGARD ANGSTROM LUCJA'",
    "'  Łucja   Ångström Ødegård '"
  })
  void among_sameNameInAnotherSpellingOrOrder_isFound(String typed) {
    assertThat(Namesakes.among(known, typed, "", null)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"Łucja", "Łucja Nowak", "''"})
  void among_partOfAName_isFoundOnlyWithTheBirthDate(String typed) {
    assertThat(Namesakes.among(known, typed, "", null)).isEmpty();
    assertThat(Namesakes.among(known, typed, "", BORN)).hasSize(typed.isEmpty() ? 0 : 1);
  }
}
