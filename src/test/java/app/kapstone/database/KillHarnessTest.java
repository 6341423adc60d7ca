package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at random moments of real work; what was acknowledged must be there. */
@Tag("faults")
class KillHarnessTest {
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 200);
  private static final int WHOLE_CAMPAIGN = 100;
  private static final long SEED = 20261121;
  private static final Set<Phase> WORK = EnumSet.complementOf(EnumSet.of(Phase.RESTING));

  @TempDir Path room;

  @Test
  void kill_atRandomMoments_thenDamage_losesNothingAndSaysSo() throws Exception {
    var killing = new Campaign("kill", room, ROUNDS, false, SEED);
    var damaging = new Campaign("kill and damage", room, ROUNDS, true, SEED + 1);
    killing.run();
    damaging.run();
    if (ROUNDS >= WHOLE_CAMPAIGN) {
      Path target = Path.of(System.getProperty("kapstone.target"));
      FaultTable.keep(target.resolve("../.github/faults.md"), List.of(killing, damaging));
    }
    for (Campaign campaign : List.of(killing, damaging)) {
      assertThat(campaign.bad()).as(campaign.row()).isZero();
      assertThat(campaign.writes()).as("acknowledged writes").isGreaterThan(ROUNDS);
      assertThat(campaign.phases()).as("killed during").containsAll(WORK);
    }
    assertThat(damaging.repairsSaid()).isEqualTo(ROUNDS);
  }
}
