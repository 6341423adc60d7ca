package app.kapstone.screens.documents;

import app.kapstone.documents.SignedForm;
import app.kapstone.documents.page.UnprintableText;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.FilledForm;
import app.kapstone.domain.consent.FormBlank;
import app.kapstone.domain.consent.FormChoice;
import app.kapstone.domain.consent.FormSection;
import app.kapstone.domain.consent.GivenAnswer;
import app.kapstone.domain.consent.Ink;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.screens.kit.Wrapping;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A section of a form in large letters: to read, to tick, to fill in, to put initials to. */
final class SectionPage extends HandOverPage {
  private static final double INITIALS_HIGH = 80;

  private final Ui ui;
  private final SignedForm paper;
  private final ConsentForm form;
  private final int at;
  private final Map<FormChoice, ToggleGroup> choices = new LinkedHashMap<>();
  private final Map<Integer, TextField> blanks = new LinkedHashMap<>();
  private final @Nullable InkField initials;

  /**
   * @param ui in the language of the form
   * @param form with everything put in
   */
  SectionPage(Ui ui, SignedForm paper, ConsentForm form, int at) {
    this.ui = ui;
    this.paper = paper;
    this.form = form;
    this.at = at;
    FormSection section = form.sections().get(at);
    getChildren().add(Words.title(section.title()));
    for (int i = 0; i < section.statements().size(); i++) {
      String text = section.statements().get(i).text();
      getChildren().add(Words.body(section.list() ? "•  " + text : text));
      if (FormBlank.in(text)) {
        blank(i, FormBlank.question(text));
      }
    }
    section.choices().forEach(this::choice);
    if (section.initials()) {
      initials =
          new InkField(
              ui, "initials", "handover.pad.initials", "handover.typedInitials", INITIALS_HIGH);
      getChildren().addAll(Words.body(ui.text("handover.initials")), initials);
    } else {
      initials = null;
    }
  }

  private void blank(int statement, String question) {
    var line = new TextField();
    line.setId("blank-" + (at + 1) + "-" + (statement + 1));
    line.setAccessibleText(ui.text("handover.blank", question));
    blanks.put(statement, line);
    getChildren().add(line);
  }

  private void choice(FormChoice choice) {
    var group = new ToggleGroup();
    choices.put(choice, group);
    var label = Words.body(choice.label());
    label.getStyleClass().add("k-strong");
    var box = new VBox(label);
    box.getStyleClass().add("k-form");
    String id = "choice-" + choice.key().replace('.', '-');
    var options = new Wrapping();
    for (int i = 0; i < choice.options().size(); i++) {
      var option = new RadioButton(choice.options().get(i));
      option.setId(id + "-" + i);
      option.setAccessibleText(ui.text("handover.pickOne", choice.label(), option.getText()));
      option.setMnemonicParsing(false);
      option.setWrapText(true);
      option.setUserData(choice.options().get(i));
      option.setToggleGroup(group);
      options.add(option);
    }
    box.getChildren().add(options);
    getChildren().add(box);
  }

  @Override
  FilledForm accept(FilledForm filled) throws Refused {
    FilledForm next = filled;
    for (var each : choices.entrySet()) {
      var ticked = each.getValue().getSelectedToggle();
      if (ticked == null) {
        throw new Refused(ui.text("handover.choose"));
      }
      FormChoice choice = each.getKey();
      next =
          next.with(new GivenAnswer(choice.key(), choice.label(), ticked.getUserData().toString()));
    }
    for (var each : blanks.entrySet()) {
      next = written(next, each.getKey(), each.getValue().getText());
    }
    if (initials == null) {
      return next;
    }
    Ink ink = initials.ink().orElseThrow(() -> new Refused(ui.text("handover.initialsMissing")));
    if (ink instanceof Ink.Typed typed) {
      printable(ui, paper, typed.words());
    }
    return next.with(new FilledForm.Initials(at, ink, ui.clock().instant()));
  }

  private FilledForm written(FilledForm filled, int statement, String typed) throws Refused {
    String key = FormBlank.key(at, statement);
    if (typed.isBlank()) {
      return filled.withoutAnswer(key);
    }
    printable(ui, paper, typed);
    String question =
        FormBlank.question(form.sections().get(at).statements().get(statement).text());
    try {
      return filled.with(new GivenAnswer(key, question, GivenAnswer.WRITTEN.check(typed)));
    } catch (InvalidValue e) {
      throw new Refused(ui.text("handover.unprintable"));
    }
  }

  static void printable(Ui ui, SignedForm paper, String typed) throws Refused {
    try {
      paper.check(typed);
    } catch (UnprintableText e) {
      throw new Refused(ui.text("handover.unprintable"));
    }
  }
}
