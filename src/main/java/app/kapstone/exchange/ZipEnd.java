package app.kapstone.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * How many files a zip says it holds, read from its last bytes (PKWARE's APPNOTE 4.3.14 to 4.3.16):
 * a reader that loads the list of them would fill the memory before anybody could refuse.
 */
final class ZipEnd {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int END_64_BYTES = 40;
  private static final int LONGEST_REMARK = 0xFFFF;

  private ZipEnd() {}

  /** 0 where it is no zip. */
  static long entries(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long from = Math.max(0, channel.size() - END_BYTES - LONGEST_REMARK - LOCATOR_BYTES);
      ByteBuffer tail = read(channel, from, (int) (channel.size() - from));
      for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
        if (tail.getInt(at) == END) {
          int said = tail.getShort(at + 10) & 0xFFFF;
          int locator = at - LOCATOR_BYTES;
          boolean is64 = locator >= 0 && tail.getInt(locator) == LOCATOR_64;
          return is64 ? entries64(channel, tail.getLong(locator + 8)) : said;
        }
      }
      return 0;
    }
  }

  private static long entries64(FileChannel channel, long at) throws IOException {
    if (at < 0 || at > channel.size() - END_64_BYTES) {
      return 0;
    }
    ByteBuffer end = read(channel, at, END_64_BYTES);
    long said = end.getInt(0) == END_64 ? end.getLong(32) : 0;
    return said < 0 ? Long.MAX_VALUE : said;
  }

  private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
    var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // until all of it is there
    }
    return buffer.flip();
  }
}
