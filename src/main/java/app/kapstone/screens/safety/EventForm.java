package app.kapstone.screens.safety;

import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.Relation;
import app.kapstone.domain.safety.Seriousness;
import app.kapstone.domain.safety.Severity;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what happened. */
final class EventForm {
  private final Field<String> what;
  private final Field<@Nullable LocalDate> onsetOn;
  private final Field<String> onsetTime;
  private final Field<Severity> severity;
  private final Field<Relation> relation;
  private final Field<String> measures;
  private final Field<EventOutcome> outcome;
  private final ReportFields report;
  private final Map<Seriousness, CheckBox> serious = new EnumMap<>(Seriousness.class);
  private final Form form;

  EventForm(Ui ui) {
    what = Field.area(ui, EventData.WHAT, "safety.event.what");
    onsetOn = Field.date(ui, "event.onsetOn", "safety.event.onsetOn");
    onsetOn.required().fill(ui.today());
    onsetOn.check(day -> SafetyWords.past("event.onsetOn", day, ui.today()));
    onsetTime =
        Field.line(ui, EventData.ONSET_TIME, "safety.event.onsetTime")
            .help("safety.event.onsetTime.help");
    severity =
        Field.choice(
            ui,
            "event.severity",
            Arrays.asList(Severity.values()),
            each -> ui.text("safety.severity." + each.name()),
            "safety.event.severity");
    relation =
        Field.choice(
            ui,
            "event.relation",
            Arrays.asList(Relation.values()),
            each -> ui.text("safety.relation." + each.name()),
            "safety.event.relation");
    measures = Field.area(ui, EventData.MEASURES, "safety.event.measures");
    outcome = outcome(ui, "safety.event.outcome");
    report = new ReportFields(ui);
    form = new Form(what).row(onsetOn, onsetTime).row(severity, relation);
    form.getChildren().add(seriousness(ui));
    form.add(measures).add(outcome).row(report.to, report.on);
  }

  /** Fills in what the session's record says of an emergency. */
  EventForm begin(String happened, LocalDate day, String time, String done, EventOutcome stands) {
    what.fill(happened);
    onsetOn.fill(day);
    onsetTime.fill(time);
    measures.fill(done);
    outcome.fill(stands);
    return this;
  }

  static Field<EventOutcome> outcome(Ui ui, String key) {
    return Field.choice(
        ui,
        "event.outcome",
        Arrays.asList(EventOutcome.values()),
        each -> ui.text("safety.outcome." + each.name()),
        key);
  }

  private VBox seriousness(Ui ui) {
    var box = new VBox(Words.body(ui.text("safety.event.serious")));
    box.getStyleClass().add("k-criterion");
    for (Seriousness each : Seriousness.values()) {
      var tick = new CheckBox(ui.text("safety.serious." + each.name()));
      tick.setId("serious-" + each.name());
      tick.setAccessibleText(tick.getText());
      tick.setMnemonicParsing(false);
      tick.setWrapText(true);
      serious.put(each, tick);
      box.getChildren().add(tick);
    }
    box.getChildren().add(Words.caption(ui.text("safety.event.serious.rule")));
    return box;
  }

  Form form() {
    return form;
  }

  EventData data(@Nullable SessionId session) {
    var ticked = EnumSet.noneOf(Seriousness.class);
    serious.forEach((each, tick) -> {
      if (tick.isSelected()) {
        ticked.add(each);
      }
    });
    return new EventData(
        session,
        what.value(),
        Objects.requireNonNull(onsetOn.value()),
        onsetTime.value(),
        severity.value(),
        ticked,
        relation.value(),
        measures.value(),
        outcome.value(),
        report.report());
  }
}
