package app.kapstone.screens.safety;

import app.kapstone.domain.safety.Hold;
import app.kapstone.domain.safety.HoldOverride;
import app.kapstone.domain.safety.Holds;
import app.kapstone.domain.safety.SafetyRules;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.safety.SafetyScreen.Watched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What a dose is to wait for, the worst first; each can be overridden with a reason. */
final class HoldsCard extends VBox {
  private final Ui ui;
  private final SafetyScreen screen;
  private final Watched watched;

  /** Reasons that were typed and could not be kept: they stand there when asked for again. */
  private final Map<String, Field<String>> unsaved = new HashMap<>();

  HoldsCard(Ui ui, SafetyScreen screen, SafetyRules rules, Watched watched) {
    this.ui = ui;
    this.screen = screen;
    this.watched = watched;
    setId("safety-holds");
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
    getChildren().add(Words.section(ui.text("safety.holds")));
    List<Hold> holds = Holds.of(rules, watched.facts(), ui.clock().instant(), ui.zone());
    if (holds.isEmpty()) {
      getChildren().add(Words.muted(ui.text("safety.holds.none")));
    }
    holds.forEach(hold -> getChildren().add(line(hold)));
    getChildren().add(Words.caption(ui.text("safety.whose")));
  }

  private VBox line(Hold hold) {
    var line =
        new VBox(
            badge(hold),
            Words.body(
                ui.text("safety.sign." + hold.rule().sign().name(), hold.values().toArray())),
            Words.body(hold.rule().text()),
            Words.caption(SafetyWords.sources(ui, hold.rule().sources())));
    line.getStyleClass().add("k-criterion");
    HoldOverride override = hold.override();
    if (override == null) {
      Button go = Buttons.plain(ui, null, "safety.override", () -> ask(hold));
      go.setId("override-" + hold.rule().key());
      go.setAccessibleText(
          go.getText()
              + ": "
              + ui.text("safety.sign." + hold.rule().sign().name(), hold.values().toArray()));
      line.getChildren().add(go);
    } else {
      line.getChildren()
          .addAll(
              Words.body(ui.text("safety.override.why", override.reason())),
              Words.caption(
                  ui.text(
                      "safety.writtenBy",
                      override.writtenBy(),
                      ui.texts().dateTime(override.writtenAt(), ui.zone()))));
    }
    return line;
  }

  private Badge badge(Hold hold) {
    return hold.override() != null
        ? new Badge(ui.text("safety.overridden"), Tone.NEUTRAL)
        : new Badge(
            ui.text("safety.level." + hold.rule().level().name()),
            hold.stands() ? Tone.DANGER : Tone.WARNING);
  }

  private Field<String> reason() {
    return Field.area(ui, HoldOverride.REASON, "safety.override.reason")
        .help("safety.override.help");
  }

  private void ask(Hold hold) {
    Field<String> reason = unsaved.computeIfAbsent(hold.rule().key(), key -> reason());
    ui.overlay()
        .form(
            "safety.override.title",
            new Form(reason),
            "safety.override.do",
            () -> {
              String why = reason.value();
              screen.write(
                  w ->
                      w.safety()
                          .override(
                              watched.patient().id(),
                              hold.rule().key(),
                              hold.finding(),
                              why,
                              watched.clinician()),
                  "safety.override.done");
            });
  }
}
