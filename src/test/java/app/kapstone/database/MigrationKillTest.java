package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade that is killed is undone or finished at the next start, and nothing is lost. */
class MigrationKillTest {
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 120);

  @TempDir Path room;

  @Test
  void migration_killedBetweenItsSteps_isFinishedAtTheNextStart() throws Exception {
    var killing = new MigrationKill(room, 1, 2);
    killing.round(MigrationKill.Step.MIGRATING, false);
    assertThat(killing.row().held()).as(killing.row().toString()).isTrue();
  }

  @Tag("faults")
  @Test
  void migration_killedAtEachStep_isFinishedOrUndoneAtTheNextStart() throws Exception {
    var killing = new MigrationKill(room, 20261124, 2, 6, 13);
    for (int round = 0; round < ROUNDS; round++) {
      var steps = MigrationKill.Step.values();
      killing.round(steps[round % steps.length], round % 3 == 0);
    }
    killing.row().keep(100);
    assertThat(killing.row().held()).as(killing.row().toString()).isTrue();
  }
}
