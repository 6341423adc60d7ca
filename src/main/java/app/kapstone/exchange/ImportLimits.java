package app.kapstone.exchange;

/**
 * What is too much to be a practice: refused before a disk or a memory is full.
 *
 * @param entries files in a zip
 * @param recordBytes of {@code record.json}
 * @param fileBytes of one stored paper
 * @param totalBytes of a zip when it is unpacked
 * @param ratio how many times longer than its zip something may become
 */
public record ImportLimits(
    int entries, long recordBytes, int fileBytes, long totalBytes, int ratio) {
  /** Twenty times the ten-year practice of 250,000 events. */
  public static final ImportLimits USUAL =
      new ImportLimits(200_000, 4L << 30, 128 << 20, 256L << 30, 200);

  /** A small file may be packed as tightly as it likes. */
  static final long SMALL = 10L << 20;
}
