package app.kapstone.screens.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.OpenedPractice;
import app.kapstone.database.Rehearsal;
import app.kapstone.screens.chart.Sample;
import app.kapstone.vault.Argon2Cost;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RecoveryKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeDoorTest {
  @TempDir Path place;

  @Test
  void create_whereSomebodyMadeAPracticeMeanwhile_leavesTheirs() throws Exception {
    var folder = new PracticeFolder(place.resolve("practice"));
    var clock = InstantSource.system();
    // The cost is measured for half a second: time enough for another window.
    var door = new PracticeDoor(clock, () -> madeElsewhere(folder));
    try (var passphrase = Passphrase.of("seven slow rivers meet");
        var recovery = RecoveryKey.random()) {
      var wanted =
          new NewPractice(folder, new Beginning.Empty(Sample.PRACTICE), passphrase, recovery);
      assertThatThrownBy(() -> door.create(wanted, step -> {})).isNotNull();
    }
    assertThat(folder.keyFile()).exists();
    assertThat(folder.database().resolve("practice.mv.db")).exists();
  }

  @Test
  void open_whileItIsRehearsed_endsTheRehearsal() throws Exception {
    var door = new PracticeDoor(InstantSource.system(), () -> Argon2Cost.FLOOR);
    var folder = new PracticeFolder(place.resolve("none"));
    var over = new AtomicBoolean();
    var opening =
        Thread.ofPlatform()
            .start(() -> {
              while (!over.get()) {
                try (var passphrase = Passphrase.of("seven slow rivers meet")) {
                  assertThatThrownBy(() -> door.open(folder, passphrase)).isNotNull();
                }
              }
            });
    var read = new AtomicBoolean();
    Rehearsal.run(reading -> read.set(true));
    over.set(true);
    opening.join();
    assertThat(read).isFalse();
  }

  private static Argon2Cost madeElsewhere(PracticeFolder folder) {
    try (var theirs = OpenedPractice.create(folder.root(), InstantSource.system())) {
      return Argon2Cost.FLOOR;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
