package app.kapstone.screens.cockpit;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.dosing.Scale;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.medicine.Amount;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Visible;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * How deep: a level of the protocol's list by one key, or by another how awake (MOAA/S), or the
 * total of a scale of dissociation.
 */
final class DepthEntry extends Entry {
  private static final String MORE = "sc";

  private enum Step {
    LEVEL,
    SEDATION,
    TOTAL
  }

  private final TextField when = line("cockpit.when.field");
  private final TextField total = line("cockpit.score.total");
  private final List<ChecklistItem> levels;
  private final Choices choices;
  private final Choices more;
  private final Choices sedation;
  private final Label source = Words.caption("");
  private final VBox totalField = named("cockpit.score.total", total);
  private Step step = Step.LEVEL;

  DepthEntry(Ui ui, Keeper keeper, Runnable onClose) {
    super(ui, keeper, Key.DEPTH, onClose);
    levels = keeper.opened().protocol().depths();
    choices =
        new Choices("depth", levels.stream().map(ChecklistItem::text).toList(), 1, this::level);
    more =
        new Choices(
            "scale",
            MORE,
            List.of(ui.text("cockpit.score.sedation"), ui.text("cockpit.score.dissociation")),
            1,
            index -> step(index == 0 ? Step.SEDATION : Step.TOTAL));
    sedation =
        new Choices(
            "sedation",
            "012345",
            IntStream.rangeClosed(0, Scale.MOAAS.highest())
                .mapToObj(score -> ui.text("cockpit.moaas." + score))
                .toList(),
            1,
            score -> keepScore(Scale.MOAAS, score));
    source.setMinHeight(USE_PREF_SIZE);
    parts(choices, more, sedation, totalField, source, named("cockpit.when.field", when));
    step(Step.LEVEL);
  }

  private void step(Step next) {
    step = next;
    show(choices, Step.LEVEL);
    show(more, Step.LEVEL);
    show(sedation, Step.SEDATION);
    show(totalField, Step.TOTAL);
    source.setText(
        switch (next) {
          case LEVEL ->
              levels.isEmpty()
                  ? ui.text("cockpit.depth.none")
                  : keeper.words().source(levels.getFirst().source());
          case SEDATION -> keeper.words().source(Scale.MOAAS.source());
          case TOTAL -> keeper.words().source(Scale.CADSS.source());
        });
    if (next == Step.TOTAL) {
      enterDoes("cockpit.entry.keep");
      total.requestFocus();
    } else {
      requestFocus();
    }
  }

  private void show(Node node, Step at) {
    Visible.when(step == at, node);
  }

  @Override
  void begin() {
    requestFocus();
  }

  @Override
  boolean character(String typed) {
    return switch (step) {
      case LEVEL -> more.press(typed) || choices.press(typed);
      case SEDATION -> sedation.press(typed);
      case TOTAL -> false;
    };
  }

  @Override
  void submit() {
    if (step != Step.TOTAL) {
      say(ui.text("cockpit.choose"));
      return;
    }
    try {
      keepScore(
          Scale.CADSS,
          Amount.number("event.total", total.getText(), ui.texts().locale()).intValueExact());
    } catch (InvalidValue e) {
      say(e);
    } catch (ArithmeticException e) {
      say(new InvalidValue("event.total", Rule.OUT_OF_RANGE, 0, Scale.CADSS.highest()));
    }
  }

  private void level(int index) {
    keepAt(new SessionEvent.DepthSeen(levels.get(index).code()));
  }

  private void keepScore(Scale scale, int score) {
    keepAt(new SessionEvent.ScoreTaken(scale, score));
  }

  private void keepAt(SessionEvent event) {
    try {
      keep(When.alone(when.getText(), ui.clock().instant(), ui.zone()), event);
    } catch (InvalidValue e) {
      say(e);
    }
  }
}
