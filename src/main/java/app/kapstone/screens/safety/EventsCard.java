package app.kapstone.screens.safety;

import app.kapstone.domain.safety.AdverseEvent;
import app.kapstone.domain.safety.AdverseEventId;
import app.kapstone.domain.safety.EventData;
import app.kapstone.domain.safety.FollowUp;
import app.kapstone.domain.safety.Report;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.safety.SafetyScreen.Watched;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The adverse events, the newest first, each with what was found later. */
final class EventsCard extends VBox {
  private final Ui ui;
  private final SafetyScreen screen;
  private final Watched watched;

  /** What was typed and could not be kept: it stands there when the question is put again. */
  private @Nullable EventForm unsaved;

  private final Map<AdverseEventId, FollowUpForm> unsavedFollowUps = new HashMap<>();

  EventsCard(Ui ui, SafetyScreen screen, Watched watched) {
    this.ui = ui;
    this.screen = screen;
    this.watched = watched;
    setId("safety-events");
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
    getChildren().add(Words.section(ui.text("safety.events")));
    List<AdverseEvent> events = watched.facts().events();
    watched.drafts().forEach(draft -> getChildren().add(new DraftPane(ui, screen, watched, draft)));
    if (events.isEmpty() && watched.drafts().isEmpty()) {
      getChildren().add(Words.muted(ui.text("safety.events.none")));
    }
    events.reversed().forEach(event -> getChildren().add(event(event)));
    getChildren().add(Buttons.plain(ui, Icons.ADD, "safety.event.add", this::ask));
  }

  private VBox event(AdverseEvent event) {
    EventData data = event.data();
    var badges =
        new HBox(
            new Badge(
                ui.text("safety.outcome." + event.outcome().name()),
                event.outcome().open() ? Tone.WARNING : Tone.GOOD),
            new Badge(ui.text("safety.severity." + data.severity().name()), Tone.NEUTRAL));
    badges.getStyleClass().add("k-buttons");
    badges.setAlignment(Pos.CENTER_LEFT);
    var box = new VBox(badges, Words.body(data.what()));
    box.setId("event-" + event.id().value());
    box.getStyleClass().add("k-criterion");
    if (data.serious()) {
      badges.getChildren().add(new Badge(ui.text("safety.serious"), Tone.DANGER));
      box.getChildren()
          .add(
              Words.body(
                  data.seriousness().stream()
                      .sorted()
                      .map(each -> ui.text("safety.serious." + each.name()))
                      .collect(Collectors.joining("; "))));
    }
    String day = ui.texts().date(data.onsetOn());
    box.getChildren()
        .add(
            Words.caption(
                ui.text(
                    "safety.event.line",
                    data.onsetTime().isEmpty() ? day : day + ", " + data.onsetTime(),
                    ui.text("safety.relation." + data.relation().name()))));
    if (!data.measures().isEmpty()) {
      box.getChildren().add(Words.body(ui.text("safety.event.done", data.measures())));
    }
    reported(box, data.report());
    box.getChildren().add(Words.caption(by(event.writtenBy(), event.writtenAt())));
    event.followUps().forEach(each -> box.getChildren().add(followUp(each)));
    Button follow = Buttons.quiet(ui, Icons.ADD, "safety.followUp.add", () -> askFollowUp(event));
    follow.setId("follow-" + event.id().value());
    follow.setAccessibleText(follow.getText() + ": " + data.what());
    box.getChildren().add(follow);
    return box;
  }

  private VBox followUp(FollowUp followUp) {
    var box =
        new VBox(
            Words.body(
                ui.text(
                    "safety.followUp.line",
                    ui.texts().date(followUp.seenOn()),
                    ui.text("safety.outcome." + followUp.outcome().name()))),
            Words.body(followUp.text()));
    box.getStyleClass().addAll("k-criterion", "k-criterion-details");
    reported(box, followUp.report());
    box.getChildren().add(Words.caption(by(followUp.writtenBy(), followUp.writtenAt())));
    return box;
  }

  private void reported(VBox box, Report report) {
    LocalDate on = report.on();
    if (on != null) {
      box.getChildren()
          .add(Words.body(ui.text("safety.reported", report.to(), ui.texts().date(on))));
    }
  }

  private String by(String who, java.time.Instant at) {
    return ui.text("safety.writtenBy", who, ui.texts().dateTime(at, ui.zone()));
  }

  private void ask() {
    EventForm form = unsaved == null ? new EventForm(ui) : unsaved;
    unsaved = form;
    ui.overlay()
        .form(
            "safety.event.title",
            form.form(),
            "safety.event.do",
            () -> {
              EventData data = form.data(null);
              screen.write(
                  w -> w.safety().addEvent(watched.patient().id(), data, watched.clinician()),
                  "safety.event.added");
            });
  }

  private void askFollowUp(AdverseEvent event) {
    FollowUpForm form =
        unsavedFollowUps.computeIfAbsent(event.id(), id -> new FollowUpForm(ui, event.outcome()));
    ui.overlay()
        .form(
            "safety.followUp.title",
            form.form(),
            "safety.followUp.do",
            () -> {
              var seenOn = form.seenOn();
              String text = form.text();
              var outcome = form.outcome();
              var report = form.report();
              screen.write(
                  w ->
                      w.safety()
                          .addFollowUp(
                              event.id(), seenOn, text, outcome, report, watched.clinician()),
                  "safety.followUp.added");
            });
  }
}
