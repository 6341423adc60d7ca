package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.desk.LastTouch;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When memory is given back: while nobody works, and when there is enough of it. */
class LeftoversTest {
  private static final long MEGABYTE = 1 << 20;

  private Instant now = Instant.parse("2026-11-20T15:00:00Z");
  private long used;
  private int collected;
  private final LastTouch last = new LastTouch(() -> now);
  private final Leftovers leftovers =
      new Leftovers(
          last,
          () -> used,
          () -> {
            collected++;
            used = 80 * MEGABYTE;
          });

  private void after(Duration time) {
    now = now.plus(time);
    leftovers.look();
  }

  @Test
  void leftovers_whileSomebodyWorks_wait() {
    used = 500 * MEGABYTE;
    for (int key = 0; key < 60; key++) {
      last.touched();
      after(Leftovers.REST.minusSeconds(1));
    }
    assertThat(collected).isZero();
    after(Duration.ofSeconds(1));
    assertThat(collected).isEqualTo(1);
  }

  @Test
  void leftovers_thatAreFew_stay() {
    used = 500 * MEGABYTE;
    after(Leftovers.REST);
    after(Duration.ZERO);
    assertThat(collected).isEqualTo(2);
    used += Leftovers.WORTH_BYTES - 1;
    after(Duration.ofHours(1));
    assertThat(collected).isEqualTo(2);
    used += 1;
    after(Duration.ZERO);
    assertThat(collected).isEqualTo(3);
  }

  @Test
  void leftovers_areLookedForTwice_sinceTheFirstLetMoreGo() {
    used = 500 * MEGABYTE;
    after(Leftovers.REST);
    last.touched();
    after(Duration.ofSeconds(5));
    assertThat(collected).isEqualTo(1);
    after(Leftovers.REST);
    assertThat(collected).isEqualTo(2);
    after(Duration.ofHours(1));
    assertThat(collected).isEqualTo(2);
  }

  @Test
  void clock_setBack_isNotWaitedFor() {
    used = 500 * MEGABYTE;
    after(Duration.ofDays(-400));
    assertThat(collected).isZero();
    after(Leftovers.REST);
    assertThat(collected).isEqualTo(1);
  }
}
