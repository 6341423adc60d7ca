package app.kapstone.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library that the program is made of, as its own project file describes it.
 *
 * @param licences by their SPDX names where they have one; with several, any may be chosen
 */
public record Library(String name, String version, List<String> licences, String site) {
  private static final String FILE = "libraries/libraries.txt";
  private static final Pattern LINE =
      Pattern.compile("\\s*((?:\\([^()]+\\) )+)(.+) \\([^:()]+:[^:()]+:([^ ]+) - (.+)\\)");
  private static final Pattern LICENCE = Pattern.compile("\\(([^()]+)\\)");

  public Library {
    licences = List.copyOf(licences);
  }

  /** All of them, in the order of their projects; the list is written by the build. */
  public static List<Library> all() {
    return read(SourcedFile.resource(FILE));
  }

  static List<Library> read(String list) {
    return list.lines()
        .filter(line -> line.contains(" - "))
        .map(line -> {
          Matcher found = LINE.matcher(line);
          if (!found.matches()) {
            throw new IllegalStateException("the build has written a line that says no library");
          }
          var licences =
              LICENCE.matcher(found.group(1)).results().map(each -> each.group(1)).toList();
          return new Library(found.group(2), found.group(3), licences, found.group(4));
        })
        .toList();
  }
}
