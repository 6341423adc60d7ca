package app.kapstone.screens.person;

import app.kapstone.database.Database;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with entries: written in the background, then shown anew. */
final class Entries {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final Runnable reload;

  Entries(Ui ui, Database database, PatientId patient, Runnable reload) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    this.reload = reload;
  }

  void add(PatientFact fact) {
    write(w -> w.entries().add(patient, fact));
  }

  /** Writes the next version of an entry. */
  void change(PatientEntry<?> entry, PatientFact fact) {
    write(w -> w.entries().change(patient, entry.id(), entry.version(), fact));
  }

  /** Asks why, then takes an entry out; it stays to be read as withdrawn. */
  void askToWithdraw(PatientEntry<?> entry) {
    var reason = Field.line(ui, PatientEntry.REASON, "person.withdraw.reason");
    ui.overlay()
        .form(
            "person.withdraw.title",
            new Form(reason),
            "person.withdraw.do",
            () ->
                write(w ->
                    w.entries().withdraw(patient, entry.id(), entry.version(), reason.value())));
  }

  /** Reads how an entry was written, the oldest first. */
  void versions(PatientEntry<?> entry, Consumer<List<PatientEntry<?>>> then) {
    ui.background()
        .run(() -> database.read(r -> r.entries().versions(patient, entry.id())))
        .onSuccess(then)
        .start();
  }

  private void write(Consumer<Writing> work) {
    ui.background()
        .run(() ->
            database.write(w -> {
              work.accept(w);
              return w;
            }))
        .onSuccess(written -> reload.run())
        .onFailure(
            StaleVersion.class,
            stale -> ui.overlay().message("person.stale.title", ui.text("person.stale")))
        .start();
  }
}
