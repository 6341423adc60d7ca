package app.kapstone.exchange;

import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of an export by their SHA-256, as {@code sha256sum} writes and checks them. */
final class Checksums {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.{1,200})");

  private final Map<String, String> sums;

  private Checksums(Map<String, String> sums) {
    this.sums = sums;
  }

  static Checksums read(InputStream in) throws IOException {
    Map<String, String> sums = new HashMap<>();
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || sums.put(parts.group(2), parts.group(1)) != null) {
        throw new ImportRefused(Reason.DAMAGED, ExportTarget.SUMS);
      }
    }
    return new Checksums(sums);
  }

  static String line(String name, String sum) {
    return sum + "  " + name + "\n";
  }

  /** Reads to the end, and refuses what is not the file that was listed. */
  void require(String name, InputStream in) throws IOException {
    MessageDigest sha = sha256();
    try (var summed = new DigestInputStream(in, sha)) {
      summed.transferTo(OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(sha.digest()).equals(sums.get(name))) {
      throw new ImportRefused(Reason.DAMAGED, name);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
