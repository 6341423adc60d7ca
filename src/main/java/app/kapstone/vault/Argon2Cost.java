package app.kapstone.vault;

import java.time.Duration;

/**
 * What one guess at a passphrase costs. Refuses what lies below {@link #FLOOR} and what a hostile
 * key file could ask for above the maximum, before any memory is taken.
 *
 * @param memoryKiB 65,536 (64 MiB) to 1,048,576 (1 GiB)
 * @param iterations 3 to 20 passes
 * @param parallelism 1 to 4 lanes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9106#section-4">RFC 9106, section 4: 64 MiB and 3
 *     passes is its second recommended option</a>
 */
public record Argon2Cost(int memoryKiB, int iterations, int parallelism) {
  private static final int MIB = 1024;

  /** The least that protects a passphrase here: 64 MiB, 3 passes, 1 lane. */
  public static final Argon2Cost FLOOR = new Argon2Cost(64 * MIB, 3, 1);

  /** What the program itself takes beside it. */
  private static final int BESIDE_KIB = 24 * MIB;

  public Argon2Cost {
    if (memoryKiB < 64 * MIB || memoryKiB > 1024 * MIB) {
      throw new IllegalArgumentException("memory must be 64 MiB to 1 GiB, not KiB " + memoryKiB);
    }
    if (iterations < 3 || iterations > 20) {
      throw new IllegalArgumentException("iterations must be 3 to 20, not " + iterations);
    }
    if (parallelism < 1 || parallelism > 4) {
      throw new IllegalArgumentException("parallelism must be 1 to 4, not " + parallelism);
    }
  }

  /**
   * The cost that takes this machine between {@code low} and {@code high}, measured now (two or
   * three short runs, about half a second; at most two of a slow machine's runs). Memory is raised
   * first, as it costs an attacker more, to 256 MiB and a quarter of the heap at most; then
   * iterations.
   */
  public static Argon2Cost tunedFor(Duration low, Duration high) {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("the lower time must not exceed the higher");
    }
    long cold = timePassNanos();
    // Cold is at most twice warm, so three passes exceed the goal anyway: do not wait for more.
    if (cold > 0.8 * high.toNanos()) {
      return FLOOR;
    }
    long warm = Math.min(timePassNanos(), timePassNanos());
    long heapMiB = Runtime.getRuntime().maxMemory() >> 20;
    return fitting(low.toNanos(), high.toNanos(), Math.min(cold, warm) / 64.0, heapMiB / 4);
  }

  static Argon2Cost fitting(long lowNanos, long highNanos, double nanosPerMiBAndPass, long maxMiB) {
    int mebibytes = 64;
    // 0.8: larger memory misses the caches more, so that it takes longer than its size says.
    while (mebibytes < 256
        && mebibytes * 2 <= maxMiB
        && nanosPerMiBAndPass * 6 * mebibytes <= 0.8 * highNanos) {
      mebibytes *= 2;
    }
    int passes = 3;
    while (passes < 20
        && nanosPerMiBAndPass * mebibytes * passes < lowNanos
        && nanosPerMiBAndPass * mebibytes * (passes + 1) <= highNanos) {
      passes++;
    }
    return new Argon2Cost(mebibytes * MIB, passes, 1);
  }

  /**
   * Whether a program of so much memory can pay it and still opens the record afterwards.
   *
   * @param heapBytes all that the program may take
   */
  boolean fits(long heapBytes) {
    return heapBytes >= (memoryKiB + BESIDE_KIB) * 1024L;
  }

  /**
   * Stretches nothing, with a tenth of what a passphrase takes, so that the next run finds its code
   * compiled.
   */
  public static void rehearse() {
    Argon2id.derive(new byte[16], new byte[Argon2id.SALT_BYTES], 8 * MIB, 2, 1).close();
  }

  /** Takes the time this cost stands for. */
  Secret derive(byte[] input, byte[] salt) {
    return Argon2id.derive(input, salt, memoryKiB, iterations, parallelism);
  }

  private static long timePassNanos() {
    long start = System.nanoTime();
    Argon2id.derive(new byte[16], new byte[Argon2id.SALT_BYTES], 64 * MIB, 1, 1).close();
    return System.nanoTime() - start;
  }
}
