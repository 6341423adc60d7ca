package app.kapstone.screens.unlock;

import java.io.IOException;
import java.nio.file.Path;

/** The practice is made and lies in its place, whole; only opening it failed. */
final class MadeNotOpened extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Path place;

  MadeNotOpened(Path place, Exception why) {
    super("the practice is made and could not be opened", why);
    this.place = place;
  }

  Path place() {
    return place;
  }
}
