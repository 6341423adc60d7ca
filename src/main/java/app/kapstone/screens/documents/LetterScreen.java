package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.document.LetterKind;
import app.kapstone.domain.document.LetterWords;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The therapist's own words of a letter; they are kept while they are typed. */
public final class LetterScreen extends StackPane implements Leaving {
  private static final int ROWS = 5;
  private static final int MOST_KEPT = 50_000;

  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final LetterKind kind;
  private final Map<String, Field<String>> fields = new TreeMap<>();
  private @Nullable PaperDraft draft;

  private record Ground(Patient patient, PracticeDetails practice, Map<String, String> draft) {}

  public LetterScreen(Ui ui, Database database, PatientId patient, LetterKind kind) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    this.kind = kind;
    setId("letter");
    ui.background()
        .run(() -> database.read(this::read))
        .busy("letter.loading")
        .onSuccess(this::show)
        .onFailure(
            NoSuchElementException.class, gone -> getChildren().setAll(EmptyState.noPatient(ui)))
        .start();
  }

  private Ground read(Reading r) {
    return new Ground(
        r.patients().find(patient).orElseThrow(),
        r.practice().find().orElseThrow().details(),
        r.paperDrafts().find(patient, kind.paper()));
  }

  private void show(Ground ground) {
    Field<String> to = Field.line(ui, LetterWords.TO, "letter.to");
    Field<String> address =
        Field.area(ui, LetterWords.ADDRESS, "letter.address").help("letter.address.help");
    Field<String> opening = area(LetterWords.OPENING, "letter.opening");
    Field<String> asks = area(LetterWords.ASKS, "letter.asks." + kind.name());
    Field<String> closing = area(LetterWords.CLOSING, "letter.closing");
    asks.help("letter.asks.help");
    fields.putAll(
        Map.of("to", to, "address", address, "opening", opening, "asks", asks, "closing", closing));
    fields.forEach((name, field) -> field.fill(ground.draft().getOrDefault(name, "")));
    if (ground.draft().isEmpty() && kind == LetterKind.PRESCRIBER) {
      to.fill(ground.practice().prescriberName());
    }
    Label state = Words.caption("");
    state.setId("letter-state");
    var keeping =
        new PaperDraft(ui, database, patient, kind.paper(), ground.draft(), this::words, state);
    fields
        .values()
        .forEach(
            field -> text(field).textProperty().addListener((value, was, now) -> keeping.typed()));
    draft = keeping;
    var form = new Form(to, address, opening, asks, closing);
    getChildren()
        .setAll(
            new Page(
                new PageHeader(
                    ui.text("letter.kind." + kind.name()),
                    ground.patient().data().displayName(),
                    Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back),
                    Buttons.primary(ui, Icons.DOCUMENT, "letter.make", () -> make(form, keeping))),
                Card.titled(
                    ui.text("letter.facts"), Words.muted(ui.text("letter.facts." + kind.name()))),
                new Card(Words.section(ui.text("letter.words")), form, state)));
  }

  private Field<String> area(LineRule rule, String key) {
    Field<String> field = Field.area(ui, rule, key);
    ((TextArea) field.control()).setPrefRowCount(ROWS);
    return field;
  }

  private void make(Form form, PaperDraft keeping) {
    if (form.valid()) {
      keeping.save(() -> ui.navigator().go(new Place.LetterPaper(patient, kind)));
    }
  }

  /** As it is typed, also what its field refuses; a text beyond all measure is cut. */
  private Map<String, String> words() {
    var words = new TreeMap<String, String>();
    fields.forEach((name, field) -> {
      String typed = text(field).getText();
      words.put(name, typed.substring(0, Math.min(typed.length(), MOST_KEPT)));
    });
    return words;
  }

  private static TextInputControl text(Field<String> field) {
    return (TextInputControl) field.control();
  }

  @Override
  public void leave() {
    if (draft != null) {
      draft.save(() -> {});
    }
  }
}
