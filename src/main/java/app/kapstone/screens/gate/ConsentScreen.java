package app.kapstone.screens.gate;

import app.kapstone.content.ConsentForms;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** What a patient signed and what was ordered for them; nothing is deleted. */
public final class ConsentScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final List<ConsentForm> forms =
      ConsentForms.shipped().stream().filter(form -> !form.signers().isEmpty()).toList();

  /** What the screen shows, read in one transaction. */
  record Kept(
      Patient patient,
      List<SignedConsent> consents,
      List<PrescriberOrder> orders,
      String clinician,
      String prescriber) {
    static Kept read(Reading r, PatientId id) {
      var practice = r.practice().find().map(each -> each.details());
      return new Kept(
          r.patients().find(id).orElseThrow(),
          r.consents().ofPatient(id).reversed(),
          r.consents().orders(id).reversed(),
          practice.map(details -> details.clinician()).orElse(""),
          practice.map(details -> details.prescriberName()).orElse(""));
    }
  }

  public ConsentScreen(Ui ui, Database database, PatientId patient) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    setId("consents");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.read(r -> Kept.read(r, patient)))
        .busy("gate.loading")
        .onSuccess(this::show)
        .onFailure(
            NoSuchElementException.class, gone -> getChildren().setAll(EmptyState.noPatient(ui)))
        .start();
  }

  private void show(Kept kept) {
    getChildren()
        .setAll(
            new Page(
                new PageHeader(
                    ui.text("gate.consents.title"),
                    kept.patient().data().displayName(),
                    Buttons.plain(
                        ui,
                        Icons.BACK,
                        "gate.toChart",
                        () -> ui.navigator().go(new Place.Chart(patient)))),
                new ConsentCard(ui, this, forms, kept),
                new OrderCard(ui, this, kept)));
  }

  /** Asks when and why, then withdraws a consent or an order. */
  void askWhy(BiConsumer<Writing, WithdrawForm> withdraw) {
    var form = new WithdrawForm(ui);
    ui.overlay()
        .form(
            "gate.withdraw.title",
            form.form(),
            "gate.withdraw.do",
            () -> write(w -> withdraw.accept(w, form), "gate.withdraw.done"));
  }

  /** Writes something, then shows all of it anew. */
  void write(Consumer<Writing> work, String said) {
    ui.background()
        .run(() ->
            database.write(w -> {
              work.accept(w);
              return w.now();
            }))
        .onSuccess(written -> {
          ui.notices().say(ui.text(said));
          load();
        })
        .onFailure(
            StaleVersion.class,
            stale -> {
              ui.notices().say(ui.text("gate.changed"));
              load();
            })
        .start();
  }
}
