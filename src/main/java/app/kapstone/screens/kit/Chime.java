package app.kapstone.screens.kit;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** A soft tone that swells and dies away, reckoned here: nothing is read from a file. */
public final class Chime {
  private static final float RATE = 22_050;
  private static final double SECONDS = 1.1;
  private static final double HERTZ = 392; // the g above middle c
  private static final double LOUDNESS = 0.12;
  private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

  private Chime() {}

  /**
   * Sounds once and comes back when it has died away. Not for the JavaFX thread.
   *
   * @return false when the computer has no sound that can be used
   */
  public static boolean ring() {
    byte[] tone = tone();
    try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
      line.open(FORMAT);
      line.start();
      line.write(tone, 0, tone.length);
      line.drain();
      return true;
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
      return false; // a machine without sound: the screen shows it all the same
    }
  }

  /** Two partials under a hill: no click at either end. */
  static byte[] tone() {
    int length = (int) (RATE * SECONDS);
    byte[] tone = new byte[length * 2];
    for (int i = 0; i < length; i++) {
      double at = i / RATE;
      double swell = Math.min(1, at / 0.09) * Math.pow(1 - at / SECONDS, 2);
      double wave =
          Math.sin(2 * Math.PI * HERTZ * at) + 0.4 * Math.sin(2 * Math.PI * 2 * HERTZ * at);
      short value = (short) (wave * swell * LOUDNESS * Short.MAX_VALUE);
      tone[2 * i] = (byte) value;
      tone[2 * i + 1] = (byte) (value >> 8);
    }
    return tone;
  }
}
