package app.kapstone.screens.unlock;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** No practice was made, and what was begun of it could not be removed. */
final class LeftBehind extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Path place;

  LeftBehind(Path place, @Nullable Throwable why) {
    super("a half-made practice could not be removed", why);
    this.place = place;
  }

  Path place() {
    return place;
  }
}
