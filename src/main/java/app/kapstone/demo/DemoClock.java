package app.kapstone.demo;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands where the story is. */
public final class DemoClock implements InstantSource {
  private volatile Instant now;

  public DemoClock(Instant now) {
    this.now = now;
  }

  public void set(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
