package app.kapstone.database;

import app.kapstone.database.tables.Tables;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A practice folder with a key, without the half second a passphrase costs. */
final class TestPractice {
  final Path root;
  final UUID vaultId;
  final Secret secret;
  final Clock clock = new Clock();

  /** A clock that is moved by hand. */
  static final class Clock implements InstantSource {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Override
    public synchronized Instant instant() {
      now = now.plusMillis(1);
      return now;
    }

    synchronized void pass(Duration time) {
      now = now.plus(time);
    }
  }

  private TestPractice(Path root, UUID vaultId, Secret secret) {
    this.root = root;
    this.vaultId = vaultId;
    this.secret = secret;
  }

  static TestPractice in(Path folder) {
    Secret secret = Secret.random();
    var practice = new TestPractice(folder.resolve("practice"), UUID.randomUUID(), secret);
    try {
      Files.createDirectories(practice.folder().database());
      Files.createDirectories(practice.folder().journal());
      Files.createDirectories(practice.folder().backups());
      Files.createDirectories(practice.folder().temp());
      Files.writeString(practice.folder().keyFile(), "stands for a key file");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return practice;
  }

  PracticeFolder folder() {
    return new PracticeFolder(root);
  }

  Practice keys() {
    return Practice.of(folder(), vaultId, secret, clock);
  }

  Database create() throws DatabaseException {
    return Database.create(keys());
  }

  Database open() throws DatabaseException {
    return Database.open(keys());
  }

  /** The same practice with a copy of its folder as it is this moment. */
  TestPractice copyTo(Path target) throws IOException {
    var copy = new TestPractice(target.resolve("practice"), vaultId, secret);
    copy.clock.pass(Duration.between(copy.clock.instant(), clock.instant()));
    copyTree(root, copy.root);
    return copy;
  }

  static void copyTree(Path from, Path to) throws IOException {
    try (var walk = Files.walk(from)) {
      for (Path source : walk.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  static void put(Database database, String name, String content) throws DatabaseException {
    database.write(w -> {
      w.dsl()
          .mergeInto(Tables.SETTING)
          .using(org.jooq.impl.DSL.selectOne())
          .on(Tables.SETTING.NAME.eq(name))
          .whenMatchedThenUpdate()
          .set(Tables.SETTING.CONTENT, content)
          .whenNotMatchedThenInsert(
              Tables.SETTING.NAME, Tables.SETTING.CONTENT, Tables.SETTING.VERSION)
          .values(name, content, 1L)
          .execute();
      w.audit("setting.changed", "setting", w.newId(), null);
      return null;
    });
  }

  static Optional<String> get(Database database, String name) throws DatabaseException {
    return database.read(r ->
        r.dsl()
            .select(Tables.SETTING.CONTENT)
            .from(Tables.SETTING)
            .where(Tables.SETTING.NAME.eq(name))
            .fetchOptional(Tables.SETTING.CONTENT));
  }

  static int count(Database database) throws DatabaseException {
    return database.read(r -> r.dsl().fetchCount(Tables.SETTING));
  }
}
