package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.interaction.Interaction;
import app.kapstone.domain.interaction.InteractionRule;
import app.kapstone.domain.interaction.ListedMedicine;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.EntryId;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.SubstanceUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of medicines that ships, and what is found with it. */
class MedicineFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
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
    assertThat(interactions(List.of(free))).isEmpty();
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

  @Test
  void interactions_stoppedLately_speakUntilTheLongestHoldIsOver() {
    assertThat(stopped("lorazepam", 0)).containsExactly("lorazepam");
    assertThat(stopped("lorazepam", 2)).containsExactly("lorazepam");
    assertThat(stopped("lorazepam", 3)).as("72 hours").isEmpty();
    assertThat(stopped("methylphenidate", 0)).as("without hours").isNotEmpty();
    assertThat(stopped("methylphenidate", 1)).isEmpty();
    assertThat(stopped("tranylcypromine", 0)).as("no source holds it").isEmpty();
    Interaction found =
        interactions(List.of(listed("lorazepam").stoppedOn(TODAY.minusDays(1)))).getFirst();
    assertThat(found.stopped()).contains(TODAY.minusDays(1));
    assertThat(interactions("lorazepam").getFirst().stopped()).isEmpty();
  }

  @Test
  void interactions_twoEntriesOfOneMedicine_areOne() {
    var extended = new MedicineTaken("ER", Optional.of("methylphenidate"), "18 mg", null, null);
    var plain = new MedicineTaken("IR", Optional.of("methylphenidate"), "5 mg", null, TODAY);
    assertThat(interactions(List.of(extended, plain)))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.line()).isEqualTo("ER 18 mg; IR 5 mg");
          assertThat(found.stopped()).as("one is still taken").isEmpty();
        });
  }

  @Test
  void interactions_substanceInUse_areHeldAgainstTheSourcesToo() {
    assertThat(interactions(List.of(used("Red wine, beer", null))))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.listed().key()).isEqualTo("alcohol");
          assertThat(found.rules())
              .extracting(InteractionRule::key)
              .contains("alcohol-cannabis-hold");
        });
    assertThat(interactions(List.of(used("THC", TODAY.minusDays(9))))).hasSize(1);
    assertThat(interactions(List.of(used("Alcohol", TODAY.minusYears(5))))).isEmpty();
    assertThat(
            list.longLeft(
                history(
                    List.of(
                        used("Alcohol", TODAY.minusYears(5)),
                        used("THC", TODAY.minusDays(9)),
                        used("Swine fever", TODAY.minusYears(5))))))
        .containsExactly("Alcohol");
    assertThat(interactions(List.of(used("Swine fever", null)))).isEmpty();
  }

  private static SubstanceUse used(String substance, LocalDate last) {
    return new SubstanceUse(substance, "", null, last);
  }

  private List<String> stopped(String key, int days) {
    return interactions(List.of(listed(key).stoppedOn(TODAY.minusDays(days)))).stream()
        .map(found -> found.listed().key())
        .toList();
  }

  private static MedicineTaken listed(String key) {
    return new MedicineTaken(key, Optional.of(key), "", null, null);
  }

  private List<Interaction> interactions(String... keys) {
    return interactions(List.of(keys).stream().map(MedicineFilesTest::listed).toList());
  }

  private List<Interaction> interactions(List<? extends PatientFact> facts) {
    return list.interactions(history(facts), TODAY);
  }

  private static PatientHistory history(List<? extends PatientFact> facts) {
    var entries = new ArrayList<PatientEntry<?>>();
    for (PatientFact fact : facts) {
      var id = new EntryId(new UUID(4, entries.size()));
      entries.add(new PatientEntry<>(id, new PatientId(new UUID(0, 1)), 1, fact, NOW, ""));
    }
    return new PatientHistory(entries);
  }
}
