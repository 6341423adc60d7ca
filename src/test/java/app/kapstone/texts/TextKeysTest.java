package app.kapstone.texts;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ConsentForms;
import app.kapstone.domain.InvalidValue;
import app.kapstone.screens.kit.Shortcuts;
import app.kapstone.screens.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextKeysTest {
  /**
   * Keys are written out in full, as string literals, so that this test finds them. Where the end
   * of a key is the name of an enum constant or is given by the caller, what stands before it is
   * listed here: {@code "theme." + each.name()}.
   */
  private static final Set<String> PREFIXES =
      Set.of(
          "calendar.doubt.",
          "calendar.span.",
          "cards.why.",
          "cockpit.emergency.",
          "cockpit.grade.",
          "cockpit.key.",
          "cockpit.kind.",
          "cockpit.moaas.",
          "cockpit.note.",
          "cockpit.part.",
          "cockpit.phase.",
          "cockpit.refused.",
          "cockpit.severity.",
          "cockpit.sign.",
          "cockpit.trend.",
          "cockpit.verdict.",
          "chart.session.window.",
          "cockpit.when.",
          "course.change.",
          "course.change.help.",
          "course.state.",
          "disclosure.purpose.",
          "disclosure.undone.",
          "disclosure.way.",
          "documents.accounting.",
          "documents.chart.",
          "documents.consent.",
          "documents.course.",
          "documents.facts.",
          "documents.field.",
          "documents.letter.",
          "documents.letter.asks.",
          "documents.letter.title.",
          "documents.monitoring.",
          "documents.note.",
          "documents.recovery.",
          "documents.signature.",
          "documents.summary.",
          "documents.superbill.",
          "evidence.",
          "import.refused.",
          "forms.element.",
          "gate.ask.hours.",
          "gate.ask.words.",
          "gate.asked.",
          "gate.chart.visit.",
          "gate.choice.",
          "gate.consents.way.",
          "gate.found.",
          "gate.kind.",
          "gate.part.",
          "gate.rule.",
          "gate.state.",
          "gate.turn.",
          "gate.turn.help.",
          "gate.turned.",
          "gate.turnedAway.",
          "handover.sign.",
          "home.",
          "home.note.",
          "home.turned.",
          "hours.minutes.",
          "invalid.",
          "item.kind.",
          "item.since.",
          "letter.asks.",
          "letter.facts.",
          "letter.kind.",
          "letter.line.",
          "life.row.",
          "makePaper.",
          "note.kind.",
          "packet.",
          "paper.kind.",
          "paper.route.",
          "person.aim.domain.",
          "person.carer.role.",
          "interactions.stance.",
          "person.standing.",
          "plan.rule.",
          "plan.visit.",
          "process.figure.",
          "protocols.",
          "protocols.anchor.",
          "protocols.choice.",
          "protocols.field.",
          "protocols.grade.",
          "protocols.mark.",
          "protocols.needed.",
          "protocols.part.",
          "protocols.phase.",
          "protocols.sign.",
          "protocols.therapy.",
          "route.",
          "safety.check.",
          "safety.level.",
          "safety.outcome.",
          "safety.relation.",
          "safety.serious.",
          "safety.severity.",
          "safety.sign.",
          "takeout.table.",
          "screening.answer.",
          "screening.group.",
          "screening.result.",
          "screening.strength.",
          "screening.suicide.",
          "session.clock.",
          "session.score.",
          "shortcut.",
          "summary.",
          "summary.gate.",
          "summary.judged.",
          "summary.severity.",
          "theme.",
          "visit.kind.",
          "visit.marked.",
          "visit.state.",
          "watch.bad.",
          "watch.hand.",
          "watch.hand.next.",
          "watch.hand.place.",
          "watch.place.",
          "watch.trouble.",
          "watch.undone.",
          "watch.well.");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/");
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_]+)+");

  private static final Pattern FILE =
      Pattern.compile(".*\\.(css|otf|svg|png|pdf|json|sql|md|db|zip)");

  private final Texts texts = Texts.english();

  @Test
  void keys_inTheProgram_haveText() throws IOException {
    Set<String> fieldNames = fieldNames();
    Set<String> rooms =
        texts.keys().stream()
            .map(TextKeysTest::room)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing =
        literals().stream()
            .filter(literal -> KEY.matcher(literal).matches())
            .filter(literal -> rooms.contains(room(literal)))
            .filter(literal -> !texts.keys().contains(literal))
            .filter(literal -> !fieldNames.contains(literal))
            .filter(literal -> !FILE.matcher(literal).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).as("keys without a text").isEmpty();
  }

  @Test
  void texts_inTheFiles_areUsed() throws IOException {
    Set<String> literals = literals();
    String sources = String.join("\n", sources(Path.of("src/main/java")));
    Set<String> orphans =
        texts.keys().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> PREFIXES.stream().noneMatch(prefix -> ends(key, prefix, sources)))
            .filter(key -> !isSecondWord(key, literals, sources))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(orphans).as("texts that nobody asks for").isEmpty();
  }

  /** A form in another language is read, filled in and signed in that language alone. */
  @Test
  void forms_inEachLanguage_haveTheSameWords() throws IOException {
    Set<String> english = new TreeSet<>();
    try (var file =
        Files.newBufferedReader(Path.of("src/main/resources/texts/en/forms.properties"))) {
      var words = new java.util.Properties();
      words.load(file);
      english.addAll(words.stringPropertyNames());
    }
    for (String language : ConsentForms.languages()) {
      Texts other = Texts.in(language);
      assertThat(other.locale().getLanguage()).isEqualTo(language);
      assertThat(other.keys()).as(language).containsAll(english);
      if (!language.equals(ConsentForms.ENGLISH)) {
        assertThat(other.keys()).as(language).isEqualTo(english);
        assertThat(english)
            .as("patterns take the same values")
            .allSatisfy(key ->
                assertThat(other.get(key, "<0>", "<1>", "<2>").replaceAll("[^<>0-9]", ""))
                    .as(key)
                    .isEqualTo(texts.get(key, "<0>", "<1>", "<2>").replaceAll("[^<>0-9]", "")));
      }
    }
  }

  @Test
  void prefixes_thatAreDeclared_areUsed() throws IOException {
    assertThat(literals()).containsAll(PREFIXES);
  }

  @Test
  void sentences_forEveryRuleShortcutAndTheme_areThere() {
    for (InvalidValue.Rule rule : InvalidValue.Rule.values()) {
      assertThat(texts.keys()).contains("invalid." + rule.name());
    }
    for (Shortcuts shortcut : Shortcuts.values()) {
      assertThat(texts.keys()).contains("shortcut." + shortcut.name());
    }
    for (Theme theme : Theme.values()) {
      assertThat(texts.keys()).contains("theme." + theme.name());
    }
  }

  /** Whether the key is the prefix, a word that stands in the program and perhaps a number. */
  private static boolean ends(String key, String prefix, String sources) {
    return key.startsWith(prefix)
        && Pattern.compile(
                "\\b"
                    + Pattern.quote(key.substring(prefix.length()).replaceFirst("\\.\\d+$", ""))
                    + "\\b")
            .matcher(sources)
            .find();
  }

  /** Whether the key is another one with an ending that the program adds: {@code ".prompt"}. */
  private static boolean isSecondWord(String key, Set<String> literals, String sources) {
    int dot = key.lastIndexOf('.');
    String first = key.substring(0, dot);
    return literals.contains(key.substring(dot))
        && (literals.contains(first)
            || PREFIXES.stream().anyMatch(prefix -> ends(first, prefix, sources)));
  }

  private static String room(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  /** Names of fields in the domain look like keys: {@code patient.legalName}. */
  private static Set<String> fieldNames() throws IOException {
    return literals(Path.of("src/main/java/app/kapstone/domain"));
  }

  private static Set<String> literals() throws IOException {
    return literals(Path.of("src/main/java"));
  }

  private static Set<String> literals(Path folder) throws IOException {
    var literals = new HashSet<String>();
    for (String source : sources(folder)) {
      LITERAL.matcher(source).results().map(found -> found.group(1)).forEach(literals::add);
    }
    return literals;
  }

  private static List<String> sources(Path folder) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(path -> path.toString().endsWith(".java")).toList();
    }
    var sources = new ArrayList<String>();
    for (Path file : files) {
      sources.add(COMMENT.matcher(Files.readString(file)).replaceAll(""));
    }
    return sources;
  }
}
