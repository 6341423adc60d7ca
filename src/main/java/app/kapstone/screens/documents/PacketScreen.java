package app.kapstone.screens.documents;

import app.kapstone.content.ConsentForms;
import app.kapstone.content.ContentRefused;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.documents.ConsentPacket;
import app.kapstone.documents.ConsentPacketInput;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** Puts a patient's consent packet together: which forms, in what order, with what filled in. */
public final class PacketScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final PatientId patient;

  /** What the packet is made from. */
  private record Ground(Stationer stationer, Patient patient, Optional<Protocol> protocol) {}

  public PacketScreen(Ui ui, Database database, PatientId patient) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    setId("packet");
    ui.background()
        .run(() -> database.read(this::ground))
        .busy("paper.loading")
        .onSuccess(this::show)
        .start();
  }

  private Ground ground(Reading r) {
    return new Ground(
        Stationer.of(r, patient),
        r.patients().find(patient).orElseThrow(),
        r.courses().ofPatient(patient).stream().findFirst().flatMap(PacketScreen::protocol));
  }

  private static Optional<Protocol> protocol(Course course) {
    try {
      return Optional.of(new ProtocolFiles().read(course.protocolDocument()));
    } catch (ContentRefused e) {
      // A packet can be made without it; what it would fill in is listed as missing.
      return Optional.empty();
    }
  }

  private void show(Ground ground) {
    PacketValues known =
        PacketValues.of(
            ui.texts(),
            ground.patient().data(),
            ground.stationer().practice().details(),
            ground.protocol());
    var missing = new MissingValues(ui);
    var chooser =
        new FormChooser(
            ui,
            FormChoices.of(ConsentForms.shipped(), ground.protocol()),
            choices -> missing.show(known.missing(choices.chosen())));
    Button make = Buttons.primary(ui, Icons.DOCUMENT, "packet.make", () -> {});
    make.setOnAction(event -> make(ground, known, chooser, missing, make));
    missing.show(known.missing(chooser.choices().chosen()));
    String protocol =
        ground.protocol().map(Protocol::name).orElseGet(() -> ui.text("packet.noProtocol"));
    getChildren()
        .setAll(
            new Page(
                new PageHeader(
                    ui.text("packet.title"),
                    ground.patient().data().displayName() + " · " + protocol,
                    Buttons.plain(ui, Icons.BACK, "packet.back", ui.navigator()::back),
                    make),
                Card.titled(
                    ui.text("packet.forms"), Words.muted(ui.text("packet.forms.line")), chooser),
                missing));
  }

  private void make(
      Ground ground,
      PacketValues known,
      FormChooser chooser,
      MissingValues missing,
      Button button) {
    var forms = chooser.choices().chosen();
    if (forms.isEmpty()) {
      ui.notices().say(ui.text("packet.noForm"));
      return;
    }
    if (!missing.valid()) {
      return;
    }
    PacketValues values = known.with(missing.typed());
    button.setDisable(true);
    ui.background()
        .run(() -> {
          var input =
              new ConsentPacketInput(
                  ground.stationer().letterhead(ui.texts()),
                  Stationer.head(database.lastAudit()),
                  values.byKey(),
                  forms,
                  ui.today());
          byte[] pdf =
              new ConsentPacket(new PdfWriter(), ui.texts())
                  .render(input, ground.stationer().size());
          String title = ui.text("packet.kept", forms.size());
          return database.write(
              w -> w.documents().keep(patient, DocumentKind.CONSENT_PACKET, title, pdf));
        })
        .busy("packet.making")
        .onSuccess(kept -> ui.navigator().replace(new Place.Paper(patient, kept.id())))
        .onFailure(
            UnprintableText.class,
            refused ->
                ui.overlay().message("paper.unprintable.title", ui.text("paper.unprintable")))
        .onFinally(() -> button.setDisable(false))
        .start();
  }
}
