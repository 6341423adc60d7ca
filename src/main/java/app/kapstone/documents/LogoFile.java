package app.kapstone.documents;

import app.kapstone.documents.page.Picture;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * A logo as it comes from a file, made small and put on white. How large it is, is read before
 * anything is unpacked: a small file can hold a picture that fills the memory.
 */
public final class LogoFile {
  public static final String FIELD = "logo";
  public static final int MOST_MEGABYTES = 5;

  /** The most points on either side of the file's picture. */
  public static final int MOST_POINTS = 6_000;

  private static final int WIDEST = 600;
  private static final int HIGHEST = 240;
  private static final Set<String> FORMATS = Set.of("png", "jpeg");

  private LogoFile() {}

  /**
   * Refuses a file by its length alone, before it is read.
   *
   * @throws InvalidValue PICTURE_TOO_LARGE
   */
  public static void checkLength(long bytes) {
    if (bytes > MOST_MEGABYTES * 1024L * 1024L) {
      throw tooLarge();
    }
  }

  /**
   * The logo as it is kept and printed.
   *
   * @throws InvalidValue NOT_A_PICTURE or PICTURE_TOO_LARGE
   */
  public static Picture read(byte[] file) {
    checkLength(file.length);
    try {
      BufferedImage small = small(decoded(file));
      var png = new ByteArrayOutputStream();
      ImageIO.write(small, "png", png);
      return new Picture(png.toByteArray(), small.getWidth(), small.getHeight());
    } catch (InvalidValue refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      // the readers of the platform answer a broken file with all kinds of exceptions
      throw new InvalidValue(FIELD, Rule.NOT_A_PICTURE);
    }
  }

  /** The logo as it was kept; null when what was kept is no picture. */
  public static @Nullable Picture kept(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      return image == null ? null : new Picture(png, image.getWidth(), image.getHeight());
    } catch (IOException e) {
      return null;
    }
  }

  private static BufferedImage decoded(byte[] file) throws IOException {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          throw new IOException("another kind of picture");
        }
        reader.setInput(in);
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        if (longest > MOST_POINTS) {
          throw tooLarge();
        }
        int step = Math.max(1, longest / (2 * WIDEST));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage small(BufferedImage full) {
    double fits =
        Math.min(
            1, Math.min(WIDEST / (double) full.getWidth(), HIGHEST / (double) full.getHeight()));
    int width = Math.max(1, (int) Math.round(full.getWidth() * fits));
    int height = Math.max(1, (int) Math.round(full.getHeight() * fits));
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(full, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  private static InvalidValue tooLarge() {
    return new InvalidValue(FIELD, Rule.PICTURE_TOO_LARGE, MOST_MEGABYTES, MOST_POINTS);
  }
}
