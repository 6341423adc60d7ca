package app.kapstone.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The journal file that is being written: a commit is true once its frame has been forced here. One
 * thread uses it.
 */
final class Journal implements AutoCloseable {
  private final Practice practice;
  private final Path file;
  private final FileChannel channel;
  private final JournalHeader header;
  private long lastSeq;
  private byte[] head;
  private long goodBytes;
  private boolean broken;

  private Journal(Practice practice, JournalScan from) throws IOException {
    this.practice = practice;
    this.file = from.file();
    this.header = from.header();
    this.lastSeq = from.lastSeq();
    this.head = from.head();
    this.goodBytes = from.goodBytes();
    this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
  }

  static Path fileFor(Path folder, long baseSeq) {
    return folder.resolve("journal-" + (baseSeq + 1) + ".log");
  }

  /** Begins a new file after the commit {@code baseSeq}. */
  static Journal start(Practice practice, long baseSeq, int schemaVersion, byte[] previousHash)
      throws IOException {
    var header = new JournalHeader(baseSeq, schemaVersion, previousHash);
    Path file = fileFor(practice.folder().journal(), baseSeq);
    practice.folder().writeDurably(file, header.encode(practice), null);
    return new Journal(
        practice,
        new JournalScan(
            file, header, baseSeq, previousHash, JournalHeader.BYTES, JournalScan.End.WHOLE));
  }

  /** Goes on with a file, after cutting off a frame that was never acknowledged. */
  static Journal resume(Practice practice, JournalScan scan) throws IOException {
    if (scan.end() == JournalScan.End.DAMAGED) {
      throw new IllegalArgumentException("a damaged journal is not written to");
    }
    var journal = new Journal(practice, scan);
    if (scan.end() == JournalScan.End.TORN) {
      journal.channel.truncate(scan.goodBytes());
      journal.channel.force(true);
    }
    return journal;
  }

  /**
   * Writes a commit and forces it to the disk. After a failure the file is as it was before.
   *
   * @throws IOException if there is no room or the disk fails; the commit must be rolled back
   */
  void append(Commit commit) throws IOException {
    if (broken) {
      throw new IOException("the journal failed before and could not be cut back");
    }
    byte[] sealed = JournalFrame.seal(practice, commit, head);
    if (sealed.length > JournalFrame.LONGEST_BYTES) {
      throw new IOException("a write of " + sealed.length + " bytes could not be read again");
    }
    ByteBuffer frame = JournalFrame.encode(sealed, commit.seq());
    try {
      long at = goodBytes;
      while (frame.hasRemaining()) {
        at += channel.write(frame, at);
      }
      channel.force(false); // also forces the new length, without which the frame is unreadable
    } catch (IOException e) {
      cutBack();
      throw e;
    }
    goodBytes += frame.limit();
    lastSeq = commit.seq();
    head = JournalFrame.hash(head, commit.seq(), sealed);
  }

  private void cutBack() {
    try {
      channel.truncate(goodBytes);
      channel.force(true);
    } catch (IOException e) {
      broken = true; // nothing is written after bytes that nobody knows
    }
  }

  /** Whether a failed frame could not be cut off again, so that the database must close. */
  boolean isBroken() {
    return broken;
  }

  Path file() {
    return file;
  }

  long baseSeq() {
    return header.baseSeq();
  }

  long lastSeq() {
    return lastSeq;
  }

  byte[] head() {
    return head.clone();
  }

  long bytes() {
    return goodBytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (Files.exists(file)) {
      Disk.forceFolder(Disk.parent(file));
    }
  }
}
