package app.kapstone.screens.chart;

import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.kit.Wrapping;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Who it is, and what must be known before anything is given. */
final class ChartHeader {
  private final Ui ui;
  private final ChartActions actions;
  private final Patient patient;

  ChartHeader(Ui ui, ChartActions actions, Patient patient) {
    this.ui = ui;
    this.actions = actions;
    this.patient = patient;
  }

  PageHeader header() {
    PatientData data = patient.data();
    return new PageHeader(data.displayName(), line(data), buttons());
  }

  private Button[] buttons() {
    var buttons = new ArrayList<Button>();
    if (!patient.archived()) {
      buttons.add(
          Buttons.quiet(ui, Icons.ARCHIVE, "chart.archive", () -> actions.archive(patient)));
    }
    buttons.add(
        Buttons.plain(
            ui, Icons.EDIT, "chart.edit", () -> ui.navigator().go(new Place.Person(patient.id()))));
    buttons.add(Buttons.primary(ui, Icons.NOTE, "chart.newNote", actions::askForNote));
    return buttons.toArray(Button[]::new);
  }

  private String line(PatientData data) {
    var parts = new ArrayList<String>();
    if (!data.nameUsed().isEmpty() && !data.nameUsed().equals(data.legalName())) {
      parts.add(ui.text("chart.legalName", data.legalName()));
    }
    if (!data.pronouns().isEmpty()) {
      parts.add(data.pronouns());
    }
    LocalDate born = data.birthDate();
    if (born != null) {
      int years = Period.between(born, ui.today()).getYears();
      parts.add(ui.text("chart.age", years, ui.texts().date(born)));
    }
    return String.join(" · ", parts);
  }

  /** What must be known before anything is given. */
  Node safety() {
    PatientData data = patient.data();
    boolean none = data.allergies().isEmpty();
    String allergies =
        none
            ? ui.text("chart.allergies.none")
            : ui.text(
                "chart.allergies",
                data.allergies()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(", ")));
    var badge = new Badge(allergies, none ? Tone.NEUTRAL : Tone.WARNING);
    badge.setId("chart-allergies");
    // an allergy that is not read is worse than a page that begins lower
    badge.setWrapText(true);
    badge.setMinWidth(0);
    var line = new Wrapping(badge);
    contact("chart.escort", data.escort(), data.escortPhone(), line);
    contact("chart.emergency", data.emergencyContact(), data.emergencyPhone(), line);
    return line;
  }

  private void contact(String key, String name, String phone, Wrapping into) {
    if (!name.isEmpty() || !phone.isEmpty()) {
      into.add(Words.caption(ui.text(key, name, phone).strip()));
    }
  }
}
