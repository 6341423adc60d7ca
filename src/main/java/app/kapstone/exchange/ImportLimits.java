package app.kapstone.exchange;

import app.kapstone.domain.document.AttachedPaper;

/**
 * What is too much to be a practice: refused before a disk or a memory is full.
 *
 * @param entries files in a zip
 * @param recordBytes of {@code record.json}
 * @param fileBytes of one stored paper
 * @param totalBytes of a zip when it is unpacked, and of all stored papers
 * @param ratio how many times longer than its zip something may become
 */
public record ImportLimits(
    int entries, long recordBytes, int fileBytes, long totalBytes, int ratio) {
  /** What a chart keeps of one paper, and again as much for a whole chart that was printed. */
  private static final int PAPER = 2 * AttachedPaper.MOST_MEGABYTES << 20;

  /** Twenty times the ten-year practice of 250,000 events. */
  public static final ImportLimits USUAL =
      new ImportLimits(200_000, 4L << 30, PAPER, 256L << 30, 200);

  /** A small file may be packed as tightly as it likes. */
  static final long SMALL = 10L << 20;

  /** What a zip's list takes for one file: its name is of two hundred letters at most. */
  private static final long ENTRY = 512;

  /** How long a zip's list of files may be. */
  long listBytes() {
    return (entries + 1) * ENTRY;
  }
}
