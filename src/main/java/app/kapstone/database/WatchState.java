package app.kapstone.database;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the watch knows.
 *
 * @param wholeAt when it last went through to its end; null if it never did
 * @param dueSince since when it has been due and begun and has not come to its end; null if it is
 *     not due
 * @param upTo the last write it saw then
 * @param checks the last of each part that was looked at
 * @param drill the last restore that was tried
 * @param forgotten whether what was known before could not be read
 */
public record WatchState(
    @Nullable Instant wholeAt,
    @Nullable Instant dueSince,
    long upTo,
    List<Check> checks,
    List<BackupPlace> places,
    @Nullable Drill drill,
    boolean forgotten) {
  /** How often the watch goes round, and a backup is made. */
  public static final Duration EVERY = Duration.ofDays(1);

  /** From so long on a place that is away is worth a word; written by the practice. */
  public static final Duration LONG_AWAY = Duration.ofDays(7);

  /**
   * From so long on a watch that never comes to its end is worth a word; written by the practice.
   */
  public static final Duration LONG_LATE = Duration.ofDays(7);

  static final WatchState NOTHING =
      new WatchState(null, null, -1, List.of(), List.of(), null, false);

  public WatchState {
    checks = checks.stream().sorted(Comparator.comparing(Check::part)).toList();
    places = List.copyOf(places);
  }

  /** Whether it is time to go round again; a look from the future was by a clock that was wrong. */
  public boolean isDue(Instant now) {
    return wholeAt == null || wholeAt.isAfter(now) || !wholeAt.plus(EVERY).isAfter(now);
  }

  /** How long it has been due without coming to its end, where that is worth a word. */
  public Optional<Duration> late(Instant now) {
    return Optional.ofNullable(dueSince)
        .map(since -> Duration.between(since, now))
        .filter(age -> age.compareTo(LONG_LATE) > 0);
  }

  /** The most urgent thing that needs somebody. */
  public Optional<Hand> hand(Instant now) {
    var hands = new ArrayList<Hand>();
    checks.stream().filter(Check::isBad).forEach(check -> hands.add(new Hand.Checked(check)));
    if (drill != null && !drill.isWell()) {
      hands.add(new Hand.Drilled(drill));
    }
    for (BackupPlace place : places) {
      switch (place.state()) {
        case FULL, REFUSED, FOREIGN -> hands.add(new Hand.Refusing(place));
        case AWAY, KEPT -> {}
      }
    }
    for (BackupPlace place : places) {
      Duration age = Duration.between(place.waitingSince(), now);
      if (age.compareTo(LONG_AWAY) > 0 && isLastToGo(place)) {
        hands.add(new Hand.Away(place, age));
      }
    }
    checks.stream()
        .filter(check -> check.outcome() == Check.Outcome.UNDONE)
        .forEach(check -> hands.add(new Hand.Checked(check)));
    late(now).ifPresent(age -> hands.add(new Hand.Late(wholeAt, age)));
    if (forgotten) {
      hands.add(new Hand.Forgotten());
    }
    return hands.stream().findFirst();
  }

  /**
   * Whether a place is away, and so is each disk that takes turns with it at its path, this one
   * with the newest backup.
   */
  private boolean isLastToGo(BackupPlace place) {
    return places.stream()
        .filter(other -> other.folder().equals(place.folder()))
        .allMatch(other ->
            other.state() == BackupPlace.State.AWAY
                && !other.waitingSince().isAfter(place.waitingSince()));
  }

  WatchState with(Check check) {
    var others = new ArrayList<>(checks);
    others.removeIf(each -> each.part() == check.part());
    others.add(check);
    return new WatchState(wholeAt, dueSince, upTo, others, places, drill, forgotten);
  }

  WatchState with(List<BackupPlace> found) {
    return new WatchState(wholeAt, dueSince, upTo, checks, found, drill, forgotten);
  }

  WatchState with(Drill tried) {
    return new WatchState(wholeAt, dueSince, upTo, checks, places, tried, forgotten);
  }

  WatchState whole(Instant at, long seen) {
    return new WatchState(at, null, seen, checks, places, drill, forgotten);
  }

  /**
   * The same, knowing since when it is due: from the first opening or round on that found it so, as
   * nobody can look while the practice is closed.
   */
  WatchState due(Instant now) {
    boolean begins = isDue(now) && (dueSince == null || dueSince.isAfter(now));
    return begins ? new WatchState(wholeAt, now, upTo, checks, places, drill, forgotten) : this;
  }

  /** What still holds of a record that was made anew. */
  WatchState ofAnother() {
    return new WatchState(
        null,
        dueSince,
        -1,
        checks.stream().filter(check -> check.part() == Check.Part.BACKUP).toList(),
        places,
        null,
        forgotten);
  }

  WatchState forgotten(boolean now) {
    return new WatchState(wholeAt, dueSince, upTo, checks, places, drill, now);
  }

  /** Whether what is signed was found to be other than what was written. */
  boolean isTampered() {
    return checks.stream().anyMatch(each -> each.part() == Check.Part.SIGNED && each.isBad());
  }
}
