package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.interaction.Interaction;
import app.kapstone.domain.interaction.InteractionRule;
import app.kapstone.domain.interaction.ListedMedicine;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.MedicineTaken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of medicines that ships, and what is found with it. */
class MedicineFilesTest {
  private static final String RULES =
      "{\"format\":1,\"sources\":{\"s\":{\"name\":\"S\",\"address\":\"\",\"evidence\":\"GENERAL\"}},"
          + "\"rules\":[]}";

  private final MedicineList list = MedicineFiles.shipped();

  @Test
  void shipped_everyRule_isAboutSomeMedicineAndNamesItsSource() {
    assertThat(list.medicines()).hasSizeGreaterThan(100);
    for (InteractionRule rule : list.rules()) {
      assertThat(list.medicines())
          .as(rule.key())
          .anyMatch(medicine -> medicine.classes().stream().anyMatch(rule.about()::contains));
      assertThat(rule.source().address()).as(rule.key()).startsWith("http");
    }
  }

  @Test
  void interactions_lorazepam_nameHoursAndSource() {
    Interaction found = interactions("lorazepam").getFirst();
    assertThat(found.rules().getFirst().holdHours()).contains(72);
    assertThat(found.rules().getFirst().source().name()).contains("Journey");
    assertThat(found.asksForSomething()).isTrue();
  }

  @Test
  void interactions_lamotrigine_showBothSides() {
    Interaction found = interactions("lamotrigine").getFirst();
    assertThat(found.sourcesDiffer()).isTrue();
    assertThat(found.rules())
        .extracting(InteractionRule::stance)
        .contains(InteractionRule.Stance.HOLD, InteractionRule.Stance.NO_CHANGE);
  }

  @Test
  void interactions_freeTextOfAListedName_areNone() {
    var free = MedicineTaken.freeText("Lorazepam");
    assertThat(list.interactions(List.of(free))).isEmpty();
    assertThat(MedicineList.unchecked(List.of(free))).containsExactly(free);
  }

  @Test
  void interactions_whatAsksForSomething_comesFirst() {
    assertThat(interactions("sertraline", "lorazepam"))
        .extracting(found -> found.listed().key())
        .containsExactly("lorazepam", "sertraline");
  }

  @ParameterizedTest
  @CsvSource({
    "lorazepam,Lorazepam",
    "Lorazepan 1 mg,Lorazepam",
    "lorzepam,Lorazepam",
    "Ativan at night,Lorazepam",
    "LAMICTÁL,Lamotrigine",
    "Wellbutirn,Bupropion"
  })
  void resembling_nearAName_asksForIt(String typed, String name) {
    assertThat(list.resembling(typed).map(ListedMedicine::name)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"Night tea", "Lora", "''", "🌿", "ليلى"})
  void resembling_nothingOfTheList_asksNothing(String typed) {
    assertThat(list.resembling(typed)).isEmpty();
  }

  @Test
  void beginningWith_brandOrName_findsTheGenericName() {
    assertThat(list.beginningWith("zol")).extracting(ListedMedicine::name).contains("Sertraline");
    assertThat(list.beginningWith("lor"))
        .extracting(ListedMedicine::name)
        .first()
        .isEqualTo("Lorazepam");
    assertThat(list.beginningWith(" ")).isEmpty();
  }

  @Test
  void read_unknownField_isRefusedWithItsLine() {
    String medicines =
        "{\"format\":1,\n\"sources\":{},\n\"medicines\":[{\"key\":\"a\",\"name\":\"A\",\"otherNames\":[],"
            + "\"classes\":[\"OTHER\"],\"source\":\"s\",\"colour\":\"red\"}]}";
    assertThatThrownBy(() -> MedicineFiles.read(medicines, RULES))
        .isInstanceOfSatisfying(
            ContentRefused.class,
            e -> {
              assertThat(e.why()).isEqualTo(ContentRefused.Why.UNKNOWN_FIELD);
              assertThat(e.where()).isEqualTo("line 3");
            });
  }

  @Test
  void read_unknownSource_isRefused() {
    String medicines =
        "{\"format\":1,\"sources\":{},\"medicines\":[{\"key\":\"a\",\"name\":\"A\","
            + "\"otherNames\":[],\"classes\":[\"OTHER\"],\"source\":\"nobody\"}]}";
    assertThatThrownBy(() -> MedicineFiles.read(medicines, RULES))
        .isInstanceOfSatisfying(
            ContentRefused.class,
            e -> assertThat(e.why()).isEqualTo(ContentRefused.Why.UNKNOWN_SOURCE));
  }

  private List<Interaction> interactions(String... keys) {
    return list.interactions(
        List.of(keys).stream()
            .map(key -> new MedicineTaken(key, Optional.of(key), "", null, null))
            .toList());
  }
}
