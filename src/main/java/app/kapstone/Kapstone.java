package app.kapstone;

/** The application. */
public final class Kapstone {
  private Kapstone() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
