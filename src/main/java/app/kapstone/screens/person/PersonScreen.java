package app.kapstone.screens.person;

import app.kapstone.content.MedicineFiles;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.Aim;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.Carer;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.LabValue;
import app.kapstone.domain.patient.LifeEvent;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PersonalDetail;
import app.kapstone.domain.patient.PriorTreatment;
import app.kapstone.domain.patient.SubstanceUse;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Focus;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.PaperFile;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TwoColumns;
import app.kapstone.screens.kit.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The patient's page. It is read whole in the background and shown at once. */
public final class PersonScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final Supplier<Optional<Path>> question;
  private final Entries entries;

  /** What the page shows, read in one transaction. */
  private record Known(
      Patient patient, PatientHistory history, List<StoredDocument> papers, MedicineList list) {
    static Known read(Reading r, PatientId id) {
      PatientHistory history = r.entries().ofPatient(id);
      return new Known(
          r.patients().find(id, history).orElseThrow(),
          history,
          r.documents().ofPatient(id),
          MedicineFiles.shipped());
    }
  }

  public PersonScreen(Ui ui, Database database, PatientId patient) {
    this(ui, database, patient, null);
  }

  /**
   * @param question asks for a file to attach; null for the system's own dialog
   */
  public PersonScreen(
      Ui ui, Database database, PatientId patient, @Nullable Supplier<Optional<Path>> question) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    this.question =
        question == null ? PaperFile.chooser(ui, () -> getScene().getWindow()) : question;
    entries = new Entries(ui, database, patient, this::load);
    setId("person");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.read(r -> Known.read(r, patient)))
        .busy("person.loading")
        .onSuccess(this::show)
        .onFailure(NoSuchElementException.class, gone -> gone())
        .start();
  }

  private void gone() {
    getChildren().setAll(EmptyState.noPatient(ui));
  }

  private void show(Known known) {
    double scrolled = getChildren().isEmpty() ? 0 : ((Page) getChildren().getFirst()).getVvalue();
    var header =
        new PageHeader(
            known.patient().data().displayName(),
            ui.text("person.line"),
            Buttons.plain(
                ui,
                Icons.BACK,
                "person.toChart",
                () -> ui.navigator().go(new Place.Chart(patient))),
            Buttons.plain(
                ui,
                Icons.EXPORT,
                "disclosure.open",
                () -> ui.navigator().go(new Place.Disclosures(patient))));
    var page = new Page(header, new TwoColumns(care(known), life(known), 0.55, 62));
    Focus.keep(this, () -> getChildren().setAll(page));
    page.setVvalue(scrolled);
  }

  private Node care(Known known) {
    PatientHistory history = known.history();
    return side(
        section("person.allergy", history, Allergy.class, () -> new AllergyForm(ui)),
        new MedicineSection(ui, entries, history, known.list()),
        section("person.diagnosis", history, Diagnosis.class, () -> new DiagnosisForm(ui)),
        section("person.aim", history, Aim.class, () -> new AimForm(ui)),
        section("person.treatment", history, PriorTreatment.class, () -> new TreatmentForm(ui)),
        section("person.lab", history, LabValue.class, () -> new LabForm(ui)));
  }

  private Node life(Known known) {
    PatientHistory history = known.history();
    return side(
        new WhoCard(ui, known.patient()),
        section("person.carer", history, Carer.class, () -> new CarerForm(ui)),
        new BodySection(ui, entries, history),
        section("person.substance", history, SubstanceUse.class, () -> new SubstanceForm(ui)),
        section("person.event", history, LifeEvent.class, () -> new EventForm(ui)),
        section("person.detail", history, PersonalDetail.class, () -> new DetailForm(ui)),
        new KeepingSection(ui, entries, history),
        new PaperSection(ui, database, patient, known.papers(), question, this::load));
  }

  private <F extends PatientFact> Section<F> section(
      String key, PatientHistory history, Class<F> kind, Supplier<FactForm<F>> asking) {
    return new Section<>(ui, key, entries, history, kind, asking);
  }

  private static VBox side(Node... cards) {
    var side = new VBox(cards);
    side.getStyleClass().add("k-side-cards");
    side.setMinWidth(0);
    return side;
  }
}
