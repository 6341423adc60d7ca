package app.kapstone.bench;

import app.kapstone.documents.PacketBench;
import app.kapstone.screens.documents.WholeChartBench;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The consent packet in processes of its own: the first one made, the later ones, its size. */
final class Papers {
  private static final int ROUNDS = 5;
  private static final int WARM_AFTER = 10;
  private static final int CHART_MEGABYTES = 256;
  private static final String OFFICE = "soffice";

  private final Path folder;

  Papers(Path folder) {
    this.folder = folder;
  }

  void measure(Figures figures) throws Exception {
    var cold = new ArrayList<Double>();
    var warm = new ArrayList<Double>();
    List<Long> told = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      told = run();
      List<Double> times = told.subList(2, told.size()).stream().map(Figures::millis).toList();
      cold.add(times.getFirst());
      warm.addAll(times.subList(WARM_AFTER, times.size()));
    }
    String pages = told.get(0) + " pages";
    figures.goal("Consent packet as PDF, warm p50", 150, " ms", Figures.median(warm), pages);
    figures.goal("The first of a process, fonts read", 600, " ms", Figures.median(cold), pages);
    figures.goal("Its size", 300, " kB", told.get(1) / 1e3, pages);
    besideLibreOffice(figures, Figures.median(cold));
  }

  /**
   * The words of the packet, without its layout, as PDF by a LibreOffice that is started for it.
   */
  private void besideLibreOffice(Figures figures, double cold) throws Exception {
    if (!hasOffice()) {
      return;
    }
    Path words = folder.resolve("packet.txt");
    try (var pdf = Loader.loadPDF(folder.resolve("packet.pdf").toFile())) {
      Files.writeString(words, new PDFTextStripper().getText(pdf));
    }
    var times = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      var office =
          new ProcessBuilder(
                  OFFICE,
                  "-env:UserInstallation=" + folder.resolve("office").toUri(),
                  "--headless",
                  "--convert-to",
                  "pdf",
                  "--outdir",
                  folder.resolve("office-out").toString(),
                  words.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("office.out").toFile())
              .start();
      if (office.waitFor() != 0 || !Files.exists(folder.resolve("office-out/packet.pdf"))) {
        throw new AssertionError(Files.readString(folder.resolve("office.out")));
      }
      times.add(Figures.millis(System.nanoTime() - begun));
    }
    double office = Figures.median(times);
    figures.told(
        "Its first against LibreOffice with the same words",
        cold / office,
        "×",
        "headless LibreOffice, started for it: %.0f ms".formatted(office));
  }

  private static boolean hasOffice() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, OFFICE)));
  }

  /**
   * The fullest chart in a process of its own that has no more than the memory allowed.
   *
   * @param practice that nobody has open
   */
  void chart(Figures figures, Path practice, UUID patient) throws Exception {
    Path file = folder.resolve("chart.told");
    List<Long> told =
        run(
            file,
            List.of("-Xmx" + CHART_MEGABYTES + "m"),
            WholeChartBench.class,
            List.of(
                practice.toString(),
                patient.toString(),
                TenYearPractice.NOW.toString(),
                file.toString()));
    String said =
        told.get(0) + " pages, %.1f MB, -Xmx%dm".formatted(told.get(1) / 1e6, CHART_MEGABYTES);
    List<Double> times = told.subList(2, told.size()).stream().map(Figures::millis).toList();
    figures.goal("Whole chart of 50 sessions, the first", 3000, " ms", times.getFirst(), said);
    figures.told(
        "Whole chart again, p50", Figures.median(times.subList(1, times.size())), " ms", said);
  }

  private List<Long> run() throws Exception {
    Path file = folder.resolve("packet.told");
    return run(file, List.of(), PacketBench.class, List.of(file.toString()));
  }

  private List<Long> run(Path file, List<String> flags, Class<?> main, List<String> args)
      throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(System.getProperty("kapstone.flags").split(" ")));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path")));
    command.add(main.getName());
    command.addAll(args);
    Path said = folder.resolve("paper.out");
    int end =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    if (end != 0) {
      throw new AssertionError(Files.readString(said));
    }
    return Files.readAllLines(file).stream().map(Long::valueOf).toList();
  }
}
