package app.kapstone.screens.safety;

import app.kapstone.content.SafetyFiles;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.database.Writing;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.safety.CheckedCycle;
import app.kapstone.domain.safety.Exposure;
import app.kapstone.domain.safety.SafetyFacts;
import app.kapstone.domain.safety.SafetyRules;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.StackPane;

/** What is watched in one patient's treatment. */
public final class SafetyScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final SafetyRules rules = new SafetyFiles().shipped();

  /** What the screen shows, read in one transaction. */
  record Watched(
      Patient patient,
      SafetyFacts facts,
      List<CheckedCycle> urinary,
      String clinician,
      List<Draft> drafts) {
    static Watched read(Reading r, PatientId id, Instant now, LocalDate today) {
      SafetyFacts facts = r.safety().facts(id, now);
      return new Watched(
          r.patients().find(id).orElseThrow(),
          facts,
          CheckedCycle.of(r.courses().ofPatient(id), facts.checks(), CheckKind.URINARY, today),
          r.practice().find().map(practice -> practice.details().clinician()).orElse(""),
          Draft.read(r, id, now));
    }
  }

  public SafetyScreen(Ui ui, Database database, PatientId patient) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    setId("safety");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.read(r -> Watched.read(r, patient, ui.clock().instant(), ui.today())))
        .busy("safety.loading")
        .onSuccess(this::show)
        .start();
  }

  private void show(Watched watched) {
    double scrolled = getChildren().isEmpty() ? 0 : ((Page) getChildren().getFirst()).getVvalue();
    var page =
        new Page(
            new PageHeader(
                ui.text("safety.title"),
                watched.patient().data().displayName() + line(watched.facts().exposure()),
                Buttons.plain(
                    ui,
                    Icons.BACK,
                    "safety.toChart",
                    () -> ui.navigator().go(new Place.Chart(patient)))),
            new HoldsCard(ui, this, rules, watched),
            new EventsCard(ui, this, watched),
            new CheckCard(ui, this, rules.check(CheckKind.URINARY), watched),
            new CheckCard(ui, this, rules.check(CheckKind.MISUSE), watched));
    getChildren().setAll(page);
    page.setVvalue(scrolled);
  }

  private String line(Exposure exposure) {
    Long days = exposure.daysSince(ui.clock().instant());
    return days == null
        ? ""
        : " · "
            + ui.text(
                "safety.exposure",
                ui.texts().number(exposure.milligrams().doubleValue(), 1),
                exposure.sessions(),
                days);
  }

  /** Writes something about the patient, then shows all of it anew. */
  <T> void write(Function<Writing, T> work, String said) {
    ui.background()
        .run(() -> database.write(work::apply))
        .busy("safety.saving")
        .onSuccess(written -> {
          ui.notices().say(ui.text(said));
          load();
        })
        .start();
  }
}
