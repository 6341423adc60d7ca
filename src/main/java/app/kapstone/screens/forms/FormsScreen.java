package app.kapstone.screens.forms;

import app.kapstone.content.ConsentForms;
import app.kapstone.content.FormBook;
import app.kapstone.content.FormLanguage;
import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.database.StaleVersion;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.OwnForm;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.LineButton;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The consent forms in each language; one is changed at a time. */
public final class FormsScreen extends StackPane {
  private final Ui ui;
  private final Database database;

  private record Kept(List<OwnForm> own, String clinician) {
    static Kept read(Reading r) {
      return new Kept(
          r.consents().ownForms(),
          r.practice().find().map(each -> each.details().clinician()).orElse(""));
    }
  }

  public FormsScreen(Ui ui, Database database) {
    this.ui = ui;
    this.database = database;
    setId("forms");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.read(Kept::read))
        .busy("forms.loading")
        .onSuccess(this::show)
        .start();
  }

  private void show(Kept kept) {
    FormBook book = FormBook.of(kept.own());
    var page =
        new Page(
            new PageHeader(
                ui.text("forms.title"),
                ui.text("forms.line"),
                Buttons.plain(ui, Icons.BACK, "forms.back", ui.navigator()::back)));
    book.unreadable().forEach(own -> page.add(unreadable(own)));
    for (String language : ConsentForms.languages()) {
      Card card = Card.titled(FormLanguage.name(language));
      card.setId("forms-" + language);
      book.forms(language)
          .forEach(form -> card.getChildren().add(line(kept, book, language, form)));
      page.add(card);
    }
    getChildren().setAll(page);
  }

  private Node unreadable(OwnForm own) {
    var words =
        Words.body(
            ui.text(
                "forms.unreadable", FormLanguage.name(own.language()), own.version(), own.form()));
    words.getStyleClass().add("k-error");
    return words;
  }

  private Node line(Kept kept, FormBook book, String language, ConsentForm form) {
    boolean ours = book.versions(language, form.key()).size() > 1;
    return new LineButton(
        "form-" + language + "-" + form.key(),
        Icons.DOCUMENT,
        form.title(),
        ui.text(ours ? "forms.own" : "forms.shipped", form.version()),
        () -> edit(kept, book, language, form));
  }

  private void edit(Kept kept, FormBook book, String language, ConsentForm form) {
    getChildren()
        .setAll(
            new FormEditor(
                ui,
                book.versions(language, form.key()),
                changed -> keep(kept, language, changed),
                this::load));
  }

  private void keep(Kept kept, String language, ConsentForm changed) {
    String document = ConsentForms.write(changed);
    ConsentForms.parse(document); // what is kept can be read again
    ui.background()
        .run(() -> {
          database.change(w ->
              w.forms()
                  .keep(changed.key(), language, changed.version(), document, kept.clinician()));
          return changed.version();
        })
        .onSuccess(version -> {
          ui.notices().say(ui.text("forms.saved", version));
          load();
        })
        .onFailure(
            StaleVersion.class,
            stale -> {
              ui.notices().say(ui.text("forms.stale"));
              load();
            })
        .start();
  }
}
