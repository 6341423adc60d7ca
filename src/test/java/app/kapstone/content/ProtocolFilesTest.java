package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.content.ContentRefused.Why;
import app.kapstone.domain.protocol.DoseSteps;
import app.kapstone.domain.protocol.FollowUp;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import app.kapstone.domain.protocol.Therapy;
import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolFilesTest {
  private static final ProtocolFiles FILES = new ProtocolFiles();
  private static final String IM = FILES.write(FILES.builtIn().getFirst());

  static List<Protocol> builtIn() {
    return FILES.builtIn();
  }

  static List<Protocol> filledIn() {
    return FILES.builtIn().stream().filter(each -> !each.key().equals("blank")).toList();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void write_builtIn_readsBackEqual(Protocol protocol) {
    assertThat(FILES.read(FILES.write(protocol))).isEqualTo(protocol);
    assertThat(FILES.write(FILES.read(FILES.write(protocol)))).isEqualTo(FILES.write(protocol));
  }

  @Test
  void builtIn_index_listsEveryFileOnce() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/content/protocols"))) {
      List<String> keys =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.replace(".json", ""))
              .toList();
      assertThat(builtIn()).extracting(Protocol::key).containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void builtIn_everyFigure_saysWhoseItIs(Protocol protocol) throws ReflectiveOperationException {
    List<Source> sources = new ArrayList<>();
    collect(protocol, sources);
    assertThat(sources).hasSizeGreaterThan(protocol.key().equals("blank") ? 0 : 50);
    for (Source source : sources) {
      assertThat(source.evidence()).as(source.name()).isNotEqualTo(Evidence.GENERAL);
      boolean practice = source.evidence() == Evidence.PRACTICE;
      boolean withAddress = source.address().startsWith("http");
      boolean saysThatItIsMissing = source.name().contains("address was not recorded");
      assertThat(practice || withAddress || saysThatItIsMissing).as(source.name()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\":4,|\"version\":4,\"colour\":\"red\",|UNKNOWN_FIELD|colour",
        "\"lowMgPerKg\"|\"lowMgPerLb\"|MISSING|dose.lowMgPerKg",
        "\"lowMgPerKg\":0.5|\"lowMgPerKg\":\"0.5\"|WRONG_KIND|dose.lowMgPerKg",
        "\"lowMgPerKg\":0.5|\"lowMgPerKg\":null|MISSING|dose",
        "\"lowMgPerKg\":0.5|\"lowMgPerKg\":5.0|BREAKS_A_RULE|dose.highMgPerKg",
        "\"lowMgPerKg\":0.5,||MISSING|dose.lowMgPerKg",
        "\"everyMinutes\":15|\"everyMinutes\":15.5|WRONG_KIND|vitals[1].everyMinutes",
        "\"everyMinutes\":15,||MISSING|vitals[1].everyMinutes",
        "\"everyMinutes\":15|\"everyMinutes\":0|BREAKS_A_RULE|vitals[1].everyMinutes",
        "\"untilMinute\":60|\"untilMinute\":99999999|BREAKS_A_RULE|vitals[1].untilMinute",
        "\"kind\":\"every\"|\"kind\":\"sometimes\"|WRONG_KIND|vitals[1]",
        "\"grade\":\"WATCH\"|\"grade\":\"RED\"|WRONG_KIND|limits[0].grade",
        "\"grade\":\"WATCH\"|\"grade\":1|WRONG_KIND|limits[0].grade",
        "\"code\":\"nausea\"|\"code\":\"dizziness\"|BREAKS_A_RULE|effects[1]",
        "\"code\":\"nausea\"|\"code\":7|WRONG_KIND|effects[1].code",
        "\"key\":\"im-kap\"|\"key\":\"../im\"|BREAKS_A_RULE|''",
        "\"name\":\"Intramuscular KAP series\"|\"name\":\" \"|BREAKS_A_RULE|name",
        "\"source\":\"source-1\"|\"source\":\"source-99\"|UNKNOWN_SOURCE|dose.source",
        "\"source\":\"source-1\"|\"source\":null|MISSING|dose.source",
        "\"evidence\":\"SECONDARY\"|\"evidence\":\"SURE\"|WRONG_KIND|sources.source-1.evidence",
        "\"daysBetween\":{\"value\":14|\"daysBetween\":{\"value\":1400|BREAKS_A_RULE|series.daysBetween.value",
        "\"fewestDaysBetween\":{\"value\":3|\"fewestDaysBetween\":{\"value\":30|BREAKS_A_RULE|series.daysBetween.value",
        "\"integrationWindowHours\":{\"value\":72|\"integrationWindowHours\":{\"value\":99999|BREAKS_A_RULE|series.integrationWindowHours.value",
        "\"onsetToMinute\":5|\"onsetToMinute\":99999|BREAKS_A_RULE|timeCourse.onsetToMinute",
        "\"peakFromMinute\":null|\"peakFromMinute\":70|BREAKS_A_RULE|timeCourse.returnFromMinute",
        "\"foodHours\":4|\"foodHours\":400|BREAKS_A_RULE|gate.fasting[0].foodHours",
        "\"topic\":\"TOUCH\"|\"topic\":\"ESCORT\"|BREAKS_A_RULE|gate",
        "\"code\":\"seat\"|\"code\":\"light\"|BREAKS_A_RULE|gate.room[1]",
        "\"format\":1|\"format\":2|TOO_NEW|format",
        "\"format\":1,||MISSING|format"
      })
  void read_wrongFile_saysWhatAndWhere(String was, String is, Why why, String where) {
    assertThat(IM).contains(was);
    ContentRefused refused = refused(replaceFirst(IM, was, is == null ? "" : is));
    assertThat(refused.why()).isEqualTo(why);
    assertThat(refused.where()).isEqualTo(where);
    assertThat(refused.file()).isEqualTo("case.json");
  }

  @Test
  void read_versionFromBeforeTheGate_asksWhatTheShippedOneAsks() {
    Protocol now = FILES.read(IM);
    int gate = IM.indexOf(",\"gate\":");
    Protocol before = FILES.read(IM.substring(0, gate) + "}}");
    assertThat(before.gate()).isNull();
    assertThat(before.effects()).isEqualTo(now.effects());
    assertThat(FILES.gateRules(before)).isEqualTo(now.gate());
    assertThat(FILES.read(FILES.write(before))).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("filledIn")
  void builtIn_gate_namesFormsThatShipAndASourceForEachLine(Protocol protocol) {
    assertThat(protocol.gate().consents())
        .isNotEmpty()
        .allSatisfy(form -> assertThat(ConsentForms.shipped(form.value()).signers()).isNotEmpty());
    assertThat(protocol.gate().asks()).hasSize(GateRules.Topic.values().length);
    assertThat(protocol.gate().room()).hasSizeGreaterThan(5);
    assertThat(protocol.gate().fasting()).isNotEmpty();
  }

  @Test
  void read_limitsFromBeforeTheyHadKinds_areValues() {
    String older = IM.replace("{\"kind\":\"absolute\",", "{");
    assertThat(older).isNotEqualTo(IM);
    assertThat(new ProtocolFiles().read(older)).isEqualTo(new ProtocolFiles().read(IM));
  }

  @Test
  void read_combinationOfAnEffectThatTheListLacks_isRefused() {
    String other = replaceFirst(IM, "\"effect\":\"headache\"", "\"effect\":\"hiccups\"");
    assertThat(refused(other).why()).isEqualTo(Why.BREAKS_A_RULE);
    assertThat(refused(other).where()).startsWith("limits[");
  }

  @Test
  void read_nameGivenTwice_isRefused() {
    String twice = replaceFirst(IM, "\"version\":4,", "\"version\":4,\"version\":4,");
    assertThat(refused(twice).why()).isEqualTo(Why.NOT_WELL_FORMED);
  }

  @Test
  void read_deepNesting_isRefused() {
    assertThat(refused("[".repeat(100_000)).why()).isEqualTo(Why.NOT_WELL_FORMED);
    assertThat(refused("{\"a\":".repeat(50) + "1" + "}".repeat(50)).why())
        .isEqualTo(Why.NOT_WELL_FORMED);
  }

  @Test
  void read_twoMegabytes_isRefused() {
    assertThat(refused(IM + " ".repeat(2_000_000)).why()).isEqualTo(Why.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "1e999", "0x10", "01"})
  void read_aNumberThatIsNone_isRefusedWithItsLine(String number) {
    String lines = FILES.export(FILES.read(IM));
    String wrong = replaceFirst(lines, "\"lowMgPerKg\" : 0.5", "\"lowMgPerKg\" : " + number);
    assertThat(wrong).isNotEqualTo(lines);
    assertThat(refused(wrong).why()).isIn(Why.NOT_WELL_FORMED, Why.WRONG_KIND, Why.BREAKS_A_RULE);
  }

  @Test
  void export_isReadable_andSaysTheLineOfWhatIsRefused() {
    String lines = FILES.export(FILES.read(IM));
    assertThat(lines.lines().count()).isGreaterThan(300);
    assertThat(FILES.read(lines)).isEqualTo(FILES.read(IM));
    ContentRefused refused =
        refused(replaceFirst(lines, "\"highMgPerKg\" : 1.0", "\"highMgPerKg\" : 0.1"));
    assertThat(refused.where()).isEqualTo("dose.highMgPerKg");
    assertThat(lines.lines().toList().get(refused.line() - 1)).contains("highMgPerKg");
    assertThat(refused.broken()).isPresent();
  }

  @Test
  void read_aFileOfAGigabyte_isRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.json");
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertThatThrownBy(() -> FILES.read(huge))
        .isInstanceOfSatisfying(
            ContentRefused.class, e -> assertThat(e.why()).isEqualTo(Why.TOO_LARGE));
    Path bytes = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, 0, 1});
    assertThatThrownBy(() -> FILES.read(bytes))
        .isInstanceOfSatisfying(
            ContentRefused.class, e -> assertThat(e.why()).isEqualTo(Why.NOT_WELL_FORMED));
  }

  @Test
  void read_documentOfACourseFromBeforeTherapyAndFollowUp_hasThemEmpty() throws IOException {
    String before = Files.readString(Path.of("src/test/resources/protocols/im-kap-2.json"));
    Protocol protocol = FILES.read(before);
    assertThat(protocol.version()).isEqualTo(2);
    assertThat(protocol.therapy()).isEqualTo(Therapy.NONE);
    assertThat(protocol.followUp()).isEqualTo(FollowUp.NONE);
    assertThat(protocol.steps()).isEqualTo(DoseSteps.NONE);
    assertThat(protocol.series().phases()).isEmpty();
    assertThat(protocol.series().missing()).isEmpty();
    assertThat(FILES.read(FILES.write(protocol))).isEqualTo(protocol);
  }

  /** Held against what the pages say; a figure that none of them gives is not there. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "im-kap,-,5,-,-,60,60",
        "sublingual-kap,15,20,40,40,60,120",
        "iv-cbt-six,-,-,-,-,60,70",
        "esketamine,-,-,40,40,60,120",
        "oral-kap,30,60,60,120,120,240",
        "intranasal-racemic,5,15,15,30,60,120",
        "home-lozenge,15,20,40,40,60,120"
      })
  void builtIn_timeCourse_hasNoFigureThatItsSourceLacks(
      String key,
      Integer onsetFrom,
      Integer onsetTo,
      Integer peakFrom,
      Integer peakTo,
      Integer returnFrom,
      Integer returnTo) {
    var course =
        builtIn().stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow()
            .timeCourse();
    assertThat(course)
        .isEqualTo(
            new TimeCourse(
                onsetFrom, onsetTo, peakFrom, peakTo, returnFrom, returnTo, course.source()));
  }

  @Test
  void read_timeCourseFromWhenAllSixFiguresWereAsked_hasThem() throws IOException {
    String before = Files.readString(Path.of("src/test/resources/protocols/im-kap-2.json"));
    var course = FILES.read(before).timeCourse();
    assertThat(course).isEqualTo(new TimeCourse(0, 5, 5, 60, 60, 60, course.source()));
  }

  @Test
  void read_timeCourseWithoutAnyFigure_isRefused() {
    String none =
        IM.replace("\"onsetToMinute\":5", "\"onsetToMinute\":null")
            .replace("\"returnFromMinute\":60", "\"returnFromMinute\":null")
            .replace("\"returnToMinute\":60", "\"returnToMinute\":null");
    assertThat(refused(none).where()).isEqualTo("timeCourse.onsetFromMinute");
  }

  @Test
  void read_somethingAfterItsEnd_isRefused() {
    assertThat(refused(IM + "{}").why()).isEqualTo(Why.NOT_WELL_FORMED);
  }

  @ParameterizedTest
  @CsvSource({"'',NOT_WELL_FORMED", "[],WRONG_KIND", "7,WRONG_KIND", "null,WRONG_KIND"})
  void read_noObject_isRefused(String json, Why why) {
    assertThat(refused(json).why()).isEqualTo(why);
  }

  @Property(tries = 200)
  void read_cutOff_isRefused(@ForAll @IntRange(min = 0, max = 1_000_000) int at) {
    assertThat(refused(IM.substring(0, at % IM.length()))).isNotNull();
  }

  private static ContentRefused refused(String json) {
    ContentRefused refused =
        catchThrowableOfType(ContentRefused.class, () -> FILES.read("case.json", json));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static String replaceFirst(String text, String was, String is) {
    int at = text.indexOf(was);
    return text.substring(0, at) + is + text.substring(at + was.length());
  }

  private static void collect(Object value, List<Source> into) throws ReflectiveOperationException {
    if (value instanceof Source source) {
      into.add(source);
    } else if (value instanceof List<?> list) {
      for (Object part : list) {
        collect(part, into);
      }
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object part = component.getAccessor().invoke(value);
        // where no number of doses is given, nobody gives it
        boolean nobody = value instanceof Series series && series.doses() == null;
        if (component.getType() == Source.class && !(nobody && part == null)) {
          assertThat(part).as("%s of %s", component.getName(), value).isNotNull();
        }
        collect(part, into);
      }
    }
  }
}
