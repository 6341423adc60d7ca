package app.kapstone.vault;

import java.io.IOException;
import java.nio.file.Path;

/** Where a folder lies when links are followed, as far as it exists. */
final class RealPath {
  private RealPath() {}

  static Path of(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    for (Path at = whole; at != null; at = at.getParent()) {
      try {
        return at.toRealPath().resolve(at.relativize(whole)).normalize();
      } catch (IOException e) {
        continue; // it is not there yet; the folder it shall lie in may be
      }
    }
    return whole;
  }
}
