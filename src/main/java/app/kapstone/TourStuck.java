package app.kapstone;

import org.jspecify.annotations.Nullable;

/** A step of the tour could not be taken. */
final class TourStuck extends RuntimeException {
  private static final long serialVersionUID = 1;

  TourStuck(String what) {
    super(what);
  }

  TourStuck(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
