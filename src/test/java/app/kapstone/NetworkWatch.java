package app.kapstone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.OS;

/** Looks, again and again, for sockets of this process that reach a network; on Linux only. */
final class NetworkWatch implements AutoCloseable {
  private static final Path FILES = Path.of("/proc/self/fd");
  private static final Path NET = Path.of("/proc/self/net");
  private static final int INODE = 9;

  private final Set<String> seen = new ConcurrentSkipListSet<>();
  private final Thread looking;

  NetworkWatch() {
    looking = Thread.ofPlatform().daemon().start(OS.LINUX.isCurrentOs() ? this::look : () -> {});
  }

  /** The sockets seen until now: protocol, local and far address. */
  Set<String> seen() {
    return seen;
  }

  private void look() {
    try {
      while (!Thread.interrupted()) {
        seen.addAll(open());
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  private static Set<String> open() {
    var ours = new TreeSet<String>();
    try (Stream<Path> files = Files.list(FILES)) {
      files.forEach(file -> {
        String target = target(file);
        if (target.startsWith("socket:[")) {
          ours.add(target.substring("socket:[".length(), target.length() - 1));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var found = new TreeSet<String>();
    for (String protocol : List.of("tcp", "tcp6", "udp", "udp6", "raw")) {
      for (String line : lines(NET.resolve(protocol))) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length > INODE && ours.contains(parts[INODE])) {
          found.add(protocol + " " + parts[1] + " " + parts[2]);
        }
      }
    }
    return found;
  }

  /** What was closed meanwhile has no target. */
  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path table) {
    try {
      return Files.exists(table) ? Files.readAllLines(table) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    looking.interrupt();
  }
}
