package app.kapstone.screens.person;

import app.kapstone.domain.patient.Keeping;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.screens.kit.Ui;
import org.jspecify.annotations.Nullable;

/** How the record is kept: said once, and changed where it stands. */
final class KeepingSection extends Section<Keeping> {
  KeepingSection(Ui ui, Entries entries, PatientHistory history) {
    super(ui, "person.keeping", entries, history, Keeping.class, () -> new KeepingForm(ui));
  }

  @Override
  @Nullable PatientEntry<Keeping> toChange() {
    return current().isEmpty() ? null : current().getLast();
  }
}
