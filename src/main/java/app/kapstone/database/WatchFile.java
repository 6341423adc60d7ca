package app.kapstone.database;

import app.kapstone.vault.Sealing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the watch knows, sealed beside the record and not in it: it must be able to say that the
 * record is damaged, and a restored record must not bring back what an earlier one was like.
 *
 * @see <a href="file:../../../../../../.github/decisions/quiet-watch.md">the decision</a>
 */
final class WatchFile {
  private static final byte FORMAT =
      4; // 1 did not say why a drill failed, 2 not since when a look is due, 3 not which disk it is
  private static final long NO_TIME = Long.MIN_VALUE;

  private final Practice practice;
  private final Path file;

  WatchFile(Practice practice) {
    this.practice = practice;
    this.file = practice.folder().database().resolve("watch");
  }

  /**
   * What is known; a file that cannot be believed is set aside, and that is known then.
   *
   * @throws IOException if the disk did not give it: then it may be whole, and stays where it is
   */
  WatchState read() throws IOException {
    if (!Files.exists(file)) {
      return WatchState.NOTHING;
    }
    try {
      byte[] plain = Sealing.open(practice.watchKey(), Disk.readSmall(file), practice.position());
      try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
        return decode(in);
      }
    } catch (Sealing.Broken | EOFException | IllegalArgumentException e) {
      Path aside = file.resolveSibling("damaged-watch-" + Backups.stamp(practice.now()));
      Disk.move(file, aside);
      return WatchState.NOTHING.forgotten(true);
    }
  }

  void write(WatchState state) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      encode(out, state);
    }
    byte[] sealed = Sealing.seal(practice.watchKey(), bytes.toByteArray(), practice.position());
    practice.folder().writeDurably(file, sealed, null);
  }

  private static void encode(DataOutputStream out, WatchState state) throws IOException {
    out.writeByte(FORMAT);
    write(out, state.wholeAt());
    write(out, state.dueSince());
    out.writeLong(state.upTo());
    out.writeBoolean(state.forgotten());
    out.writeInt(state.checks().size());
    for (Check check : state.checks()) {
      out.writeUTF(check.part().name());
      write(out, check.at());
      out.writeUTF(check.outcome().name());
      out.writeLong(check.count());
    }
    out.writeInt(state.places().size());
    for (BackupPlace place : state.places()) {
      out.writeLong(place.id().getMostSignificantBits());
      out.writeLong(place.id().getLeastSignificantBits());
      out.writeUTF(place.folder().toString());
      write(out, place.since());
      write(out, place.newest());
      out.writeUTF(place.state().name());
    }
    Drill drill = state.drill();
    out.writeBoolean(drill != null);
    if (drill != null) {
      write(out, drill.at());
      write(out, drill.backupMadeAt());
      out.writeInt(drill.tables());
      out.writeLong(drill.rows());
      out.writeLong(drill.equal());
      out.writeLong(drill.differing());
      Drill.Trouble trouble = drill.trouble();
      out.writeUTF(trouble == null ? "" : trouble.name());
    }
  }

  private static WatchState decode(DataInputStream in) throws IOException, Sealing.Broken {
    byte format = in.readByte();
    if (format < 1 || format > FORMAT) {
      throw new Sealing.Broken("what the watch knows is of a newer format");
    }
    Instant wholeAt = readTime(in);
    Instant dueSince = format < 3 ? null : readTime(in);
    long upTo = in.readLong();
    boolean forgotten = in.readBoolean();
    List<Check> checks = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      checks.add(
          new Check(
              Check.Part.valueOf(in.readUTF()),
              time(in),
              Check.Outcome.valueOf(in.readUTF()),
              in.readLong()));
    }
    List<BackupPlace> places = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      places.add(place(in, format));
    }
    Drill drill =
        in.readBoolean()
            ? new Drill(
                time(in),
                time(in),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                format == 1 ? null : trouble(in.readUTF()))
            : null;
    return new WatchState(wholeAt, dueSince, upTo, checks, places, drill, forgotten);
  }

  private static BackupPlace place(DataInputStream in, byte format)
      throws IOException, Sealing.Broken {
    UUID id = format < 4 ? null : new UUID(in.readLong(), in.readLong());
    Path folder = Path.of(in.readUTF());
    return new BackupPlace(
        id == null ? BackupPlace.formerId(folder) : id,
        folder,
        time(in),
        readTime(in),
        BackupPlace.State.valueOf(in.readUTF()));
  }

  private static Drill.@Nullable Trouble trouble(String name) {
    return name.isEmpty() ? null : Drill.Trouble.valueOf(name);
  }

  private static void write(DataOutputStream out, @Nullable Instant time) throws IOException {
    out.writeLong(time == null ? NO_TIME : time.toEpochMilli());
  }

  private static @Nullable Instant readTime(DataInputStream in) throws IOException {
    long millis = in.readLong();
    return millis == NO_TIME ? null : Instant.ofEpochMilli(millis);
  }

  private static Instant time(DataInputStream in) throws IOException, Sealing.Broken {
    Instant time = readTime(in);
    if (time == null) {
      throw new Sealing.Broken("a time is missing");
    }
    return time;
  }
}
