package app.kapstone.screens.safety;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.safety.Report;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** To whom something was reported and when: both or neither. */
final class ReportFields {
  final Field<String> to;
  final Field<@Nullable LocalDate> on;

  ReportFields(Ui ui) {
    on = Field.date(ui, "report.on", "safety.report.on");
    to = Field.line(ui, Report.TO, "safety.report.to");
    on.check(day -> SafetyWords.past("report.on", day, ui.today()))
        .check(day -> {
          if (day == null && !typed(to).isBlank()) {
            throw new InvalidValue("report.on", Rule.REQUIRED);
          }
          return day;
        });
    to.check(name -> {
      if (name.isEmpty() && !typed(on).isBlank()) {
        throw new InvalidValue("report.to", Rule.REQUIRED);
      }
      return name;
    });
  }

  private static String typed(Field<?> field) {
    return ((TextInputControl) field.control()).getText();
  }

  Report report() {
    return new Report(to.value(), on.value());
  }
}
