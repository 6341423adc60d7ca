package app.kapstone.screens.documents;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.disclosure.Purpose;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/**
 * Asks to whom something goes and why. The patient's own copy is proposed, and whoever was given
 * something before can be chosen again. For process notes nobody is proposed and more is asked.
 */
final class ReleaseForm {
  /** What is about to leave, or has left. */
  enum Of {
    /** A paper: the patient's own copy is proposed. */
    PAPER,
    /** Something without Kapstone's part in it: nobody is proposed. */
    BY_HAND,
    /** A process note: nobody is proposed, and more is asked. */
    PROCESS_NOTE
  }

  private final Ui ui;
  private final Of of;
  private final Field<String> recipient;
  private final Field<String> address;
  private final Field<Purpose> purpose;
  private final Field<String> why;
  private final Field<@Nullable LocalDate> authorizedOn;
  private final Form form;

  /** One that can be filled in at once. */
  private record Known(String label, @Nullable Release release) {}

  /**
   * @param form to which the questions are added
   */
  ReleaseForm(Ui ui, Of of, List<Release> remembered, Form form) {
    this.ui = ui;
    this.of = of;
    this.form = form;
    recipient = Field.line(ui, Release.RECIPIENT, "release.recipient");
    address = Field.line(ui, Release.ADDRESS, "release.address").help("release.address.help");
    purpose =
        Field.choice(
            ui,
            "release.purpose",
            process() ? Purpose.ofProcessNotes() : Arrays.asList(Purpose.values()),
            each -> ui.text("disclosure.purpose." + each.name()),
            "release.purpose");
    why = Field.line(ui, Release.WHY, "release.why").help("release.why.help");
    authorizedOn =
        Field.date(ui, Release.AUTHORIZED_ON, "release.authorizedOn").check(this::authorized);
    if (process()) {
      form.getChildren().add(Words.muted(ui.text("release.process.rule")));
    }
    known(remembered);
    form.row(recipient, address).row(purpose, authorizedOn).add(why);
    switch (of) {
      case PAPER -> fill(ownCopy());
      case BY_HAND -> clear();
      case PROCESS_NOTE -> form.add(checked());
    }
  }

  private boolean process() {
    return of == Of.PROCESS_NOTE;
  }

  private void known(List<Release> remembered) {
    var all = new ArrayList<Known>();
    if (of == Of.PAPER) {
      all.add(new Known(ui.text("release.known.ownCopy"), ownCopy()));
    }
    all.add(new Known(ui.text("release.known.other"), null));
    remembered.stream()
        .filter(each -> !process() || Purpose.ofProcessNotes().contains(each.purpose()))
        .forEach(each -> all.add(new Known(label(each), each)));
    if (all.size() == 1) {
      return;
    }
    Field<Known> field = Field.choice(ui, "release.known", all, Known::label, "release.known");
    @SuppressWarnings("unchecked")
    var box = (ComboBox<Known>) field.control();
    box.valueProperty()
        .addListener((value, was, now) -> {
          Release release = now.release();
          if (release == null) {
            clear();
          } else {
            fill(release);
          }
        });
    form.add(field);
  }

  private String label(Release each) {
    return ui.text(
        "release.known.line",
        each.recipient(),
        ui.text("disclosure.purpose." + each.purpose().name()));
  }

  private Release ownCopy() {
    return new Release(
        ui.text("release.patient"), "", Purpose.OWN_COPY, ui.text("release.ownCopy"), null);
  }

  /** Nothing leaves the second drawer by a slip. */
  private Field<Boolean> checked() {
    var tick = new CheckBox(ui.text("release.process.checked.words"));
    tick.setWrapText(true);
    tick.setMnemonicParsing(false);
    Field<Boolean> field =
        Field.around(
            ui,
            "release.process.checked",
            "release.process.checked",
            tick,
            tick::isSelected,
            tick::setSelected);
    tick.selectedProperty().addListener((value, was, now) -> field.touched());
    return field.check(ticked -> {
      if (!ticked) {
        throw new InvalidValue("release.process.checked", Rule.REQUIRED);
      }
      return ticked;
    });
  }

  private @Nullable LocalDate authorized(@Nullable LocalDate day) {
    if (day != null && day.isAfter(ui.today())) {
      throw new InvalidValue(Release.AUTHORIZED_ON, Rule.IN_THE_FUTURE);
    }
    if (process() && day == null && purpose.value() == Purpose.AUTHORIZED) {
      throw new InvalidValue(Release.AUTHORIZED_ON, Rule.REQUIRED);
    }
    return day;
  }

  private void clear() {
    recipient.fill("");
    address.fill("");
    purpose.fill(process() ? Purpose.AUTHORIZED : Purpose.TREATMENT);
    why.fill("");
    authorizedOn.fill(null);
  }

  /** Puts in what was typed before. */
  void fill(Release release) {
    recipient.fill(release.recipient());
    address.fill(release.address());
    purpose.fill(release.purpose());
    why.fill(release.why());
    authorizedOn.fill(release.authorizedOn());
  }

  Form form() {
    return form;
  }

  Release release() {
    var release =
        new Release(
            recipient.value(), address.value(), purpose.value(), why.value(), authorizedOn.value());
    return process() ? release.ofProcessNote() : release;
  }
}
