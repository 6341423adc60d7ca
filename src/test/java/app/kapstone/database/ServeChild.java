package app.kapstone.database;

import app.kapstone.ToParent;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Copies the newest backup to a place; the limits of its process are those of a full disk. */
final class ServeChild {
  private ServeChild() {}

  public static void main(String[] arguments) throws Exception {
    TestPractice practice =
        TestPractice.of(Path.of(arguments[0]), UUID.fromString(arguments[1]), arguments[2]);
    try (Practice keys = practice.keys()) {
      var places = new Places(keys);
      Backup newest = new Backups(keys).list().getFirst();
      BackupPlace prepared = places.prepare(Path.of(arguments[3]), List.of(), () -> false);
      ToParent.say("state " + places.serve(prepared, newest, () -> false).state());
    }
  }
}
