import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import sun.misc.Unsafe;

/**
 * Makes {@code base.css} of the theme's sheet, without the rules for controls that Kapstone does
 * not have: each node is held against every rule, and a chart has a thousand nodes. What is left
 * out is listed by style class. Then puts beside each style sheet its binary form, which JavaFX
 * prefers and reads faster; a sheet with a mistake in it is refused: {@code Styles <classes folder>
 * <list of what is left out>}.
 */
final class Styles {
  private static final String THEME = "/atlantafx/base/theme/primer-light.css";
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");

  public static void main(String[] args) throws Exception {
    fixOrder();
    Path base = Path.of(args[0]).resolve("screens/kit/base.css");
    String sheet = sheet(Set.of(Files.readString(Path.of(args[1])).strip().split("\\s+")));
    if (Files.notExists(base) || !Files.readString(base).equals(sheet)) {
      Files.writeString(base, sheet);
    }
    try (var files = Files.walk(Path.of(args[0]))) {
      // sorted, since the binary form numbers style classes in the order in which they are met
      for (Path css : files.filter(file -> file.toString().endsWith(".css")).sorted().toList()) {
        String name = css.getFileName().toString();
        Path binary = css.resolveSibling(name.substring(0, name.length() - 4) + ".bss");
        if (Files.notExists(binary)
            || Files.getLastModifiedTime(binary).compareTo(Files.getLastModifiedTime(css)) < 0) {
          Stylesheet.convertToBinary(css.toFile(), binary.toFile());
          forgetFolder(binary, css.toUri().toURL().toString(), "file:/" + css.getFileName());
        }
      }
    }
    if (!CssParser.errorsProperty().isEmpty()) {
      throw new IllegalStateException(
          CssParser.errorsProperty().stream()
              .map(CssParser.ParseError::getMessage)
              .collect(Collectors.joining("\n")));
    }
  }

  /**
   * The binary form is written in the order in which the JDK's immutable sets are gone through, and
   * that is different in every process on purpose; a jar that is built twice has to be the same. It
   * holds in the interpreter, since compiled code keeps the order it has seen.
   */
  @SuppressWarnings("removal") // the JDK has no other way to say it, and is held at 25 here
  private static void fixOrder() throws ReflectiveOperationException {
    Field the = Unsafe.class.getDeclaredField("theUnsafe");
    the.setAccessible(true);
    var unsafe = (Unsafe) the.get(null);
    Class<?> sets = Class.forName("java.util.ImmutableCollections");
    Field salt = sets.getDeclaredField("SALT32L");
    Field reverse = sets.getDeclaredField("REVERSE");
    unsafe.putLong(unsafe.staticFieldBase(salt), unsafe.staticFieldOffset(salt), 1);
    unsafe.putBoolean(unsafe.staticFieldBase(reverse), unsafe.staticFieldOffset(reverse), false);
  }

  /** Takes the folder of this build out of a binary form: texts stand behind their length in it. */
  private static void forgetFolder(Path binary, String place, String name) throws IOException {
    String whole = Files.readString(binary, StandardCharsets.ISO_8859_1);
    String changed = whole.replace(written(place), written(name));
    Files.writeString(binary, changed, StandardCharsets.ISO_8859_1);
  }

  private static String written(String text) {
    return "" + (char) (text.length() >> Byte.SIZE) + (char) (text.length() & 0xFF) + text;
  }

  private static String sheet(Set<String> leftOut) throws IOException {
    try (InputStream theme = Styles.class.getResourceAsStream(THEME)) {
      String whole = new String(theme.readAllBytes(), StandardCharsets.UTF_8);
      String rules = whole.replaceAll("(?s)/\\*.*?\\*/", "");
      if (rules.contains("@")) {
        throw new IOException("the theme's sheet has a rule of a kind that is not understood");
      }
      var sheet = new StringBuilder("/* AtlantaFX, Primer Light, MIT licence; in part */\n");
      RULE.matcher(rules)
          .results()
          .forEach(rule -> {
            String selectors =
                Stream.of(rule.group(1).split(","))
                    .map(String::strip)
                    .filter(selector -> !names(selector, leftOut))
                    .collect(Collectors.joining(",\n"));
            if (!selectors.isEmpty()) {
              sheet.append(selectors).append(" {").append(rule.group(2)).append("}\n");
            }
          });
      return sheet.toString();
    }
  }

  private static boolean names(String selector, Set<String> styleClasses) {
    return STYLE_CLASS
        .matcher(selector)
        .results()
        .anyMatch(found -> styleClasses.contains(found.group(1)));
  }
}
