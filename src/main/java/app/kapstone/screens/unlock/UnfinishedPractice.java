package app.kapstone.screens.unlock;

/** Kapstone ended in the middle of a first start: the record is there, but nobody's yet. */
final class UnfinishedPractice extends Exception {
  private static final long serialVersionUID = 1;

  UnfinishedPractice() {
    super("the practice has no details yet");
  }
}
