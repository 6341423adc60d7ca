package app.kapstone.screens.documents;

/** There is nothing for such a paper yet; the keys of what to say and what to do. */
final class NothingToPrint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String nextKey;

  NothingToPrint(String key, String nextKey) {
    super(key);
    this.key = key;
    this.nextKey = nextKey;
  }

  String key() {
    return key;
  }

  String nextKey() {
    return nextKey;
  }
}
