package app.kapstone.screens.kit;

import app.kapstone.domain.interaction.Interaction;
import app.kapstone.domain.interaction.InteractionRule;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.source.Source;
import app.kapstone.screens.kit.Badge.Tone;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What published sources say about the medicines; never what to do. */
public final class InteractionPane extends VBox {
  private final Ui ui;

  public InteractionPane(Ui ui, MedicineList list, PatientHistory history) {
    this.ui = ui;
    setId("interactions");
    getStyleClass().add("k-lines");
    List<MedicineTaken> taken = history.medicinesOn(ui.today());
    List<Interaction> found = list.interactions(history, ui.today());
    List<String> left = list.longLeft(history);
    if (taken.isEmpty() && found.isEmpty() && left.isEmpty()) {
      setManaged(false);
      return;
    }
    Label title = Words.body(ui.text("interactions.title"));
    title.getStyleClass().add("k-strong");
    getChildren().addAll(title, Words.caption(ui.text("interactions.decide")));
    if (found.isEmpty()) {
      getChildren().add(Words.muted(ui.text("interactions.none")));
    }
    found.forEach(interaction -> getChildren().add(said(interaction)));
    if (!left.isEmpty()) {
      getChildren()
          .add(
              Words.caption(
                  ui.text(
                      "interactions.longLeft",
                      MedicineList.MONTHS_WITHOUT,
                      String.join(", ", left))));
    }
    List<MedicineTaken> unchecked = MedicineList.unchecked(taken);
    if (!unchecked.isEmpty()) {
      String names =
          unchecked.stream()
              .map(medicine -> medicine.name().lines().findFirst().orElse(""))
              .collect(Collectors.joining(", "));
      getChildren().add(Words.caption(ui.text("interactions.unchecked", names)));
    }
  }

  private Node said(Interaction interaction) {
    Label name =
        Words.body(
            interaction
                .stopped()
                .map(day ->
                    ui.text("interactions.stopped", interaction.line(), ui.texts().date(day)))
                .orElse(interaction.line()));
    name.getStyleClass().add("k-strong");
    var head = new FlowPane(name);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("k-visits");
    if (interaction.sourcesDiffer()) {
      head.getChildren().add(new Badge(ui.text("interactions.differ"), Tone.WARNING));
    }
    var box = new VBox(head);
    interaction.rules().forEach(rule -> box.getChildren().add(rule(rule)));
    box.getStyleClass().add("k-measure");
    return box;
  }

  private Node rule(InteractionRule rule) {
    String stance = ui.text("interactions.stance." + rule.stance().name());
    String hours =
        rule.holdHours().map(hold -> " · " + ui.text("interactions.holdHours", hold)).orElse("");
    Source source = rule.source();
    Label says = Words.body(stance + hours + " – " + rule.says());
    Label whose =
        Words.caption(
            ui.text(
                "interactions.source",
                source.name(),
                ui.text("evidence." + source.evidence().name())));
    return new VBox(says, whose);
  }
}
