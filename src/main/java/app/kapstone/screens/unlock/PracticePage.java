package app.kapstone.screens.unlock;

import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.practice.PracticeForm;

/** Who works there. */
final class PracticePage extends WizardPage {
  private final PracticeForm form;

  PracticePage(Ui ui) {
    this(ui, new PracticeForm(ui));
  }

  private PracticePage(Ui ui, PracticeForm form) {
    super(
        ui,
        "start-practice",
        ui.text("start.practice"),
        ui.text("start.practice.lead"),
        "start.next",
        form);
    this.form = form;
  }

  PracticeDetails details() {
    return form.details();
  }

  @Override
  void leave(Runnable go) {
    if (form.valid()) {
      go.run();
    }
  }
}
