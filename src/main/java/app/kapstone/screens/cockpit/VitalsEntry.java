package app.kapstone.screens.cockpit;

import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.protocol.VitalSign;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Vital signs in one line, read back as they are typed. */
final class VitalsEntry extends Entry {
  private final TextField line = line("cockpit.vitals.line");
  private final Label echo = Words.section("");
  private final VitalsFields fields;
  private String asked = "";

  VitalsEntry(Ui ui, Keeper keeper, Runnable onClose) {
    super(ui, keeper, Key.VITALS, onClose);
    echo.setId("vitals-echo");
    echo.getStyleClass().add("k-echo");
    line.getStyleClass().add("k-entry-line");
    fields = new VitalsFields(this::line, this::named, this::compose);
    line.textProperty().addListener((value, was, now) -> echo());
    parts(line, echo, fields, Words.caption(ui.text("cockpit.vitals.help")));
    enterDoes("cockpit.vitals.keep");
    echo();
  }

  @Override
  void begin() {
    line.requestFocus();
  }

  /** The labelled fields say it: the line follows, and keeps the time that was typed. */
  private void compose(String signs) {
    String typed = line.getText().strip();
    String rest = When.parse(typed, ui.clock().instant(), ui.zone()).rest();
    String time = typed.substring(0, typed.length() - rest.length());
    line.setText(time.isBlank() ? signs : time.strip() + " " + signs);
  }

  private VitalsTyped typed() {
    return VitalsTyped.of(line.getText(), ui.clock().instant(), ui.zone());
  }

  /** While one types nothing is called wrong: a line that is not finished is not yet a mistake. */
  private void echo() {
    asked = "";
    say("");
    switch (typed()) {
      case VitalsTyped.Nothing ignored -> echo.setText(ui.text("cockpit.vitals.nothing"));
      case VitalsTyped.Refused ignored -> echo.setText("…");
      case VitalsTyped.Understood understood -> {
        echo.setText(read(understood));
        fields.show(understood.vitals());
      }
    }
  }

  private String read(VitalsTyped.Understood understood) {
    String vitals = keeper.words().vitals(understood.vitals());
    return understood.when().stated()
        ? ui.texts().time(understood.when().at(), ui.zone()) + " · " + vitals
        : vitals;
  }

  @Override
  void submit() {
    switch (typed()) {
      case VitalsTyped.Nothing ignored -> say(ui.text("cockpit.vitals.type"));
      case VitalsTyped.Refused refused -> say(keeper.sentence(refused.why()));
      case VitalsTyped.Understood understood -> {
        if (!understood.doubtful().isEmpty() && !asked.equals(line.getText())) {
          asked = line.getText();
          say(ui.text("cockpit.vitals.doubt", names(understood)));
        } else {
          keep(understood.when().at(), new SessionEvent.VitalsTaken(understood.vitals()));
        }
      }
    }
  }

  private String names(VitalsTyped.Understood understood) {
    return understood.doubtful().stream()
        .sorted()
        .map(VitalSign::name)
        .map(name -> ui.text("cockpit.sign." + name))
        .collect(Collectors.joining(", "));
  }
}
