package app.kapstone;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * An opaque picture as a PNG file.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int CHANNELS = 3;
  private static final byte[] EIGHT_BIT_TRUECOLOUR = {8, 2, 0, 0, 0};

  private Png() {}

  /**
   * @param argb width × height pixels, row by row; their transparency is left out
   */
  static byte[] of(int width, int height, int[] argb) throws IOException {
    var file = new ByteArrayOutputStream();
    var out = new DataOutputStream(file);
    out.write(SIGNATURE);
    var header = new ByteArrayOutputStream();
    var size = new DataOutputStream(header);
    size.writeInt(width);
    size.writeInt(height);
    size.write(EIGHT_BIT_TRUECOLOUR);
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", compressed(width, height, argb));
    chunk(out, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] compressed(int width, int height, int[] argb) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      // Each row begins with the number of its filter; the first byte stays 0, which is none.
      byte[] row = new byte[1 + width * CHANNELS];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int pixel = argb[y * width + x];
          int at = 1 + x * CHANNELS;
          row[at] = (byte) (pixel >> 16);
          row[at + 1] = (byte) (pixel >> 8);
          row[at + 2] = (byte) pixel;
        }
        out.write(row);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
