package app.kapstone.screens.gate;

import app.kapstone.content.FormLanguage;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.dosing.VitalsLine;
import app.kapstone.domain.gate.GateAnswer;
import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.gate.GateAnswer.Hours;
import app.kapstone.domain.gate.GateAsk;
import app.kapstone.domain.gate.GateKind;
import app.kapstone.domain.gate.GateLine;
import app.kapstone.domain.gate.GivenAnswer;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.screening.SuicideScreen;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Choices;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PaperFile;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.WeightField;
import app.kapstone.screens.kit.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How one line is answered; each answer is on the disk before the line says it. */
final class AskPane extends VBox {
  private final Ui ui;
  private final GateKeeper keeper;
  private final Supplier<GateLine> line;
  private final String id;
  private final GateRecords read;
  private @Nullable Choices<Choice> choices;
  private @Nullable TypedAnswer typed;
  private @Nullable Node first;

  AskPane(Ui ui, GateKeeper keeper, Supplier<GateLine> line, String id, GateRecords read) {
    this.ui = ui;
    this.keeper = keeper;
    this.line = line;
    this.id = id;
    this.read = read;
    getStyleClass().add("k-form");
    GateLine asked = line.get();
    Optional<GateAnswer> given = read.facts().ofToday(asked.name()).map(GivenAnswer::answer);
    switch (asked.ask()) {
      case GateAsk.Nothing nothing -> {}
      case GateAsk.Hours hours -> hours(asked.kind(), given);
      case GateAsk.One one -> choices(one, given);
      case GateAsk.Words words -> words(asked.kind(), given);
      case GateAsk.Signs signs -> signs(given);
      case GateAsk.Screener screener -> screener();
      case GateAsk.Weight weight -> weight();
      case GateAsk.Escort escort -> escort();
      case GateAsk.Consent(String form) -> consent(form);
      case GateAsk.Order order -> order();
    }
  }

  PatientId patient() {
    return read.patient().id();
  }

  boolean asksAnything() {
    return !getChildren().isEmpty();
  }

  private void answer(GateAnswer answer) {
    keeper.answer(line.get(), answer);
  }

  private void hours(GateKind kind, Optional<GateAnswer> given) {
    Field<@Nullable Double> field =
        Field.number(
            ui,
            "gate.hours",
            0,
            Hours.MOST_HOURS,
            kind == GateKind.MEDICINE ? "gate.ask.hours" : "gate.ask.hours." + kind.name());
    if (given.isPresent() && given.get() instanceof Hours(BigDecimal hours)) {
      field.fill(hours.doubleValue());
    }
    type(
        field,
        () -> {
          Double hours = field.value();
          if (hours != null) {
            answer(new Hours(BigDecimal.valueOf(hours).stripTrailingZeros()));
          }
        });
  }

  private void words(GateKind kind, Optional<GateAnswer> given) {
    var rule = new LineRule("gate.words", GateAnswer.WORDS.longest(), false, true);
    Field<String> field = Field.area(ui, rule, "gate.ask.words." + kind.name());
    if (given.isPresent() && given.get() instanceof GateAnswer.Said(String words)) {
      field.fill(words);
    }
    type(
        field,
        () -> {
          if (!field.value().isEmpty()) {
            answer(new GateAnswer.Said(field.value()));
          }
        });
  }

  private void signs(Optional<GateAnswer> given) {
    Field<String> field =
        Field.line(ui, LineRule.optional("vitals.line", 100), "gate.ask.vitals")
            .check(typed -> {
              if (!typed.isEmpty()) {
                VitalsLine.parse(typed);
              }
              return typed;
            })
            .help("gate.ask.vitals.help");
    type(
        field,
        () -> {
          if (!field.value().isEmpty()) {
            answer(new GateAnswer.Signs(VitalsLine.parse(field.value())));
          }
        });
    Label doubt = Words.body("");
    doubt.setId(id + "-doubt");
    doubt.getStyleClass().add("k-error");
    doubt.managedProperty().bind(doubt.visibleProperty());
    doubt.setVisible(false);
    ((TextInputControl) field.control())
        .textProperty()
        .addListener((value, was, now) -> {
          doubt.setText(doubt(now));
          doubt.setVisible(!doubt.getText().isEmpty());
        });
    getChildren().add(doubt);
  }

