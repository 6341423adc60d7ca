package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.database.StaleVersion;
import app.kapstone.database.Writing;
import app.kapstone.domain.disclosure.Disclosure;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.disclosure.Undone;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What left the practice of a patient's record, the newest first, and what is added by hand. */
public final class DisclosuresScreen extends StackPane {
  private static final int REMEMBERED = 12;
  private static final int FIRST = 30;

  private final Ui ui;
  private final Database database;
  private final PatientId patient;

  /** What was typed and could not be kept: it stands there when the question is put again. */
  private @Nullable HandForm unsaved;

  private record Shown(
      String name,
      boolean part2,
      String clinician,
      List<Disclosure> left,
      List<Release> remembered) {
    static Shown read(Reading r, PatientId id) {
      Stationer stationer = Stationer.of(r, id);
      return new Shown(
          r.patients().find(id).orElseThrow().data().displayName(),
          stationer.part2(),
          stationer.practice().details().clinician(),
          r.disclosures().ofPatient(id),
          r.disclosures().remembered(id, REMEMBERED));
    }
  }

  public DisclosuresScreen(Ui ui, Database database, PatientId patient) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    setId("disclosures");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.read(r -> Shown.read(r, patient)))
        .busy("disclosure.loading")
        .onSuccess(this::show)
        .onFailure(
            NoSuchElementException.class, gone -> getChildren().setAll(EmptyState.noPatient(ui)))
        .start();
  }

  private void show(Shown shown) {
    Button add = Buttons.primary(ui, Icons.ADD, "disclosure.add", () -> ask(shown));
    var page =
        new Page(
            new PageHeader(
                ui.text("disclosure.title"),
                shown.name(),
                Buttons.plain(
                    ui,
                    Icons.BACK,
                    "disclosure.toChart",
                    () -> ui.navigator().go(new Place.Chart(patient))),
                Buttons.plain(
                    ui,
                    Icons.DOCUMENT,
                    "disclosure.accounting",
                    () -> ui.navigator().go(new Place.Accounting(patient))),
                add));
    if (shown.part2()) {
      page.add(
          Card.titled(ui.text("disclosure.part2"), Words.muted(ui.text("disclosure.part2.line"))));
    }
    if (shown.left().isEmpty()) {
      page.add(
          new EmptyState(
              Icons.EXPORT, ui.text("disclosure.none"), ui.text("disclosure.none.help"), null));
    } else {
      page.add(list(shown));
    }
    page.add(Words.caption(ui.text("disclosure.rule")));
    getChildren().setAll(page);
  }

  private Card list(Shown shown) {
    var card = new Card();
    card.setId("disclosure-list");
    shown.left().stream().limit(FIRST).forEach(each -> card.getChildren().add(line(shown, each)));
    if (shown.left().size() > FIRST) {
      Button more = Buttons.quiet(ui, Icons.EXPAND, "disclosure.more", () -> {});
      more.setOnAction(event -> {
        card.getChildren().remove(more);
        shown.left().stream()
            .skip(FIRST)
            .forEach(each -> card.getChildren().add(line(shown, each)));
        card.getChildren().get(FIRST).requestFocus();
      });
      card.getChildren().add(more);
    }
    return card;
  }

  private DisclosureLine line(Shown shown, Disclosure each) {
    return new DisclosureLine(ui, each, () -> askUndo(shown, each));
  }

  private void ask(Shown shown) {
    HandForm form = unsaved == null ? new HandForm(ui, shown.remembered()) : unsaved;
    unsaved = form;
    ui.overlay()
        .form("disclosure.add.title", form.form(), "disclosure.add.do", () -> add(shown, form));
  }

  private void add(Shown shown, HandForm form) {
    String what = form.what();
    var way = form.way();
    var release = form.release();
    var on = form.leftOn();
    write(
        w -> w.disclosures().left(patient, what, way, release, on, shown.clinician()),
        "disclosure.added");
  }

  private void askUndo(Shown shown, Disclosure each) {
    Field<String> reason = Field.line(ui, Undone.REASON, "disclosure.undo.reason");
    reason.help("disclosure.undo.help");
    ui.overlay()
        .form(
            "disclosure.undo.title",
            new Form(reason),
            "disclosure.undo.do",
            () -> {
              String said = reason.value();
              write(
                  w -> w.disclosures().undo(each.id(), said, shown.clinician()),
                  "disclosure.undone.done");
            });
  }

  private void write(Consumer<Writing> work, String said) {
    ui.background()
        .run(() -> {
          database.change(work::accept);
          return said;
        })
        .busy("disclosure.saving")
        .onSuccess(done -> {
          unsaved = null;
          ui.notices().say(ui.text(done));
          load();
        })
        .onFailure(StaleVersion.class, stale -> load())
        .start();
  }
}
