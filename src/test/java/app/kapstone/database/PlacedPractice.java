package app.kapstone.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A practice with one backup, and a disk for further ones. */
abstract class PlacedPractice {
  @TempDir Path folder;
  TestPractice practice;
  Path disk;

  @BeforeEach
  void make() throws Exception {
    practice = TestPractice.in(folder);
    disk = Files.createDirectories(folder.resolve("disk"));
    try (Database database = practice.create()) {
      TestPractice.put(database, "one", "1");
      database.backUp();
    }
  }

  static List<BackupPlace> all(Database database) {
    return database.watch().state().places();
  }

  static List<BackupPlace.State> states(Database database) {
    return all(database).stream().map(BackupPlace::state).toList();
  }

  static List<Instant> newest(Database database) {
    return all(database).stream().map(BackupPlace::newest).toList();
  }

  Path inKapstone(Path chosen) {
    return chosen.resolve(new Places(practice.keys()).in(disk).getFileName());
  }
}
