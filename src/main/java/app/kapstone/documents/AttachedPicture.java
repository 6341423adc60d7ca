package app.kapstone.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A paper that is a picture itself. */
final class AttachedPicture {
  private static final double WIDTH_INCHES = 8;

  private AttachedPicture() {}

  /**
   * Reads it as wide as a page, taking each so-manieth point: a small file can hold a picture that
   * fills the memory.
   *
   * @throws IOException when it is no picture
   */
  static BufferedImage read(byte[] bytes, int dpi) throws IOException {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        var how = reader.getDefaultReadParam();
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, (int) (longest / (WIDTH_INCHES * dpi)));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
      } finally {
        reader.dispose();
      }
    }
  }
}
