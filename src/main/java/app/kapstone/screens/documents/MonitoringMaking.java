package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.documents.MonitoringSheet;
import app.kapstone.documents.PdfWriter;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.dosing.MonitoringData;
import app.kapstone.domain.dosing.MonitoringDue;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the monitoring data of an esketamine session, and marks the form as sent. */
final class MonitoringMaking implements MadePaper.Making {
  private final Ui ui;
  private final SessionId session;

  MonitoringMaking(Ui ui, SessionId session) {
    this.ui = ui;
    this.session = session;
  }

  @Override
  public MadePaper make(Database database, MadePaper.Wish wish) throws DatabaseException {
    MonitoringGround ground =
        database.read(r -> MonitoringGround.read(r, session, ui.clock().instant(), ui.zone()));
    MonitoringData data =
        ground
            .data()
            .orElseThrow(() -> new NothingToPrint("monitoring.none", "monitoring.none.next"));
    var head = Stationer.head(database.lastAudit());
    byte[] pdf =
        new MonitoringSheet(new PdfWriter(), ui.texts(), ui.zone())
            .render(ground.input(data, ui.texts(), head), ground.stationer().size());
    LocalDate day = LocalDate.ofInstant(data.firstDevice(), ui.zone());
    return new MadePaper(
            ground.patient().id(),
            ui.text("monitoring.title"),
            ground.patient().data().displayName() + " · " + line(ground, day),
            DocumentKind.MONITORING_SHEET,
            ui.text("monitoring.kept", ui.texts().date(day)),
            day,
            pdf)
        .with(
            new MadePaper.Deed(
                Icons.DONE,
                "monitoring.markSent",
                ground.sentOn() == null && ground.session().ended(),
                reload -> ask(database, ground, day, reload)));
  }

  private String line(MonitoringGround ground, LocalDate day) {
    LocalDate on = ground.sentOn();
    if (on != null) {
      return ui.text("monitoring.sent", ui.texts().date(on));
    }
    return ground.session().ended()
        ? ui.text(
            "monitoring.due",
            ui.texts().date(day.plusDays(MonitoringDue.DAYS)),
            MonitoringDue.RULE.name())
        : ui.text("monitoring.running");
  }

  private void ask(Database database, MonitoringGround ground, LocalDate day, Runnable reload) {
    Field<@Nullable LocalDate> on = Field.date(ui, "monitoring.sentOn", "monitoring.sentOn");
    on.required().fill(ui.today());
    on.check(typed -> {
      if (typed != null && typed.isAfter(ui.today())) {
        throw new InvalidValue("monitoring.sentOn", Rule.IN_THE_FUTURE);
      }
      if (typed != null && typed.isBefore(day)) {
        throw new InvalidValue("monitoring.sentOn", Rule.BEFORE_ITS_START);
      }
      return typed;
    });
    String clinician = ground.practice().details().clinician();
    ui.overlay()
        .form(
            "monitoring.sent.title",
            new Form(on),
            "monitoring.sent.do",
            () -> sent(database, Objects.requireNonNull(on.value()), clinician, reload));
  }

  private void sent(Database database, LocalDate on, String clinician, Runnable reload) {
    ui.background()
        .run(() ->
            database.write(w -> {
              w.monitoring().sent(session, on, clinician);
              return on;
            }))
        .busy("paper.saving")
        .onSuccess(day -> {
          ui.notices().say(ui.text("monitoring.sent.said"));
          reload.run();
        })
        .start();
  }
}
