package app.kapstone.screens.notes;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.note.Addendum;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.SigningPane;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import javafx.scene.layout.VBox;

/** Adds to a signed note: why, what, and the passphrase. */
final class AddendumPane extends VBox {
  private final Ui ui;
  private final SignedSheet.Adding write;
  private final Runnable onAdded;
  private final Field<String> reason;
  private final Field<String> body;
  private final Form form;

  AddendumPane(
      Ui ui,
      SigningCheck signing,
      String clinician,
      SignedSheet.Adding write,
      Runnable onAdded,
      Runnable onCancel) {
    this.ui = ui;
    this.write = write;
    this.onAdded = onAdded;
    reason = Field.line(ui, Addendum.REASON, "addendum.reason").help("addendum.reason.help");
    body = Field.area(ui, Addendum.BODY, "addendum.body");
    form = new Form(reason, body);
    setId("addendum");
    getStyleClass().addAll("k-card", "k-addendum");
    var signed = new SigningPane(ui, signing, clinician, "addendum.sign", onCancel);
    signed.getStyleClass().remove("k-card");
    signed.getStyleClass().add("k-form");
    signed.onRight(done -> add(signed));
    getChildren().addAll(Words.section(ui.text("addendum.new")), form, signed);
  }

  void takeFocus() {
    reason.control().requestFocus();
  }

  private void add(SigningPane signed) {
    if (!form.valid()) {
      signed.say(ui.text("addendum.incomplete"));
      return;
    }
    String why = reason.value();
    String what = body.value();
    ui.background()
        .run(() -> {
          write.add(why, what);
          return why;
        })
        .busy("addendum.saving")
        .onSuccess(added -> {
          ui.notices().say(ui.text("addendum.added"));
          onAdded.run();
        })
        .onFailure(InvalidValue.class, form::show)
        .start();
  }
}
