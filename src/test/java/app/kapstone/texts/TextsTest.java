package app.kapstone.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
  /**
   * Keys are written out in full, as string literals, so that this test finds them. Where the name
   * of an enum constant makes the key, its prefix stands here: {@code "theme." + each.name()}.
   */
  private static final Set<String> PREFIXES = Set.of("invalid.", "shortcut.", "theme.");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/");
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_]+)+");

  private static final Pattern FILE = Pattern.compile(".*\\.(css|otf|svg|png|pdf|json|sql|md)");

  private final Texts texts = Texts.english();

  @Test
  void keys_inTheProgram_haveText() throws IOException {
    Set<String> fieldNames = fieldNames();
    Set<String> rooms =
        texts.keys().stream().map(TextsTest::room).collect(Collectors.toCollection(TreeSet::new));
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
    Set<String> orphans =
        texts.keys().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> PREFIXES.stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(orphans).as("texts that nobody asks for").isEmpty();
  }

  @Test
  void prefixes_thatAreDeclared_areUsed() throws IOException {
    assertThat(literals()).containsAll(PREFIXES);
  }

  @Test
  void load_sameKeyInTwoFiles_isRefused() {
    var words = new TreeMap<String, String>();
    Texts.into(words, "first", "kit.a=A");
    assertThatThrownBy(() -> Texts.into(words, "second", "kit.a=B"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kit.a");
  }

  @Test
  void get_keyWithoutText_isRefused() {
    assertThatThrownBy(() -> texts.get("kit.thereIsNone"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void texts_all_areWholePatterns() {
    for (String key : texts.keys()) {
      assertThat(texts.get(key, 1, 2, 3, 4)).as(key).isNotBlank().doesNotContain("\\u");
    }
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
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(path -> path.toString().endsWith(".java")).toList();
    }
    var literals = new HashSet<String>();
    for (Path file : files) {
      LITERAL
          .matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
          .results()
          .map((MatchResult found) -> found.group(1))
          .forEach(literals::add);
    }
    return literals;
  }
}
