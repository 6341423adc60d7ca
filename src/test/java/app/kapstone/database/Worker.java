package app.kapstone.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A process of {@link HarnessChild} that writes rows, and what it has said. */
final class Worker {
  private static final int SIZE = 20_000;

  private final Process process;
  private final Thread reader;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private volatile String stopped = "";
  private volatile boolean open;

  /**
   * @param before words of the command line that stand before the program's, such as one that takes
   *     rights away
   */
  Worker(TestPractice practice, int pauseMillis, String... before) throws IOException {
    ProcessBuilder builder =
        practice.child("", HarnessChild.class, Integer.toString(pauseMillis), SIZE + "");
    builder.command().addAll(0, List.of(before));
    process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    reader = Thread.ofPlatform().start(() -> read(process.inputReader()));
  }

  private void read(BufferedReader lines) {
    try (lines) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        open |= line.startsWith("open ");
        if (line.matches("ack \\d+")) {
          acknowledged.set(Integer.parseInt(line.substring("ack ".length())));
        } else if (line.startsWith("stop ")) {
          stopped = line.substring("stop ".length());
        }
      }
    } catch (IOException e) {
      stopped += " and was cut off";
    }
  }

  /** Waits until it has written something. */
  boolean awaitWork() throws InterruptedException {
    int before = acknowledged.get();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (process.isAlive() && acknowledged.get() <= before && System.nanoTime() < until) {
      Thread.sleep(5);
    }
    return acknowledged.get() > before;
  }

  /** Waits until it ends by itself; killed after a minute. */
  String awaitStop() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
      return "";
    }
    reader.join();
    return stopped;
  }

  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    reader.join();
  }

  boolean isOpen() {
    return open;
  }

  int acknowledged() {
    return acknowledged.get();
  }

  /** Rows that were acknowledged and are not there as they were written. */
  static int lost(Database database, int acknowledged) throws DatabaseException {
    int lost = 0;
    for (int i = 1; i <= acknowledged; i++) {
      String content = HarnessChild.content(i, SIZE);
      lost += TestPractice.get(database, "row " + i).filter(content::equals).isEmpty() ? 1 : 0;
    }
    return lost;
  }
}
