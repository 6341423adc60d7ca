package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolDraft.Problem;
import app.kapstone.domain.protocol.DoseRule;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import app.kapstone.texts.Texts;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolDraftTest {
  private static final Source PRACTICE = new Source("Set by us", "", Evidence.PRACTICE);

  static List<Protocol> builtIn() {
    return new ProtocolFiles().builtIn();
  }

  private static ProtocolDraft draft(String key) {
    return ProtocolDraft.of(
        builtIn().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow(),
        PRACTICE);
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void protocol_nothingTyped_saysTheSame(Protocol protocol) {
    ProtocolDraft draft = ProtocolDraft.of(protocol, PRACTICE);
    ProtocolDraft stored = ProtocolDraft.read(draft.document());
    assertThat(stored.problems()).isEmpty();
    Protocol same = stored.protocol(protocol.key(), protocol.version());
    // a gate that asks for nothing is no gate
    assertThat(same.series()).isEqualTo(protocol.series());
    assertThat(same.dose()).isEqualTo(protocol.dose());
    assertThat(same.limits()).isEqualTo(protocol.limits());
    assertThat(same.followUp()).isEqualTo(protocol.followUp());
    if (!protocol.key().equals("blank")) {
      assertThat(same).isEqualTo(protocol);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dose.lowMgPerKg,5,dose.highMgPerKg,HIGH_BELOW_LOW",
    "dose.lowMgPerKg,,dose.lowMgPerKg,REQUIRED",
    "dose.lowMgPerKg,half,dose.lowMgPerKg,NOT_A_NUMBER",
    "dose.lowMgPerKg,NaN,dose.lowMgPerKg,NOT_A_NUMBER",
    "series.doses,2.5,series.doses,NOT_WHOLE",
    "series.doses,99,series.mostDoses,HIGH_BELOW_LOW",
    "series.daysBetween.value,0,series.daysBetween.value,OUT_OF_RANGE",
    "series.integrationWindowHours.value,12,series.integrationWindowHours.value,OUT_OF_ORDER",
    "timeCourse.returnToMinute,1,timeCourse.returnToMinute,OUT_OF_ORDER",
    "vitals[1].everyMinutes,0,vitals[1].everyMinutes,OUT_OF_RANGE",
    "effects[0].text,,effects[0].text,REQUIRED",
    "name,,name,REQUIRED"
  })
  void problems_wrongField_namesItAndTheRule(String path, String typed, String at, String rule) {
    ProtocolDraft draft = draft("im-kap");
    draft.type(path, typed == null ? "" : typed);
    assertThat(draft.problems())
        .extracting(Problem::path, each -> each.why().rule().name())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(at, rule));
    assertThat(ProtocolDraft.read(draft.document()).text(path))
        .as("what was typed stays")
        .isEqualTo(typed == null ? "" : typed);
  }

  @Test
  void problems_severalFields_areAllSaid() {
    ProtocolDraft draft = draft("im-kap");
    draft.type("series.daysBetween.value", "0");
    draft.type("dose.highMgPerKg", "0.1");
    draft.type("name", "");
    assertThat(draft.problems()).hasSize(3);
  }

  @Test
  void type_aFigure_makesItThePractices() {
    ProtocolDraft draft = draft("im-kap");
    draft.type("dose.highMgPerKg", "0.8");
    draft.type("limits[9].parts[0].value", "150");
    draft.type("series.doses", "4");
    Protocol protocol = draft.protocol("own", 1);
    assertThat(protocol.dose().source()).isEqualTo(PRACTICE);
    assertThat(protocol.limits().get(9).source()).isEqualTo(PRACTICE);
    assertThat(protocol.limits().get(8).source()).isNotEqualTo(PRACTICE);
    assertThat(protocol.series().dosesSource()).isEqualTo(PRACTICE);
    assertThat(protocol.series().doses()).isEqualTo(4);
  }

  @Test
  void blank_filledIn_canBePlanned() {
    ProtocolDraft draft = draft("blank");
    var dose = (Shape.Kinds) shape("dose");
    draft.kind("dose", dose, "by-amount");
    draft.type("dose.low", "50");
    draft.type("dose.high", "200");
    draft.type("dose.units", "50, 100");
    draft.type("series.doses", "4");
    draft.type("series.daysBetween.value", "7");
    draft.type("series.preparations.value", "2");
    draft.type("series.integrationAfterHours", "24");
    draft.type("series.integrationWindowHours.value", "72");
    draft.add("effects", ((Shape.Many) shape("effects")).each());
    draft.type("effects[0].text", "Feels cold, à l’improviste");
    String source = draft.addSource();
    draft.type("sources." + source + ".name", "Our own audit");
    draft.type("effects[0].source", source);
    assertThat(draft.problems()).isEmpty();
    Protocol protocol = draft.protocol("own-1", 1);
    assertThat(protocol.series().missing()).isEmpty();
    assertThat(protocol.dose()).isInstanceOf(DoseRule.ByAmount.class);
    assertThat(protocol.effects().getFirst().code()).isEqualTo("feels-cold-l-improviste");
    assertThat(protocol.effects().getFirst().source().name()).isEqualTo("Our own audit");
    draft.remove("effects", 0);
    assertThat(draft.protocol("own-1", 1).effects()).isEmpty();
  }

  @Test
  void sourceWithoutAName_isTheOnlyProblem() {
    ProtocolDraft draft = draft("im-kap");
    String source = draft.addSource();
    assertThat(draft.problems())
        .extracting(Problem::path)
        .containsExactly("sources." + source + ".name");
  }

  @Test
  void everyFieldAndWord_hasWordsForTheReader() {
    Texts texts = Texts.english();
    var names = new TreeSet<String>();
    var words = new TreeSet<String>();
    collect(Shapes.protocol(), names, words);
    collect(Shapes.source(), names, words);
    names.removeAll(List.of("key", "version", "code"));
    assertThat(names)
        .allSatisfy(each -> assertThat(texts.keys()).contains("protocols.field." + each));
    assertThat(words)
        .allSatisfy(each -> assertThat(texts.keys()).contains("protocols.choice." + each));
    assertThat(names).hasSizeGreaterThan(60);
  }

  private static void collect(Shape shape, TreeSet<String> names, TreeSet<String> words) {
    switch (shape) {
      case Shape.Parts parts ->
          parts
              .fields()
              .forEach(field -> {
                if (!part(field, parts)) {
                  names.add(field.name());
                }
                collect(field.shape(), names, words);
              });
      case Shape.Kinds kinds -> {
        words.addAll(kinds.byWord().keySet());
        kinds.byWord().values().forEach(parts -> collect(parts, names, words));
      }
      case Shape.Many many -> collect(many.each(), names, words);
      case Shape.Choice choice -> words.addAll(choice.words());
      case Shape leaf -> assertThat(leaf).isNotNull();
    }
  }

  /** A part of the whole is called by its name as a part. */
  private static boolean part(Shape.Field field, Shape.Parts of) {
    boolean whole = of.record() == Protocol.class;
    if (whole) {
      assertThat(
              Texts.english().keys().contains("protocols.part." + field.name())
                  || List.of("key", "version").contains(field.name()))
          .as(field.name())
          .isTrue();
    }
    return whole
        && (field.shape() instanceof Shape.Kinds
            || field.shape() instanceof Shape.Parts
            || field.shape() instanceof Shape.Many many && !many.plain());
  }

  private static Shape shape(String field) {
    return Shapes.protocol().fields().stream()
        .filter(each -> each.name().equals(field))
        .findFirst()
        .orElseThrow()
        .shape();
  }
}
