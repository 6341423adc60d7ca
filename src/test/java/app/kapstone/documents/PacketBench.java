package app.kapstone.documents;

import app.kapstone.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that makes the consent packet again and again and writes down how long each took. */
public final class PacketBench {
  private static final int TIMES = 40;

  private PacketBench() {}

  /**
   * @param file into which it writes, a line each: the pages, the bytes, then nanoseconds, the
   *     first with the reading of the fonts; beside it, {@code packet.pdf}
   */
  public static void main(String[] file) throws IOException {
    var told = new ArrayList<Long>();
    byte[] pdf = new byte[0];
    var texts = Texts.english();
    var input = Samples.packet(Samples.values("Mira Thornfield"));
    long begun = System.nanoTime();
    var packet = new ConsentPacket(new PdfWriter(), texts);
    for (int i = 0; i < TIMES; i++) {
      pdf = packet.render(input, PaperSize.LETTER);
      told.add(System.nanoTime() - begun);
      begun = System.nanoTime();
    }
    told.addAll(0, List.of((long) Samples.pages(pdf), (long) pdf.length));
    Files.write(Path.of(file[0]).resolveSibling("packet.pdf"), pdf);
    Files.write(Path.of(file[0]), told.stream().map(String::valueOf).toList());
  }
}
