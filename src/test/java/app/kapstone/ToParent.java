package app.kapstone;

/**
 * How a process that a test has started speaks to it: by lines on its standard output, each of them
 * out before the next thing is done, since the process may be killed at any moment.
 */
public final class ToParent {
  private ToParent() {}

  public static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
