package app.kapstone.domain.report;

/** A figure with what it is a part of. */
public record Share(int part, int of) {
  public Share {
    if (part < 0 || part > of) {
      throw new IllegalArgumentException("a part is at most the whole");
    }
  }

  Share plus(Share other) {
    return new Share(part + other.part, of + other.of);
  }
}
