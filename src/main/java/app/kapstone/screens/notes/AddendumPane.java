package app.kapstone.screens.notes;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.note.Addendum;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.SigningPane;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Adds to a signed note: why, what, and the passphrase. What is typed is kept a second after the
 * last key, and when the screen is left or Kapstone locks.
 */
final class AddendumPane extends VBox implements Leaving {
  private static final Duration QUIET = Duration.seconds(1);

  private final Ui ui;
  private final SignedSheet.Adding write;
  private final Runnable onAdded;
  private final Runnable onCancel;
  private final Field<String> reason;
  private final Field<String> body;
  private final Form form;
  private final Label state = Words.caption("");
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private AddendumDraft kept;
  private boolean over;

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
    this.onCancel = onCancel;
    kept = write.begun();
    reason =
        Field.line(ui, Addendum.REASON, "addendum.reason")
            .help("addendum.reason.help")
            .fill(kept.reason());
    body = Field.area(ui, Addendum.BODY, "addendum.body").fill(kept.body());
    form = new Form(reason, body);
    setId("addendum");
    state.setId("addendum-state");
    getStyleClass().addAll("k-card", "k-addendum");
    var signed = new SigningPane(ui, signing, clinician, "addendum.sign", this::cancel);
    signed.getStyleClass().remove("k-card");
    signed.getStyleClass().add("k-form");
    signed.onRight(done -> add(signed));
    getChildren().addAll(Words.section(ui.text("addendum.new")), form, state, signed);
    quiet.setOnFinished(event -> leave());
    for (Field<String> each : List.of(reason, body)) {
      text(each).textProperty().addListener((value, was, now) -> typed());
    }
  }

  void takeFocus() {
    reason.control().requestFocus();
  }

  private void typed() {
    state.setText("");
    quiet.playFromStart();
  }

  private AddendumDraft words() {
    return new AddendumDraft(text(reason).getText(), text(body).getText());
  }

  private static TextInputControl text(Field<String> field) {
    return (TextInputControl) field.control();
  }

  /** Keeps what is not kept yet. */
  @Override
  public void leave() {
    AddendumDraft now = words();
    if (!over && !now.equals(kept)) {
      keep(now, () -> state.setText(ui.text("addendum.kept")));
    }
  }

  private void keep(AddendumDraft now, Runnable then) {
    quiet.stop();
    ui.background()
        .run(() -> {
          write.keep().write(now);
          return now;
        })
        .onSuccess(saved -> {
          kept = saved;
          then.run();
        })
        .start();
  }

  /** What was typed goes only when that is said. */
  private void cancel() {
    if (words().empty() && kept.empty()) {
      gone();
    } else {
      ui.overlay()
          .confirm(
              "addendum.discard.title",
              ui.text("addendum.discard.sure"),
              "addendum.discard.do",
              () -> keep(AddendumDraft.NONE, this::gone));
    }
  }

  private void gone() {
    over = true;
    onCancel.run();
  }

  private void add(SigningPane signed) {
    if (!form.valid()) {
      signed.say(ui.text("addendum.incomplete"));
      return;
    }
    quiet.stop();
    var typed = new AddendumDraft(reason.value(), body.value());
    ui.background()
        .run(() -> {
          write.add().write(typed);
          return typed;
        })
        .busy("addendum.saving")
        .onSuccess(added -> {
          over = true;
          ui.notices().say(ui.text("addendum.added"));
          onAdded.run();
        })
        .onFailure(InvalidValue.class, form::show)
        .start();
  }
}
