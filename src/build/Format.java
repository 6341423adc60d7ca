import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks or applies the one code format: {@code Format (check|apply) <project folder>}. */
final class Format {
  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    Path project = Path.of(args[1]);
    List<Path> files;
    try (var walk = Files.walk(project.resolve("src"))) {
      files = walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    var formatter = new Formatter();
    var wrong = new ArrayList<Path>();
    for (Path file : files) {
      String text = Files.readString(file);
      String wanted = formatted(formatter, text, file);
      if (!text.equals(wanted)) {
        wrong.add(project.relativize(file));
        if (apply) {
          Files.writeString(file, wanted);
        }
      }
    }
    if (!apply && !wrong.isEmpty()) {
      throw new IllegalStateException(
          "not in the project's format: "
              + wrong
              + "\nRun 'mvn validate exec:exec@format' and look at what it changed.");
    }
  }

  private static String formatted(Formatter formatter, String text, Path file) throws IOException {
    try {
      String ordered = ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.GOOGLE);
      return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    } catch (com.google.googlejavaformat.java.FormatterException e) {
      throw new IOException("cannot be parsed: " + file + ": " + e.getMessage(), e);
    }
  }
}
