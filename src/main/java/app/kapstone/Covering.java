package app.kapstone;

import app.kapstone.content.CardFiles;
import app.kapstone.content.CardFiles.InForce;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.cockpit.Covered;
import app.kapstone.screens.cockpit.CoveredPane;
import app.kapstone.screens.cockpit.EmergencyPane;
import app.kapstone.screens.kit.Layers;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.unlock.UnlockScreen;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RunningMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the unlock screen shows of sessions that run behind the lock: after a lock, what was kept
 * for it; after a crash, what stands in clear.
 */
final class Covering {
  private final Ui ui;
  private final Layers layers;
  private final UnlockScreen unlock;

  Covering(Ui ui, Layers layers, UnlockScreen unlock) {
    this.ui = ui;
    this.layers = layers;
    this.unlock = unlock;
    unlock.onPlace(this::mark);
  }

  private void mark(PracticeFolder folder) {
    RunningMark mark = RunningMark.read(folder);
    unlock.session(
        mark.since().isEmpty()
            ? null
            : CoveredPane.since(
                ui, mark.since(), () -> cards(null, new CardFiles().inForce(List.of()))));
  }

  void show(Covered covered) {
    unlock.session(
        covered.sessions().isEmpty()
            ? null
            : CoveredPane.of(ui, covered, () -> cards(covered.practice(), covered.cards())));
  }

  private void cards(@Nullable PracticeDetails practice, List<InForce> cards) {
    var pane = EmergencyPane.toRead(ui, practice, cards, this::back);
    layers.show(pane);
    pane.requestFocus();
  }

  private void back() {
    layers.show(unlock);
    unlock.takeFocus();
  }
}
