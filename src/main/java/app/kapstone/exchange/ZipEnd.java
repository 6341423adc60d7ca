package app.kapstone.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * How many files a zip says it holds and how long their list can be, read from its last bytes
 * (PKWARE's APPNOTE 4.3.14 to 4.3.16): a reader that loads the list would fill the memory before
 * anybody could refuse.
 *
 * @param entries 0 where it is no zip
 * @param listBytes from where the list begins to the end of the file, whatever is said of its
 *     length
 */
record ZipEnd(long entries, long listBytes) {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int END_64_BYTES = 56;
  private static final int LONGEST_REMARK = 0xFFFF;

  private static final ZipEnd NONE = new ZipEnd(0, 0);

  static ZipEnd of(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long from = Math.max(0, channel.size() - END_BYTES - LONGEST_REMARK - LOCATOR_BYTES);
      ByteBuffer tail = read(channel, from, (int) (channel.size() - from));
      for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
        if (tail.getInt(at) == END) {
          int said = tail.getShort(at + 10) & 0xFFFF;
          int locator = at - LOCATOR_BYTES;
          boolean is64 = locator >= 0 && tail.getInt(locator) == LOCATOR_64;
          long list = tail.getInt(at + 16) & 0xFFFFFFFFL;
          return is64
              ? of64(channel, tail.getLong(locator + 8))
              : new ZipEnd(said, channel.size() - list);
        }
      }
      return NONE;
    }
  }

  private static ZipEnd of64(FileChannel channel, long at) throws IOException {
    if (at < 0 || at > channel.size() - END_64_BYTES) {
      return NONE;
    }
    ByteBuffer end = read(channel, at, END_64_BYTES);
    if (end.getInt(0) != END_64) {
      return NONE;
    }
    long said = end.getLong(32);
    return new ZipEnd(
        said < 0 ? Long.MAX_VALUE : said, channel.size() - Math.max(0, end.getLong(48)));
  }

  private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
    var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // until all of it is there
    }
    return buffer.flip();
  }
}
