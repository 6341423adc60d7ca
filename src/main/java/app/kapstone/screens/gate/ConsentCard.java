package app.kapstone.screens.gate;

import app.kapstone.content.ConsentForms;
import app.kapstone.content.FormLanguage;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.screens.gate.ConsentScreen.Kept;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.kit.Wrapping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The forms that can be signed, and each time one was. */
final class ConsentCard extends VBox {
  private final Ui ui;
  private final ConsentScreen screen;
  private final Kept kept;
  private final Supplier<Optional<Path>> question;

  /**
   * @param question asks for the file of a scan; empty when nobody wants one
   */
  ConsentCard(Ui ui, ConsentScreen screen, Kept kept, Supplier<Optional<Path>> question) {
    this.ui = ui;
    this.screen = screen;
    this.kept = kept;
    this.question = question;
    setId("consents-forms");
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
    getChildren()
        .addAll(
            Words.section(ui.text("gate.consents.forms")),
            Words.muted(ui.text("gate.consents.help")));
    kept.forms().forms(ConsentForms.ENGLISH).stream()
        .filter(form -> !form.signers().isEmpty())
        .forEach(form -> getChildren().add(form(form)));
  }

  private VBox form(ConsentForm form) {
    Button add = Buttons.plain(ui, Icons.ADD, "gate.consent.add", () -> ask(form));
    add.setId("consent-add-" + form.key());
    add.setAccessibleText(add.getText() + ": " + form.title());
    var title = Words.body(form.title());
    title.getStyleClass().add("k-strong");
    var box = new VBox(title);
    box.getStyleClass().add("k-criterion");
    List<SignedConsent> signed =
        kept.consents().stream().filter(each -> each.form().equals(form.key())).toList();
    if (signed.isEmpty()) {
      box.getChildren().add(Words.muted(ui.text("gate.consents.none")));
    }
    for (int i = 0; i < signed.size(); i++) {
      box.getChildren().add(line(form, signed.get(i), i));
    }
    box.getChildren().add(add);
    return box;
  }

  private Wrapping line(ConsentForm form, SignedConsent signed, int number) {
    String day = ui.texts().date(signed.signedOn());
    LocalDate expires = signed.expiresOn();
    String words =
        expires == null
            ? ui.text("gate.consents.signed", signed.formVersion(), day)
            : ui.text(
                "gate.consents.signedUntil", signed.formVersion(), day, ui.texts().date(expires));
    var more = new ArrayList<>(List.of(words, FormLanguage.name(signed.sheet().language())));
    more.add(ui.text("gate.consents.way." + signed.sheet().way().name()));
    if (!signed.sheet().witness().isEmpty()) {
      more.add(ui.text("gate.consents.witness", signed.sheet().witness()));
    }
    if (!signed.sheet().note().isEmpty()) {
      more.add(signed.sheet().note());
    }
    Withdrawal withdrawal = signed.withdrawal();
    boolean holds = signed.holdsOn(ui.today());
    var line =
        new Wrapping(
            new Badge(
                ui.text(
                    withdrawal != null
                        ? "gate.consents.withdrawn"
                        : holds ? "gate.consents.holds" : "gate.consents.expired"),
                holds ? Tone.GOOD : Tone.WARNING),
            Words.body(String.join(" · ", more)));
    open(form, signed, number, day).ifPresent(line::add);
    if (withdrawal != null) {
      line.add(
          Words.caption(
              ui.text("gate.consents.why", ui.texts().date(withdrawal.on()), withdrawal.reason())));
    } else {
      Button withdraw =
          Buttons.quiet(ui, Icons.UNDO, "gate.consent.withdraw", () -> askWhy(signed));
      withdraw.setId("consent-withdraw-" + form.key() + (number == 0 ? "" : "-" + number));
      withdraw.setAccessibleText(withdraw.getText() + ": " + form.title() + ", " + day);
      line.add(withdraw);
    }
    return line;
  }

  /** The very page that was signed, or its scan. */
  private Optional<Button> open(ConsentForm form, SignedConsent signed, int number, String day) {
    DocumentId document = signed.sheet().document();
    if (document == null) {
      return Optional.empty();
    }
    Button open =
        Buttons.quiet(
            ui,
            Icons.DOCUMENT,
            "gate.consents.page",
            () -> ui.navigator().go(new Place.Paper(signed.patientId(), document)));
    open.setId("consent-page-" + form.key() + (number == 0 ? "" : "-" + number));
    open.setAccessibleText(open.getText() + ": " + form.title() + ", " + day);
    return Optional.of(open);
  }

  private void ask(ConsentForm form) {
    var entry = new ConsentEntry(ui, kept.forms(), form.key(), kept.language(), question);
    ui.overlay()
        .form(
            "gate.consent.title",
            entry.form(),
            "gate.consent.do",
            () ->
                screen.write(
                    w -> entry.sign(w, kept.patient().id(), form.key(), kept.clinician()),
                    "gate.consent.done"));
  }

  private void askWhy(SignedConsent signed) {
    screen.askWhy((w, form) ->
        w.consents().withdraw(signed.id(), form.on(), form.reason(), kept.clinician()));
  }
}
