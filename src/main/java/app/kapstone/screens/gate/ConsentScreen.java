package app.kapstone.screens.gate;

import app.kapstone.content.FormBook;
import app.kapstone.content.FormLanguage;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.PaperFile;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What a patient signed and what was ordered for them; nothing is deleted. */
public final class ConsentScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final Supplier<Optional<Path>> question;

  /** What the screen shows, read in one transaction. */
  record Kept(
      Patient patient,
      String language,
      FormBook forms,
      List<SignedConsent> consents,
      List<PrescriberOrder> orders,
      String clinician,
      String prescriber) {
    static Kept read(Reading r, PatientId id) {
      var practice = r.practice().find().map(each -> each.details());
      return new Kept(
          r.patients().find(id).orElseThrow(),
          FormLanguage.of(r.entries().ofPatient(id).keeping().language()),
          FormBook.of(r.consents().ownForms()),
          r.consents().ofPatient(id).reversed(),
          r.consents().orders(id).reversed(),
          practice.map(details -> details.clinician()).orElse(""),
          practice.map(details -> details.prescriberName()).orElse(""));
    }
  }

  public ConsentScreen(Ui ui, Database database, PatientId patient) {
    this(ui, database, patient, null);
  }

  /**
   * @param question asks for the file of a scan; null for the system's own dialog
   */
  public ConsentScreen(
      Ui ui, Database database, PatientId patient, @Nullable Supplier<Optional<Path>> question) {
    this.ui = ui;
    this.question =
        question == null ? PaperFile.chooser(ui, () -> getScene().getWindow()) : question;
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
                        () -> ui.navigator().go(new Place.Chart(patient))),
                    Buttons.primary(
                        ui,
                        Icons.SIGN,
                        "gate.consents.packet",
                        () -> ui.navigator().go(new Place.Packet(patient)))),
                new ConsentCard(ui, this, kept, question),
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
