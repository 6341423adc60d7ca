package app.kapstone.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.ToParent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.h2.api.AggregateFunction;
import org.h2.api.Trigger;

/**
 * Somebody who has the keys, and an H2 that loads any class by name: plants what runs by itself. As
 * a trigger it leaves a file beside the practice whenever H2 makes one of it.
 */
public final class Hostile implements Trigger, AggregateFunction {
  /** The file that says it ran, beside a practice. */
  static Path ran(Path practice) {
    return practice.resolveSibling("ran");
  }

  @Override
  public void init(
      Connection connection, String schema, String name, String table, boolean before, int type)
      throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("call database_path()")) {
      row.next();
      Path practice = Path.of(row.getString(1)).getParent().getParent();
      Files.writeString(ran(practice), name);
    } catch (IOException e) {
      throw new SQLException("not written", e);
    }
  }

  @Override
  public void fire(Connection connection, Object[] old, Object[] now) {}

  @Override
  public int getType(int[] types) {
    return Types.INTEGER;
  }

  @Override
  public void add(Object value) {}

  @Override
  public Object getResult() {
    return 1;
  }

  /** Has a process that loads any class plant it. */
  static void plant(TestPractice practice, String sql) throws Exception {
    Process child = practice.child("", Hostile.class, sql).start();
    String said = new String(child.getInputStream().readAllBytes(), UTF_8);
    String errors = new String(child.getErrorStream().readAllBytes(), UTF_8);
    assertThat(said).as(errors).contains("planted");
  }

  /** Folder, vault id, key, statement. */
  public static void main(String[] args) throws Exception {
    System.setProperty("h2.allowedClasses", "*");
    Class.forName("org.h2.util.JdbcUtils"); // reads it once, before our own code forbids it
    TestPractice practice = TestPractice.of(Path.of(args[0]), UUID.fromString(args[1]), args[2]);
    try (Practice keys = practice.keys()) {
      BehindOurBack.changeClosed(keys, args[3]);
    }
    ToParent.say("planted");
  }
}
