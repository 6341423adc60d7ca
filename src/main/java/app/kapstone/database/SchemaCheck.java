package app.kapstone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a schema is made of, compared with what the build's own migrations made: an alias, trigger,
 * view, linked table or user that somebody slipped into the file is found before it can run.
 */
final class SchemaCheck {
  private final int version;
  private final List<String> expected;
  private final String query;

  SchemaCheck(int version, List<String> expected, String query) {
    this.version = version;
    this.expected = expected.stream().sorted().toList();
    this.query = query;
  }

  static SchemaCheck load() throws DatabaseException {
    return load("schema.fingerprint");
  }

  /** What an earlier schema is made of. */
  static SchemaCheck of(int version) throws DatabaseException {
    return load("schema-%03d.fingerprint".formatted(version));
  }

  private static SchemaCheck load(String name) throws DatabaseException {
    try {
      List<String> lines = resource(name).lines().toList();
      int version = Integer.parseInt(lines.getFirst().substring("version ".length()));
      return new SchemaCheck(version, lines.subList(1, lines.size()), resource("fingerprint.sql"));
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  List<String> expected() {
    return expected;
  }

  String query() {
    return query;
  }

  /** The newest schema this program knows. */
  int version() {
    return version;
  }

  /** The check of this schema or of an earlier one. */
  SchemaCheck at(int asked) throws DatabaseException {
    return asked == version ? this : of(asked);
  }

  /**
   * Compares all of it.
   *
   * @throws DatabaseDamaged naming the first thing that is too much or missing
   */
  void requireEqual(Connection owner) throws SQLException, DatabaseDamaged {
    List<String> found = lines(owner);
    if (!found.equals(expected)) {
      List<String> foreign = new ArrayList<>(found);
      foreign.removeAll(expected);
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(found);
      throw new DatabaseDamaged(
          DatabaseDamaged.Part.SCHEMA, "foreign " + first(foreign) + ", missing " + first(missing));
    }
  }

  /** A schema object's kind and name; its definition stays out of the message. */
  private static String first(List<String> lines) {
    if (lines.isEmpty()) {
      return "nothing";
    }
    String[] words = lines.getFirst().split(" ", 3);
    return words[0] + " " + words[1];
  }

  private List<String> lines(Connection owner) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        rows.getString(1).lines().forEach(lines::add);
      }
    }
    lines.sort(null);
    return lines;
  }

  static String resource(String name) throws IOException {
    try (var in = SchemaCheck.class.getResourceAsStream("/database/" + name)) {
      if (in == null) {
        throw new IOException("the program lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
