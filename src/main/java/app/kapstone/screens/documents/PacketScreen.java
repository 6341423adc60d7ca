package app.kapstone.screens.documents;

import app.kapstone.content.ConsentForms;
import app.kapstone.content.ContentRefused;
import app.kapstone.content.FormBook;
import app.kapstone.content.FormLanguage;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.documents.ConsentPacket;
import app.kapstone.documents.ConsentPacketInput;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.Days;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Puts a patient's consent packet together: which forms, in what order, in which language, with
 * what filled in. It is printed, or signed on the screen.
 */
public final class PacketScreen extends StackPane {
  private final Ui ui;
  private final Database database;
  private final SigningCheck passphrase;
  private final PatientId patient;

  /** What the packet is made from. */
  private record Ground(
      Stationer stationer,
      Patient patient,
      Optional<Protocol> protocol,
      FormBook forms,
      String language) {}

  /** A packet as it is put together in one language. */
  private record Packet(
      Ground ground,
      String language,
      Texts words,
      PacketValues known,
      FormChooser chooser,
      MissingValues missing) {
    PacketValues values() {
      return known.with(missing.typed());
    }

    List<ConsentForm> chosen() {
      return chooser.choices().chosen();
    }
  }

  /**
   * @param passphrase takes the passphrase and nothing else: it gives the screen back
   */
  public PacketScreen(Ui ui, Database database, SigningCheck passphrase, PatientId patient) {
    this.ui = ui;
    this.database = database;
    this.passphrase = passphrase;
    this.patient = patient;
    setId("packet");
    ui.background()
        .run(() -> database.read(this::ground))
        .busy("paper.loading")
        .onSuccess(ground -> show(ground, ground.language()))
        .start();
  }

  private Ground ground(Reading r) {
    return new Ground(
        Stationer.of(r, patient),
        r.patients().find(patient).orElseThrow(),
        r.courses().ofPatient(patient).stream().findFirst().flatMap(PacketScreen::protocol),
        FormBook.of(r.consents().ownForms()),
        FormLanguage.of(r.entries().ofPatient(patient).keeping().language()));
  }

  private static Optional<Protocol> protocol(Course course) {
    try {
      return Optional.of(new ProtocolFiles().read(course.protocolDocument()));
    } catch (ContentRefused e) {
      // A packet can be made without it; what it would fill in is listed as missing.
      return Optional.empty();
    }
  }

  private void show(Ground ground, String language) {
    Texts words = language.equals(ConsentForms.ENGLISH) ? ui.texts() : Texts.in(language);
    PacketValues known =
        PacketValues.of(
            words,
            ground.patient().data(),
            ground.stationer().practice().details(),
            ground.protocol());
    var missing = new MissingValues(ui);
    var chooser =
        new FormChooser(
            ui,
            FormChoices.of(ground.forms().forms(language), ground.protocol()),
            choices -> missing.show(known.missing(choices.chosen())));
    var packet = new Packet(ground, language, words, known, chooser, missing);
    Button make = Buttons.primary(ui, Icons.DOCUMENT, "packet.make", () -> {});
    make.setOnAction(event -> make(packet, make));
    missing.show(known.missing(packet.chosen()));
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
                    ui.text("packet.forms"),
                    Words.muted(ui.text("packet.forms.line")),
                    languages(packet),
                    chooser),
                missing,
                signing(packet)));
  }

  /** The packet in another language begins anew. */
  @SuppressWarnings("unchecked")
  private Form languages(Packet packet) {
    Field<String> field =
        Field.choice(
            ui, "packet.language", ConsentForms.languages(), FormLanguage::name, "packet.language");
    field.fill(packet.language());
    ((ComboBox<String>) field.control())
        .valueProperty()
        .addListener((value, was, now) -> show(packet.ground(), now));
    return new Form(field);
  }

  private Card signing(Packet packet) {
    Field<@Nullable LocalDate> expiresOn =
        Field.date(ui, "consent.expiresOn", "packet.sign.expiresOn");
    expiresOn.help("gate.consent.expiresOn.help");
    expiresOn.check(day -> {
      Days.ordered("consent.expiresOn", ui.today(), day);
      return day;
    });
    return Card.titled(
        ui.text("packet.sign.title"),
        Words.muted(ui.text("packet.sign.line")),
        expiresOn,
        Buttons.plain(ui, Icons.SIGN, "packet.sign", () -> sign(packet, expiresOn)));
  }

  private void sign(Packet packet, Field<@Nullable LocalDate> expiresOn) {
    List<ConsentForm> forms =
        packet.chosen().stream().filter(form -> !form.signers().isEmpty()).toList();
    if (forms.isEmpty()) {
      ui.notices().say(ui.text("packet.sign.none"));
    } else if (packet.missing().valid() && expiresOn.valid()) {
      if (!packet.values().missing(forms).isEmpty()) {
        ui.overlay().message("packet.sign.gaps.title", ui.text("packet.sign.gaps"));
        return;
      }
      new ScreenSigning(
              ui,
              database,
              passphrase,
              patient,
              new ScreenSigning.Asked(
                  packet.ground().stationer(),
                  packet.ground().patient().data(),
                  packet.language(),
                  forms,
                  packet.values().byKey(),
                  expiresOn.value()))
          .start();
    }
  }

  private void make(Packet packet, Button button) {
    var forms = packet.chosen();
    if (forms.isEmpty()) {
      ui.notices().say(ui.text("packet.noForm"));
      return;
    }
    if (!packet.missing().valid()) {
      return;
    }
    PacketValues values = packet.values();
    button.setDisable(true);
    ui.background()
        .run(() -> {
          Stationer stationer = packet.ground().stationer();
          var input =
              new ConsentPacketInput(
                  stationer.letterhead(ui.texts()),
                  Stationer.head(database.lastAudit()),
                  values.byKey(),
                  forms,
                  ui.today());
          byte[] pdf =
              new ConsentPacket(new PdfWriter(), packet.words()).render(input, stationer.size());
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
