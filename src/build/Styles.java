import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.CssParser;
import javafx.css.Stylesheet;

/**
 * Puts beside each style sheet its binary form, which JavaFX prefers and reads faster; a sheet with
 * a mistake in it is refused: {@code Styles <classes folder>}.
 */
final class Styles {
  public static void main(String[] args) throws IOException {
    try (var files = Files.walk(Path.of(args[0]))) {
      for (Path css : files.filter(file -> file.toString().endsWith(".css")).toList()) {
        String name = css.getFileName().toString();
        Path binary = css.resolveSibling(name.substring(0, name.length() - 4) + ".bss");
        if (Files.notExists(binary)
            || Files.getLastModifiedTime(binary).compareTo(Files.getLastModifiedTime(css)) < 0) {
          Stylesheet.convertToBinary(css.toFile(), binary.toFile());
        }
      }
    }
    if (!CssParser.errorsProperty().isEmpty()) {
      CssParser.errorsProperty().forEach(error -> System.err.println(error.getMessage()));
      System.exit(1);
    }
  }
}
