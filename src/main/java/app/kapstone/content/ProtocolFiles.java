package app.kapstone.content;

import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.Protocol;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Protocols as JSON, see {@link SourcedFile}. */
public final class ProtocolFiles {
  /** The only form of file there is so far. */
  public static final int FORMAT = SourcedFile.FORMAT;

  /** Five times the longest that ships; a draft of it fits into the record with room to grow. */
  private static final int MOST_BYTES = 300_000;

  private static final String FOLDER = "protocols/";
  private static final String INDEX = "index.txt";

  /** Few protocols are in use at once, however many courses and sessions carry one. */
  private static final int REMEMBERED = 32;

  private final SourcedFile<Protocol> files =
      new SourcedFile<>("protocol", Protocol.class, ProtocolAges::fill);

  private final Map<String, Protocol> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Protocol> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * The protocol of a file that has no name, as it is kept with a course or a session. What was
   * read lately is remembered.
   *
   * @throws ContentRefused when the text is no protocol file
   */
  public Protocol read(String json) {
    return remembered.computeIfAbsent(json, text -> read("protocol", text));
  }

  /**
   * The protocol of a file.
   *
   * @param file what the file is called, for the refusal
   * @throws ContentRefused when the text is no protocol file
   */
  public Protocol read(String file, String json) {
    Protocol protocol = files.read(file, json);
    new ProtocolCheck(file).check(protocol);
    return protocol;
  }

  /**
   * The protocol of a file on a disk. Its length is asked first: nobody's memory is filled with
   * what is refused anyway.
   *
   * @throws ContentRefused when it is no protocol file
   * @throws IOException when it cannot be read
   */
  public Protocol read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes = new byte[0];
    if (Files.size(file) <= MOST_BYTES) {
      try (var in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MOST_BYTES + 1); // a device says that it has no length, and no end
      }
    }
    if (bytes.length > MOST_BYTES || Files.size(file) > MOST_BYTES) {
      throw new ContentRefused(name, "", ContentRefused.Why.TOO_LARGE);
    }
    try {
      return read(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) + "");
    } catch (CharacterCodingException e) {
      throw new ContentRefused(name, "", ContentRefused.Why.NOT_WELL_FORMED);
    }
  }

  /** The same as {@link #write}, laid out for people to read and to hand on. */
  public String export(Protocol protocol) {
    return files.writeReadable(protocol);
  }

  /** The protocol as a file that {@link #read} reads back into an equal one. */
  public String write(Protocol protocol) {
    return files.write(protocol);
  }

  /**
   * What a protocol asks for before a dose. A version from before there was a gate asks for what
   * the one that ships now under its name asks for.
   */
  public GateRules gateRules(Protocol protocol) {
    GateRules own = protocol.gate();
    return own != null
        ? own
        : builtIn().stream()
            .filter(each -> each.key().equals(protocol.key()))
            .flatMap(each -> Stream.ofNullable(each.gate()))
            .findFirst()
            .orElse(GateRules.NONE);
  }

  /** The protocols that come with Kapstone, in the order in which they are shown. */
  public List<Protocol> builtIn() {
    return SourcedFile.resource(FOLDER + INDEX)
        .lines()
        .map(name -> read(name, SourcedFile.resource(FOLDER + name)))
        .toList();
  }
}
