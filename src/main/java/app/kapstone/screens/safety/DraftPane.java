package app.kapstone.screens.safety;

import app.kapstone.database.EmergencyStore;
import app.kapstone.domain.emergency.Emergency;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.EventOutcome;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A card that was opened in a session: it becomes an adverse event, or somebody says why not. */
final class DraftPane extends VBox {
  private final Ui ui;
  private final SafetyScreen screen;
  private final SafetyScreen.Watched watched;
  private final Draft draft;

  /** What was typed and could not be kept: it stands there when the question is put again. */
  private @Nullable EventForm unsaved;

  DraftPane(Ui ui, SafetyScreen screen, SafetyScreen.Watched watched, Draft draft) {
    this.ui = ui;
    this.screen = screen;
    this.watched = watched;
    this.draft = draft;
    setId("draft-" + draft.card().opening().value());
    getStyleClass().add("k-criterion");
    Emergency emergency = draft.emergency();
    var badges = new HBox(new Badge(ui.text("safety.draft"), Tone.WARNING));
    badges.setAlignment(Pos.CENTER_LEFT);
    Button write = Buttons.plain(ui, Icons.EDIT, "safety.draft.write", this::write);
    Button none = Buttons.quiet(ui, Icons.REMOVE, "safety.draft.none", this::dismiss);
    for (Button button : new Button[] {write, none}) {
      button.setAccessibleText(button.getText() + ": " + emergency.name());
    }
    var buttons = new FlowPane(write, none);
    buttons.setHgap(10);
    buttons.setVgap(10);
    getChildren()
        .addAll(
            badges,
            Words.body(
                ui.text(
                    "safety.draft.line",
                    emergency.name(),
                    ui.texts().dateTime(emergency.openedAt(), ui.zone()),
                    over())));
    if (!emergency.done().isEmpty()) {
      getChildren().add(Words.caption(steps().replace("\n", " · ")));
    }
    getChildren().add(buttons);
  }

  private String over() {
    Instant at = draft.emergency().overAt();
    return at == null
        ? ui.text("safety.draft.notOver")
        : ui.text("safety.draft.over", ui.texts().time(at, ui.zone()));
  }

  private String steps() {
    return draft.emergency().done().entrySet().stream()
        .map(step -> ui.texts().time(step.getValue(), ui.zone()) + " " + step.getKey())
        .collect(Collectors.joining("\n"));
  }

  private void write() {
    Emergency emergency = draft.emergency();
    String what =
        emergency.how().isEmpty() ? emergency.name() : emergency.name() + ": " + emergency.how();
    EventForm form =
        unsaved != null
            ? unsaved
            : new EventForm(ui)
                .begin(
                    what,
                    LocalDate.ofInstant(emergency.openedAt(), ui.zone()),
                    ui.texts().time(emergency.openedAt(), ui.zone()),
                    steps(),
                    emergency.lasts() ? EventOutcome.UNKNOWN : EventOutcome.RECOVERED);
    unsaved = form;
    ui.overlay()
        .form(
            "safety.event.title",
            form.form(),
            "safety.event.do",
            () -> {
              EventData data = form.data(draft.card().session());
              screen.write(
                  w -> {
                    var event =
                        w.safety().addEvent(watched.patient().id(), data, watched.clinician());
                    w.emergencies().answer(draft.card().opening(), event, watched.clinician());
                    return event;
                  },
                  "safety.event.added");
            });
  }

  private void dismiss() {
    Field<String> reason = Field.line(ui, EmergencyStore.REASON, "safety.draft.reason");
    ui.overlay()
        .form(
            "safety.draft.none.title",
            new Form(reason),
            "safety.draft.none.do",
            () -> {
              String why = reason.value();
              screen.write(
                  w -> {
                    w.emergencies().dismiss(draft.card().opening(), why, watched.clinician());
                    return why;
                  },
                  "safety.draft.dismissed");
            });
  }
}
