package app.kapstone.screens.safety;

import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.domain.safety.FollowUp;
import app.kapstone.domain.safety.Report;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks what was found later. */
final class FollowUpForm {
  private final Field<@Nullable LocalDate> seenOn;
  private final Field<String> text;
  private final Field<EventOutcome> outcome;
  private final ReportFields report;
  private final Form form;

  FollowUpForm(Ui ui, EventOutcome before) {
    text = Field.area(ui, FollowUp.TEXT, "safety.followUp.text");
    seenOn = Field.date(ui, "followUp.seenOn", "safety.followUp.seenOn");
    seenOn.required().fill(ui.today());
    seenOn.check(day -> SafetyWords.past("followUp.seenOn", day, ui.today()));
    outcome = EventForm.outcome(ui, "safety.followUp.outcome").fill(before);
    report = new ReportFields(ui);
    form = new Form(text).row(seenOn, outcome).row(report.to, report.on);
  }

  Form form() {
    return form;
  }

  LocalDate seenOn() {
    return Objects.requireNonNull(seenOn.value());
  }

  String text() {
    return text.value();
  }

  EventOutcome outcome() {
    return outcome.value();
  }

  Report report() {
    return report.report();
  }
}
