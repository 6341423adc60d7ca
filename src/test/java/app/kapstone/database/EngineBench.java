package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a durable write, an opening and a rebuild take. */
@Tag("bench")
class EngineBench {
  private static final Logger LOG = LoggerFactory.getLogger(EngineBench.class);
  private static final int WRITES = 3000;
  private static final int AUDIT_ROWS = 300_000;

  @TempDir Path folder;

  @Test
  void commitOpenRebuild() throws Exception {
    TestPractice practice = TestPractice.in(folder);
    long[] nanos = new long[WRITES];
    Database database = practice.create();
    for (int i = 0; i < WRITES; i++) {
      long start = System.nanoTime();
      TestPractice.put(database, "row " + i, HarnessChild.content(i, 1000));
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    LOG.info(
        "durable write of 1 kB: median {} ms, p95 {} ms, p99 {} ms",
        nanos[WRITES / 2] / 1e6,
        nanos[WRITES * 95 / 100] / 1e6,
        nanos[WRITES * 99 / 100] / 1e6);
    database.abandon();
    long start = System.nanoTime();
    database = practice.open();
    LOG.info("rebuild of {} writes: {} ms", WRITES, (System.nanoTime() - start) / 1_000_000);
    assertThat(TestPractice.count(database)).isEqualTo(WRITES);
    database.write(w -> {
      for (int i = 0; i < AUDIT_ROWS; i++) {
        w.audit("bench", "row", w.newId(), new byte[32]);
      }
      return 0;
    });
    start = System.nanoTime();
    database.backUp();
    LOG.info("backup of {} bytes: {} ms", Files.size(practice.keys().file()), since(start));
    start = System.nanoTime();
    database.close();
    LOG.info("close: {} ms", since(start));
    for (int i = 0; i < 3; i++) {
      try (Practice keys = practice.keys();
          H2File file = H2File.open(keys.file(), keys)) {
        start = System.nanoTime();
        assertThat(AuditChain.verify(file.owner())).isNotNull();
        LOG.info("audit chain of {} rows: {} ms", AUDIT_ROWS, since(start));
      }
    }
  }

  private static long since(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
