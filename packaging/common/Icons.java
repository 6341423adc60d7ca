import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Draws the program's icon in every size, from one vector, and puts the sizes into the files of
 * Windows (.ico) and macOS (.icns), both of which hold PNG pictures behind a small table.
 */
final class Icons {
  /** The sizes in pixels, and their names in an .icns file. */
  private static final Map<Integer, String> SIZES =
      new TreeMap<>(
          Map.of(
              16, "icp4", 32, "icp5", 48, "", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

  private Icons() {}

  static void draw(Path vector, Path folder) throws IOException {
    Files.createDirectories(folder);
    var drawing = Objects.requireNonNull(new SVGLoader().load(vector.toUri().toURL()));
    var pictures = new TreeMap<Integer, byte[]>();
    for (int size : SIZES.keySet()) {
      var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
      var graphics = image.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      drawing.render(null, graphics, new ViewBox(size, size));
      graphics.dispose();
      var png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      pictures.put(size, png.toByteArray());
      Files.write(folder.resolve("kapstone-" + size + ".png"), png.toByteArray());
    }
    Files.write(folder.resolve("kapstone.png"), pictures.lastEntry().getValue());
    Files.write(folder.resolve("kapstone.ico"), ico(pictures.headMap(256, true)));
    Files.write(folder.resolve("kapstone.icns"), icns(pictures));
  }

  /** A head of 6 bytes, an entry of 16 bytes a picture, the pictures. */
  private static byte[] ico(Map<Integer, byte[]> pictures) {
    int at = 6 + 16 * pictures.size();
    int length = at + pictures.values().stream().mapToInt(png -> png.length).sum();
    var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    for (var picture : pictures.entrySet()) {
      byte side = (byte) (int) picture.getKey(); // 256 is written as 0
      file.put(side).put(side).put((byte) 0).put((byte) 0);
      file.putShort((short) 1).putShort((short) 32).putInt(picture.getValue().length).putInt(at);
      at += picture.getValue().length;
    }
    pictures.values().forEach(file::put);
    return file.array();
  }

  /** A head of 8 bytes, then each picture behind its name and length. */
  private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
    var body = new ByteArrayOutputStream();
    var data = new DataOutputStream(body);
    for (var picture : pictures.entrySet()) {
      String name = SIZES.get(picture.getKey());
      if (!name.isEmpty()) {
        data.write(name.getBytes(StandardCharsets.US_ASCII));
        data.writeInt(8 + picture.getValue().length);
        data.write(picture.getValue());
      }
    }
    var file = new ByteArrayOutputStream();
    var head = new DataOutputStream(file);
    head.write("icns".getBytes(StandardCharsets.US_ASCII));
    head.writeInt(8 + body.size());
    body.writeTo(head);
    return file.toByteArray();
  }
}
