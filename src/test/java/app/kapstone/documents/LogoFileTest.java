package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.documents.page.Picture;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoFileTest {
  @Test
  void read_largePicture_isMadeSmallOnWhite() throws Exception {
    Picture logo = LogoFile.read(LetterSamples.png(3000, 1000));
    assertThat(logo.width()).isEqualTo(600);
    assertThat(logo.height()).isEqualTo(200);
    assertThat(logo.png().length).isLessThan(50_000);
    var image = ImageIO.read(new ByteArrayInputStream(logo.png()));
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void read_smallPicture_keepsItsSize() {
    Picture logo = LogoFile.read(LetterSamples.png(40, 30));
    assertThat(logo.width()).isEqualTo(40);
    assertThat(logo.height()).isEqualTo(30);
  }

  /** Nothing but a head that says 20,000 by 20,000: it must be refused before it is unpacked. */
  @Test
  void read_fourHundredMegapixels_isRefusedByItsHeadAlone() {
    var head = ByteBuffer.allocate(33);
    head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
    byte[] size =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(20_000)
            .putInt(20_000)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    var sum = new CRC32();
    sum.update(size);
    head.put(size).putInt((int) sum.getValue());
    assertThat(refused(head.array())).isEqualTo(Rule.PICTURE_TOO_LARGE);
  }

  @Test
  void read_tooManyBytes_isRefused() {
    assertThat(refused(new byte[LogoFile.MOST_MEGABYTES * 1024 * 1024 + 1]))
        .isEqualTo(Rule.PICTURE_TOO_LARGE);
  }

  @Test
  void read_whatIsNoPicture_isRefused() throws Exception {
    byte[] png = LetterSamples.png(300, 200);
    var gif = new ByteArrayOutputStream();
    ImageIO.write(ImageIO.read(new ByteArrayInputStream(png)), "gif", gif);
    assertThat(refused(new byte[0])).isEqualTo(Rule.NOT_A_PICTURE);
    assertThat(refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Rule.NOT_A_PICTURE);
    assertThat(refused(Arrays.copyOf(png, png.length / 2))).isEqualTo(Rule.NOT_A_PICTURE);
    assertThat(refused(gif.toByteArray())).isEqualTo(Rule.NOT_A_PICTURE);
  }

  private static Rule refused(byte[] file) {
    return catchThrowableOfType(InvalidValue.class, () -> LogoFile.read(file)).rule();
  }
}
