package app.kapstone.screens.documents;

import app.kapstone.content.ContentRefused;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.documents.MonitoringSheet;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.MonitoringDue;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The monitoring data of an esketamine session, and whether the form was sent. */
public final class MonitoringScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final SessionId session;

  /** The sheet and what it was made from; no bytes when there is nothing to report. */
  private record Made(MonitoringGround ground, byte[] pdf) {}

  public MonitoringScreen(Ui ui, Database database, SessionId session) {
    this.ui = ui;
    this.database = database;
    this.session = session;
    setId("monitoring");
    load();
  }

  private void load() {
    ui.background()
        .run(this::make)
        .busy("monitoring.making")
        .onSuccess(this::show)
        .onFailure(NoSuchElementException.class, gone -> say("paper.gone", ""))
        .onFailure(ContentRefused.class, refused -> say("paper.gone", ""))
        .onFailure(
            UnprintableText.class,
            refused -> say("paper.unprintable.title", ui.text("paper.unprintable")))
        .start();
  }

  private Made make() throws DatabaseException {
    MonitoringGround ground =
        database.read(r -> MonitoringGround.read(r, session, ui.clock().instant(), ui.zone()));
    var head = Stationer.head(database.lastAudit());
    byte[] pdf =
        ground
            .data()
            .map(data ->
                new MonitoringSheet(new PdfWriter(), ui.texts(), ui.zone())
                    .render(ground.input(data, ui.texts(), head), ground.stationer().size()))
            .orElseGet(() -> new byte[0]);
    return new Made(ground, pdf);
  }

  private void say(String key, String help) {
    getChildren()
        .setAll(
            new EmptyState(
                Icons.DOCUMENT,
                ui.text(key),
                help,
                Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back)));
  }

  private void show(Made made) {
    if (made.ground().data().isEmpty()) {
      say("monitoring.none", ui.text("monitoring.none.next"));
      return;
    }
    Button keep = Buttons.primary(ui, Icons.SAVE, "monitoring.keep", () -> {});
    keep.setOnAction(event -> keep(made, keep));
    Button sent = Buttons.plain(ui, Icons.DONE, "monitoring.markSent", () -> ask(made));
    sent.setDisable(made.ground().sentOn() != null || !made.ground().session().ended());
    var view = new PaperView(ui, made.pdf());
    VBox.setVgrow(view, Priority.ALWAYS);
    var column = new VBox();
    column.getStyleClass().addAll("k-page", "k-page-wide");
    column
        .getChildren()
        .addAll(
            new PageHeader(
                ui.text("monitoring.title"),
                made.ground().patient().data().displayName() + " · " + line(made.ground()),
                Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back),
                sent,
                keep),
            view);
    getChildren().setAll(column);
  }

  private String line(MonitoringGround ground) {
    LocalDate on = ground.sentOn();
    if (on != null) {
      return ui.text("monitoring.sent", ui.texts().date(on));
    }
    return ground.session().ended()
        ? ui.text(
            "monitoring.due",
            ui.texts().date(day(ground).plusDays(MonitoringDue.DAYS)),
            MonitoringDue.RULE.name())
        : ui.text("monitoring.running");
  }

  private LocalDate day(MonitoringGround ground) {
    return LocalDate.ofInstant(ground.data().orElseThrow().firstDevice(), ui.zone());
  }

  private void ask(Made made) {
    Field<@Nullable LocalDate> on = Field.date(ui, "monitoring.sentOn", "monitoring.sentOn");
    LocalDate session = day(made.ground());
    on.required().fill(ui.today());
    on.check(day -> {
      if (day != null && day.isAfter(ui.today())) {
        throw new InvalidValue("monitoring.sentOn", Rule.IN_THE_FUTURE);
      }
      if (day != null && day.isBefore(session)) {
        throw new InvalidValue("monitoring.sentOn", Rule.BEFORE_ITS_START);
      }
      return day;
    });
    ui.overlay()
        .form(
            "monitoring.sent.title",
            new Form(on),
            "monitoring.sent.do",
            () -> sent(Objects.requireNonNull(on.value()), made.ground().practice()));
  }

  private void sent(LocalDate on, app.kapstone.domain.practice.Practice practice) {
    ui.background()
        .run(() ->
            database.write(w -> {
              w.monitoring().sent(session, on, practice.details().clinician());
              return on;
            }))
        .busy("paper.saving")
        .onSuccess(day -> {
          ui.notices().say(ui.text("monitoring.sent.said"));
          load();
        })
        .start();
  }

  private void keep(Made made, Button button) {
    button.setDisable(true);
    var patient = made.ground().patient().id();
    String title = ui.text("monitoring.kept", ui.texts().date(day(made.ground())));
    ui.background()
        .run(() ->
            database.write(
                w -> w.documents().keep(patient, DocumentKind.MONITORING_SHEET, title, made.pdf())))
        .busy("paper.saving")
        .onSuccess(kept -> ui.navigator().go(new Place.Paper(patient, kept.id())))
        .onFinally(() -> button.setDisable(false))
        .start();
  }
}
