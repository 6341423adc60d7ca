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
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

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
            ui,
            Icons.EDIT,
            "chart.edit",
            () -> ui.navigator().go(new Place.EditPatient(patient.id()))));
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
            : ui.text("chart.allergies", data.allergies().lines().findFirst().orElse(""));
    var badge = new Badge(allergies, none ? Tone.NEUTRAL : Tone.WARNING);
    badge.setId("chart-allergies");
    badge.setMinWidth(0);
    badge.setMaxWidth(460);
    if (!none) {
      badge.setTooltip(new Tooltip(data.allergies()));
    }
    var line = new HBox(badge);
    line.getStyleClass().add("k-bar");
    line.setAlignment(Pos.CENTER_LEFT);
    contact("chart.escort", data.escort(), data.escortPhone(), line.getChildren());
    contact("chart.emergency", data.emergencyContact(), data.emergencyPhone(), line.getChildren());
    return line;
  }

  private void contact(String key, String name, String phone, List<Node> into) {
    if (!name.isEmpty() || !phone.isEmpty()) {
      var words = Words.caption(ui.text(key, name, phone).strip());
      words.setMinWidth(0);
      into.add(words);
    }
  }
}