  /** Figures that can be and rarely are, by the names of their signs; empty when there are none. */
  private String doubt(String typed) {
    try {
      String names =
          VitalsLine.doubtful(VitalsLine.parse(typed)).stream()
              .sorted()
              .map(sign -> ui.text("cockpit.sign." + sign.name()))
              .collect(Collectors.joining(", "));
      return names.isEmpty() ? "" : ui.text("gate.ask.vitals.doubt", names);
    } catch (InvalidValue e) {
      return ""; // it is not understood yet; the field says so itself
    }
  }

  private void weight() {
    Field<@Nullable Double> field = WeightField.of(ui, "gate.ask.weight");
    type(
        field,
        () -> {
          Double kilograms = field.value();
          if (kilograms != null) {
            keeper.weight(kilograms);
          }
        });
  }

  private void escort() {
    Field<String> name = Field.line(ui, required(PatientData.ESCORT), "gate.ask.escort");
    Field<String> phone =
        Field.line(ui, required(PatientData.ESCORT_PHONE), "gate.ask.escortPhone");
    name.fill(read.patient().data().escort());
    phone.fill(read.patient().data().escortPhone());
    var form = new app.kapstone.screens.kit.Form().row(name, phone);
    Button save =
        Buttons.plain(
            ui,
            Icons.SAVE,
            "gate.ask.escort.save",
            () -> {
              if (form.valid()) {
                keeper.escort(name.value(), phone.value());
              }
            });
    save.setId(id + "-save");
    first = name.control();
    getChildren().addAll(form, save);
  }

  private static LineRule required(LineRule rule) {
    return LineRule.required(rule.field(), rule.longest());
  }

  private void choices(GateAsk.One one, Optional<GateAnswer> given) {
    var row =
        new Choices<Choice>(
            id + "-answer",
            keeper.words().title(line.get()),
            one.of(),
            choice -> ui.text("gate.choice." + choice.name()),
            given.isPresent() && given.get() instanceof GateAnswer.Chosen(Choice choice)
                ? choice
                : null,
            choice -> answer(new GateAnswer.Chosen(choice)));
    choices = row;
    first = row.first();
    getChildren().add(row);
  }

  private void screener() {
    var pane =
        new ScreenerPane(
            ui,
            read.facts().suicideToday().orElse(SuicideScreen.NOT_ASKED),
            screen -> answer(new GateAnswer.Asked(screen)));
    first = pane.first();
    getChildren().addAll(Words.caption(keeper.shipped().screening().suicideNotice()), pane);
  }

  private void consent(String form) {
    button(
        "gate.consent.add",
        () -> {
          var entry =
              new ConsentEntry(
                  ui,
                  read.forms(),
                  form,
                  FormLanguage.of(read.facts().history().keeping().language()),
                  PaperFile.chooser(ui, () -> getScene().getWindow()));
          ui.overlay()
              .form(
                  "gate.consent.title",
                  entry.form(),
                  "gate.consent.do",
                  () -> keeper.consent(form, entry));
        });
  }

  private void order() {
    button(
        "gate.order.add",
        () -> {
          var entry = new OrderEntry(ui, read.prescriber());
          ui.overlay()
              .form("gate.order.title", entry.form(), "gate.order.do", () -> keeper.order(entry));
        });
  }

  private void button(String key, Runnable action) {
    Button add = Buttons.plain(ui, Icons.ADD, key, action);
    add.setId(id + "-add");
    add.setAccessibleText(add.getText() + ": " + keeper.words().title(line.get()));
    add.setMaxWidth(USE_PREF_SIZE);
    first = add;
    getChildren().add(add);
  }

  private void type(Field<?> field, Runnable save) {
    field.control().setId(id + "-answer");
    field.control().setAccessibleText(keeper.words().title(line.get()));
    field.getStyleClass().add("k-gate-field");
    typed = new TypedAnswer(field, save);
    first = field.control();
    getChildren().add(field);
  }

  void readyIfOpen() {
    if (choices != null && choices.chosen() == null) {
      choices.choose(Choice.READY);
    }
  }

  void keepTyped() {
    if (typed != null) {
      typed.keep();
    }
  }

  /** Whether there is something to answer with. */
  boolean takeFocus() {
    if (isVisible() && first != null) {
      first.requestFocus();
      return true;
    }
    return false;
  }
}
