package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.database.tables.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What is opened while a passphrase is typed: a record like ours, with nobody in it. */
class RehearsalTest {
  /** The windows of other tests rehearse too, each in a second or two. */
  private static void assertNothingIsLeft() throws Exception {
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            FilePath.get("memFS:").newDirectoryStream().stream()
                .noneMatch(file -> file.toString().startsWith(Rehearsal.IN_MEMORY)));
  }

  @Test
  void rehearsal_readsAnEmptyRecordOfTheNewestSchema_andLeavesNothing() throws Exception {
    List<Object> seen = new ArrayList<>();
    for (int time = 0; time < 2; time++) {
      Rehearsal.run(
          reading -> {
            seen.add(reading.patients().any());
            seen.add(reading.dsl().fetchCount(Tables.AUDIT_ENTRY));
          },
          () -> false);
    }
    assertThat(seen).containsExactly(false, 0, false, 0);
    assertNothingIsLeft();
  }

  @Test
  void rehearsal_thatFails_leavesNothingEither() throws Exception {
    Consumer<Reading> page =
        reading -> {
          throw new IllegalStateException("as a page might");
        };
    assertThatThrownBy(() -> Rehearsal.run(page, () -> false)).hasMessage("as a page might");
    assertNothingIsLeft();
  }

  @Test
  void rehearsal_thatIsEnded_readsNoPageAndLeavesNothing() throws Exception {
    for (int step = 1; step <= 3; step++) {
      var asked = new AtomicInteger();
      int last = step;
      List<Boolean> seen = new ArrayList<>();
      Rehearsal.run(reading -> seen.add(true), () -> asked.incrementAndGet() == last);
      assertThat(seen).isEmpty();
      assertThat(asked).hasValue(step);
    }
    assertNothingIsLeft();
  }
}
