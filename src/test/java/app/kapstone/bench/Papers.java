package app.kapstone.bench;

import app.kapstone.documents.PacketBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The consent packet in processes of its own: the first one made, the later ones, its size. */
final class Papers {
  private static final int ROUNDS = 5;
  private static final int WARM_AFTER = 10;

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
  }

  private List<Long> run() throws Exception {
    Path file = folder.resolve("packet.told");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(System.getProperty("kapstone.flags").split(" ")));
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path")));
    command.addAll(List.of(PacketBench.class.getName(), file.toString()));
    Path said = folder.resolve("packet.out");
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
