package app.kapstone.screens.kit;

/**
 * A screen that has something to finish before it goes, as a note that is not yet saved. The desk
 * calls it before it shows another place and before it locks.
 */
public interface Leaving {
  void leave();
}
