package app.kapstone.screens.screening;

import app.kapstone.domain.screening.Finding;
import app.kapstone.domain.screening.Proposal;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.scene.layout.VBox;

/** What the answers lead to, the worst first, each with whose rule it is. */
final class ProposalCard extends VBox {
  private final Ui ui;

  ProposalCard(Ui ui) {
    this.ui = ui;
    setId("screening-proposal");
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
  }

  /**
   * @param open how many questions have no answer yet
   */
  void show(Proposal proposal, int open) {
    getChildren().setAll(Words.section(ui.text("screening.proposal")));
    if (open > 0) {
      getChildren().add(new Badge(ui.text("screening.proposal.open", open), Tone.NEUTRAL));
    } else {
      getChildren().add(ScreeningWords.badge(ui, proposal.result()));
    }
    List<Finding> told = proposal.findings().stream().filter(ProposalCard::answered).toList();
    if (told.isEmpty() && open == 0) {
      getChildren().add(Words.body(ui.text("screening.proposal.nothing")));
    }
    told.forEach(finding -> getChildren().add(line(ui, finding)));
    getChildren().add(Words.caption(ui.text("screening.proposal.whose")));
  }

  private static boolean answered(Finding finding) {
    return switch (finding) {
      case Finding.NotKnown open -> open.answer().answer() != null;
      case Finding.NotScreened _ -> false;
      case Finding.Met _, Finding.Cleared _, Finding.Overridden _, Finding.AtRisk _ -> true;
    };
  }

  /** One finding: what it leaves, what it is, whose rule. */
  static VBox line(Ui ui, Finding finding) {
    var line =
        new VBox(
            ScreeningWords.badge(ui, finding.leadsTo()),
            Words.body(ScreeningWords.sentence(ui, finding)),
            Words.caption(ScreeningWords.sources(ui, ScreeningWords.sources(finding))));
    line.getStyleClass().add("k-criterion");
    return line;
  }
}
