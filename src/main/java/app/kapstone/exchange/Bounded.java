package app.kapstone.exchange;

import app.kapstone.domain.export.ImportRefused;
import app.kapstone.domain.export.ImportRefused.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than what is allowed, whatever a header says of the length. */
final class Bounded extends FilterInputStream {
  private static final long MEGABYTE = 1L << 20;

  private final long most;
  private long read;

  Bounded(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int some = super.read(bytes, from, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(int more) throws ImportRefused {
    read += more;
    if (read > most) {
      throw new ImportRefused(Reason.TOO_MUCH, Math.max(1, most / MEGABYTE) + " MB");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
