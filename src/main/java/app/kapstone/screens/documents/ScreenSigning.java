package app.kapstone.screens.documents;

import app.kapstone.content.ConsentForms;
import app.kapstone.database.Database;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.SignedForm;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.ConsentForm.Signer;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.Ui;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the screen over, keeps each form as it is signed, and takes the screen back. */
final class ScreenSigning {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenSigning.class);

  private final Ui ui;
  private final Database database;
  private final SigningCheck passphrase;
  private final PatientId patient;
  private final Asked asked;
  private final Ui theirs;

  /**
   * What is to be signed.
   *
   * @param values by the names that forms use
   * @param expiresOn the last day on which it shall hold; null for no end
   */
  record Asked(
      Stationer stationer,
      PatientData who,
      String language,
      List<ConsentForm> forms,
      Map<String, String> values,
      @Nullable LocalDate expiresOn) {}

  /**
   * @param passphrase takes the passphrase and nothing else
   */
  ScreenSigning(Ui ui, Database database, SigningCheck passphrase, PatientId patient, Asked asked) {
    this.ui = ui;
    this.database = database;
    this.passphrase = passphrase;
    this.patient = patient;
    this.asked = asked;
    Texts words =
        asked.language().equals(ConsentForms.ENGLISH) ? ui.texts() : Texts.in(asked.language());
    theirs = ui.in(words);
  }

  /** What the hand-over is made from; getting the letters ready takes a while. */
  private record Ready(SignedForm paper, List<ConsentForm> read) {}

  /** Covers the window; that it began is written first, so that it can be said if it breaks off. */
  void start() {
    ui.background()
        .run(() -> {
          var paper = new SignedForm(new PdfWriter(), theirs.texts(), ui.zone());
          var letterhead = asked.stationer().letterhead(ui.texts());
          List<ConsentForm> read =
              asked.forms().stream()
                  .map(form -> paper.read(form, letterhead, asked.values()))
                  .toList();
          database.change(w -> w.consents().begin(patient));
          return new Ready(paper, read);
        })
        .busy("packet.sign.starting")
        .onSuccess(this::cover)
        .onFailure(
            UnprintableText.class,
            refused ->
                ui.overlay().message("paper.unprintable.title", ui.text("paper.unprintable")))
        .start();
  }

  private void cover(Ready ready) {
    var names = new EnumMap<Signer, String>(Signer.class);
    names.put(Signer.PATIENT, asked.who().legalName());
    names.put(Signer.CLINICIAN, asked.stationer().practice().details().clinician());
    names.put(Signer.ESCORT, asked.who().escort());
    var pane =
        new HandOver(
            ui,
            theirs,
            ready.paper(),
            new HandOver.Given(asked.language(), asked.forms(), ready.read(), names),
            passphrase,
            (filled, onKept, onFailed) -> keep(ready.paper(), filled, onKept, onFailed));
    pane.onEnd(this::end);
    ui.notices().clear();
    ui.overlay().cover(pane);
    pane.takeFocus();
  }

  private void keep(SignedForm paper, FilledForm filled, Runnable onKept, Runnable onFailed) {
    LocalDate today = ui.today();
    ui.background()
        .run(() -> {
          byte[] page =
              paper.render(
                  new SignedForm.Input(
                      asked.stationer().letterhead(ui.texts()),
                      Stationer.head(database.lastAudit()),
                      asked.values(),
                      filled,
                      today),
                  asked.stationer().size());
          return database.write(w ->
              w.consents()
                  .signOnScreen(
                      patient,
                      filled,
                      page,
                      filled.form().title(),
                      today,
                      asked.expiresOn(),
                      asked.stationer().practice().details().clinician()));
        })
        .onSuccess(kept -> onKept.run())
        .onOther(failed -> {
          // the patient sees no failure window; the log says what kind it was
          LOG.error("a signed form could not be kept: {}", failed.getClass().getName());
          onFailed.run();
        })
        .start();
  }

  private void end(int signed) {
    ui.overlay().uncover();
    ui.background()
        .run(() -> {
          database.change(w -> w.consents().ended(patient));
          return signed;
        })
        .onSuccess(count -> {
          ui.navigator().replace(new Place.Consents(patient));
          ui.notices()
              .say(
                  count == asked.forms().size()
                      ? ui.text("packet.sign.all", count)
                      : ui.text("packet.sign.some", count, asked.forms().size()));
        })
        .start();
  }
}
