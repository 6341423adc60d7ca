package app.kapstone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the database file anew from a backup and the journal, in {@code temp/}, and moves it into
 * place once it has been checked.
 */
final class Rebuild {
  private static final int SET_ASIDE_KEPT = 2;
  private static final String SET_ASIDE = "set-aside-";

  private final Practice practice;
  private final JournalShelf shelf;
  private final int knownSchema;

  Rebuild(Practice practice, JournalShelf shelf, int knownSchema) {
    this.practice = practice;
    this.shelf = shelf;
    this.knownSchema = knownSchema;
  }

  /**
   * A new file in {@code temp/} that was checked.
   *
   * @param backupMadeAt null if it stands on the old file itself
   * @param seq the last commit it holds
   * @param head hash of that commit's frame; null if no journal tells
   * @param goesOn the journal file to go on with; null if a new one must begin
   */
  record Rebuilt(
      Path file,
      @Nullable Instant backupMadeAt,
      long replayed,
      long seq,
      byte @Nullable [] head,
      @Nullable JournalScan goesOn) {}

  /** From the newest backup that can be used; each that cannot be is told to {@code skipped}. */
  Optional<Rebuilt> fromNewest(List<Backup> backups, Consumer<Finding> skipped)
      throws IOException, DatabaseException {
    for (Backup backup : backups) {
      Optional<Rebuilt> rebuilt = from(backup, false);
      if (rebuilt.isPresent()) {
        return rebuilt;
      }
      skipped.accept(new Finding.BackupSkipped(backup.id()));
    }
    return Optional.empty();
  }

  /**
   * From one backup.
   *
   * @param withGap whether a journal that ends early is good enough
   */
  Optional<Rebuilt> from(Backup backup, boolean withGap) throws IOException, DatabaseException {
    requireKnown(backup.manifest().schemaVersion());
    if (!backup.isWhole()) {
      return Optional.empty();
    }
    Path target = room();
    backup.unpack(target, () -> false);
    return build(
        target,
        backup.manifest().madeAt(),
        backup.manifest().commitSeq(),
        backup.manifest().journalHead(),
        backup.manifest().audit(),
        withGap);
  }

  /** From the file as it is, read in full: only where no backup can be used. */
  Optional<Rebuilt> fromFileItself(long provenUpTo, boolean withGap)
      throws IOException, DatabaseException {
    if (!Files.isRegularFile(practice.file())) {
      return Optional.empty();
    }
    Path target = room();
    Files.copy(practice.file(), target);
    long seq;
    try (H2File file = H2File.open(target, practice)) {
      requireKnown(Migrations.version(file.owner()));
      TableRows.readAll(file.owner(), () -> false);
      seq = file.commitSeq();
    } catch (SQLException e) {
      return unusable(Failures.of(e));
    } catch (DatabaseDamaged e) {
      return unusable(e);
    }
    return build(target, null, seq, null, AuditHead.START, withGap)
        .filter(rebuilt -> rebuilt.seq() >= provenUpTo);
  }

  /**
   * Replays what follows.
   *
   * @param checked the link up to which the file's audit chain was read and checked, when it was
   *     this file bit for bit
   */
  private Optional<Rebuilt> build(
      Path target,
      @Nullable Instant madeAt,
      long seq,
      byte @Nullable [] head,
      AuditHead checked,
      boolean withGap)
      throws IOException, DatabaseException {
    try (H2File file = H2File.openToBuild(target, practice)) {
      if (file.commitSeq() != seq) {
        return Optional.empty();
      }
      var replay = new Replay(file, knownSchema);
      JournalShelf.Reach reach = shelf.after(seq, head, replay);
      long replayed = replay.finish();
      boolean whole = reach.connected() && reach.end() != JournalScan.End.DAMAGED;
      if (!whole && !withGap) {
        return Optional.empty();
      }
      if (AuditChain.verifyLongOne(file.owner(), checked) == null) {
        return Optional.empty();
      }
      file.shutdown(false);
      Disk.force(target); // all at once: nobody has relied on it before
      return Optional.of(
          reach.connected()
              ? new Rebuilt(target, madeAt, replayed, reach.seq(), reach.head(), reach.last())
              : new Rebuilt(target, madeAt, replayed, seq, head, null));
    } catch (SQLException e) {
      return unusable(Failures.of(e));
    } catch (DatabaseDamaged e) {
      return unusable(e);
    }
  }

  /** A damaged base is passed over, and the caller says so; a full disk is another matter. */
  private static Optional<Rebuilt> unusable(DatabaseException failure) throws DatabaseException {
    if (failure instanceof DatabaseDamaged) {
      return Optional.empty();
    }
    throw failure;
  }

  /** Puts the new file into place; the old one is kept only if it may be of use to an expert. */
  void install(Rebuilt rebuilt, boolean keepOld) throws IOException {
    Path place = practice.file();
    if (keepOld && Files.exists(place)) {
      String name = SET_ASIDE + Backups.stamp(practice.now());
      Path aside = place.resolveSibling(name + ".mv.db");
      for (int i = 2; Files.exists(aside); i++) {
        aside = place.resolveSibling(name + "-" + i + ".mv.db");
      }
      Disk.move(place, aside);
      forgetOldest();
    }
    practice.folder().restrict(rebuilt.file());
    Disk.move(rebuilt.file(), place);
  }

  private void forgetOldest() throws IOException {
    try (var files = Files.list(practice.folder().database())) {
      List<Path> aside =
          files
              .filter(file -> file.getFileName().toString().startsWith(SET_ASIDE))
              .sorted()
              .toList();
      for (Path old : aside.subList(0, Math.max(0, aside.size() - SET_ASIDE_KEPT))) {
        Files.delete(old);
      }
    }
  }

  private void requireKnown(int schema) throws DatabaseTooNew {
    if (schema > knownSchema) {
      throw new DatabaseTooNew(schema, knownSchema);
    }
  }

  private Path room() throws IOException {
    Path room = practice.folder().temp().resolve("rebuild");
    Disk.deleteTree(room);
    Files.createDirectories(room);
    return room.resolve("practice.mv.db");
  }
}
