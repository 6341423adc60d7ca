package app.kapstone.screens.documents;

import app.kapstone.documents.SignedForm;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.consent.ConsentForm.Signer;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.domain.consent.Ink;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.control.TextField;

/** The page on which one signer of a form signs it. */
final class SignaturePage extends HandOverPage {
  private static final double PAD_HIGH = 190;

  private final Ui ui;
  private final SignedForm paper;
  private final Signer signer;
  private final TextField name = new TextField();
  private final InkField ink;

  /**
   * @param ui in the language of the form
   * @param known the signer's name as the record has it; empty where it has none
   */
  SignaturePage(Ui ui, SignedForm paper, Signer signer, String form, String known) {
    this.ui = ui;
    this.paper = paper;
    this.signer = signer;
    name.setId("handover-name");
    name.setText(known);
    name.setAccessibleText(ui.text("handover.name"));
    var label = Words.body(ui.text("handover.name"));
    label.setLabelFor(name);
    ink = new InkField(ui, "signature", "handover.pad", "handover.typedName", PAD_HIGH);
    getChildren()
        .addAll(
            Words.title(ui.text("handover.sign." + signer.name())),
            Words.body(ui.text("handover.sign.line", form)),
            label,
            name,
            ink);
  }

  @Override
  FilledForm accept(FilledForm filled) throws Refused {
    String words;
    try {
      words = FilledForm.NAME.check(name.getText());
    } catch (InvalidValue e) {
      throw new Refused(ui.text("handover.nameMissing"));
    }
    SectionPage.printable(ui, paper, words);
    Ink given = ink.ink().orElseThrow(() -> new Refused(ui.text("handover.signMissing")));
    if (given instanceof Ink.Typed typed) {
      SectionPage.printable(ui, paper, typed.words());
    }
    return filled.with(new FilledForm.Signature(signer, words, given, ui.clock().instant()));
  }
}
