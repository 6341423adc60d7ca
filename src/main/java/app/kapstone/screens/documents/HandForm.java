package app.kapstone.screens.documents;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.disclosure.DisclosureWay;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks what left without Kapstone: a call, a fax, a letter. */
final class HandForm {
  private static final String LEFT_ON = "disclosure.leftOn";

  private final Field<String> what;
  private final Field<DisclosureWay> way;
  private final Field<@Nullable LocalDate> leftOn;
  private final ReleaseForm release;

  HandForm(Ui ui, List<Release> remembered) {
    what = Field.line(ui, Disclosure.WHAT, "disclosure.what").help("disclosure.what.help");
    way =
        Field.choice(
            ui,
            "disclosure.way",
            DisclosureWay.byHand(),
            each -> ui.text("disclosure.way." + each.name()),
            "disclosure.way");
    leftOn =
        Field.date(ui, LEFT_ON, "disclosure.leftOn")
            .required()
            .check(day -> {
              if (day != null && day.isAfter(ui.today())) {
                throw new InvalidValue(LEFT_ON, Rule.IN_THE_FUTURE);
              }
              return day;
            })
            .fill(ui.today());
    var form = new Form(what).row(way, leftOn);
    release = new ReleaseForm(ui, ReleaseForm.Of.BY_HAND, remembered, form);
  }

  Form form() {
    return release.form();
  }

  String what() {
    return what.value();
  }

  DisclosureWay way() {
    return way.value();
  }

  LocalDate leftOn() {
    return Objects.requireNonNull(leftOn.value());
  }

  Release release() {
    return release.release();
  }
}
