package app.kapstone.screens.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the therapist is and where they came from. The desk shows what this says. */
public final class Navigator {
  private static final int REMEMBERED = 50;

  private final ReadOnlyObjectWrapper<Place> here = new ReadOnlyObjectWrapper<>(new Place.Home());
  private final Deque<Place> past = new ArrayDeque<>();

  public ReadOnlyObjectProperty<Place> here() {
    return here.getReadOnlyProperty();
  }

  /** Goes there; going to where one is does nothing. */
  public void go(Place place) {
    if (place.equals(here.get())) {
      return;
    }
    past.push(here.get());
    if (past.size() > REMEMBERED) {
      past.removeLast();
    }
    here.set(place);
  }

  /** Goes there and forgets this place, as after a form is saved: back does not lead into it. */
  public void replace(Place place) {
    here.set(place);
  }

  /** Goes back, or home when there is no way back. */
  public void back() {
    here.set(past.isEmpty() ? new Place.Home() : past.pop());
  }

  /** Forgets every place, as at lock. */
  public void forget() {
    past.clear();
    here.set(new Place.Home());
  }
}
