package app.kapstone.documents.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour space sRGB as an ICC profile, version 4, made from the figures of IEC 61966-2-1: half
 * a kilobyte, the same bytes on each machine.
 */
final class Srgb {
  static final String NAME = "sRGB IEC61966-2.1";

  private static final double[] WHITE = {0.964203, 1.0, 0.824905};
  private static final double[] RED = {0.436066, 0.222488, 0.013916};
  private static final double[] GREEN = {0.385147, 0.716873, 0.097076};
  private static final double[] BLUE = {0.143066, 0.060608, 0.714096};

  /** From the white of daylight (D65) to that of a print (D50), by Bradford. */
  private static final double[] ADAPTATION = {
    1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678
  };

  /** ((x + 0.055) / 1.055) to the 2.4, and x / 12.92 below 0.04045. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private static final int HEADER = 128;

  private Srgb() {}

  static byte[] profile() {
    byte[] curve = curve();
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", words(NAME));
    tags.put("cprt", words("No copyright, use freely"));
    tags.put("wtpt", numbers("XYZ ", WHITE));
    tags.put("chad", numbers("sf32", ADAPTATION));
    tags.put("rXYZ", numbers("XYZ ", RED));
    tags.put("gXYZ", numbers("XYZ ", GREEN));
    tags.put("bXYZ", numbers("XYZ ", BLUE));
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    int data = tags.values().stream().mapToInt(tag -> tag.length).sum();
    int table = 4 + 12 * tags.size();
    var profile = ByteBuffer.allocate(HEADER + table + data);
    header(profile);
    profile.position(HEADER).putInt(tags.size());
    int at = HEADER + table;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      profile.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
      at += tag.getValue().length;
    }
    tags.values().forEach(profile::put);
    return profile.array();
  }

  private static void header(ByteBuffer profile) {
    profile.putInt(profile.capacity()).putInt(0).putInt(0x04200000);
    profile.put(ascii("mntrRGB XYZ "));
    for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
      profile.putShort((short) part);
    }
    profile.put(ascii("acsp"));
    profile.position(68);
    for (double part : WHITE) {
      profile.putInt(fixed(part));
    }
  }

  private static byte[] numbers(String type, double[] numbers) {
    var tag = ByteBuffer.allocate(8 + 4 * numbers.length).put(ascii(type)).putInt(0);
    for (double number : numbers) {
      tag.putInt(fixed(number));
    }
    return tag.array();
  }

  private static byte[] curve() {
    var tag = ByteBuffer.allocate(12 + 4 * CURVE.length).put(ascii("para")).putInt(0);
    tag.putShort((short) 3).putShort((short) 0);
    for (double number : CURVE) {
      tag.putInt(fixed(number));
    }
    return tag.array();
  }

  /** Words in American English, padded to four bytes. */
  private static byte[] words(String words) {
    byte[] letters = words.getBytes(StandardCharsets.UTF_16BE);
    var tag = ByteBuffer.allocate((28 + letters.length + 3) / 4 * 4);
    tag.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
    tag.putInt(letters.length).putInt(28).put(letters);
    return tag.array();
  }

  private static int fixed(double number) {
    return (int) Math.round(number * 65536);
  }

  private static byte[] ascii(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }
}
