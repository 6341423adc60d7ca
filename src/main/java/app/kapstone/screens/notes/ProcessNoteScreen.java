package app.kapstone.screens.notes;

import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessAddendum;
import app.kapstone.domain.process.ProcessDraft;
import app.kapstone.domain.process.ProcessNote;
import app.kapstone.domain.process.ProcessNoteId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One process note: its editor while it is a draft, and what was signed once it is signed. */
public final class ProcessNoteScreen extends StackPane implements Leaving {
  private final Ui ui;
  private final Database database;
  private final SigningCheck signing;
  private final ProcessNoteId note;

  private @Nullable Leaving screen;

  private record Found(
      Optional<ProcessDraft> draft,
      Optional<ProcessNote> signed,
      AddendumDraft addendum,
      String patient,
      String clinician) {
    static Found read(Reading r, ProcessNoteId id) {
      var draft = r.process().draft(id);
      var signed = r.process().signed(id);
      String patient =
          draft
              .map(ProcessDraft::patientId)
              .or(() -> signed.map(ProcessNote::patientId))
              .flatMap(who -> r.patients().find(who))
              .map(who -> who.data().displayName())
              .orElse("");
      String clinician = r.practice().find().map(p -> p.details().clinician()).orElse("");
      return new Found(draft, signed, r.process().addendumDraft(id), patient, clinician);
    }
  }

  public ProcessNoteScreen(Ui ui, Database database, SigningCheck signing, ProcessNoteId note) {
    this.ui = ui;
    this.database = database;
    this.signing = signing;
    this.note = note;
    setId("process-note");
    getStyleClass().add("k-process");
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.read(r -> Found.read(r, note)))
        .busy("note.loading")
        .onSuccess(this::show)
        .start();
  }

  private void show(Found found) {
    Node node =
        found
            .draft()
            .<Node>map(draft -> editor(draft, found))
            .or(() -> found.signed().map(signed -> signed(signed, found)))
            .orElseGet(() ->
                new EmptyState(
                    Icons.PROCESS,
                    ui.text("note.gone"),
                    ui.text("note.gone.help"),
                    Buttons.plain(ui, Icons.BACK, "note.back", ui.navigator()::back)));
    screen = node instanceof Leaving leaving ? leaving : null;
    if (node instanceof NoteEditor editor) {
      getChildren().setAll(NoteScreen.scrolling(editor));
      editor.takeFocus();
    } else {
      getChildren().setAll(node);
    }
  }

  private NoteEditor editor(ProcessDraft draft, Found found) {
    var drawer =
        new Drawer(
            draft.patientId(),
            ui.text("process.word"),
            found.patient(),
            draft.text(),
            draft.changedAt(),
            found.clinician(),
            String::isBlank,
            new Place.ProcessPaper(note),
            new ProcessBanner(ui),
            new FiguresPane(ui),
            this::refusal);
    return new NoteEditor(ui, new ProcessKeeper(database, draft), signing, drawer, this::load);
  }

  private String refusal(NoteText text) {
    int figures = FiguresPane.in(text).size();
    return figures == 0 ? "" : ui.text("process.sign.refused", figures);
  }

  private Node signed(ProcessNote signed, Found found) {
    PatientId patient = signed.patientId();
    List<SignedSheet.Added> addenda =
        signed.addenda().stream().map(ProcessNoteScreen::added).toList();
    var sheet =
        new SignedSheet(
            signed.text().title().isEmpty() ? ui.text("process.word") : signed.text().title(),
            found.patient(),
            signed.text().body(),
            signed.signedBy(),
            signed.signedAt(),
            signed.hash(),
            addenda,
            new Place.Process(patient),
            new Place.ProcessPaper(note),
            found.clinician());
    return new SignedNoteView(
        ui,
        signing,
        sheet,
        List.of(new ProcessBanner(ui)),
        new SignedSheet.Adding(
            found.addendum(),
            typed -> database.change(w -> w.process().keepAddendum(signed.id(), typed)),
            typed ->
                database.change(w ->
                    w.process()
                        .addAddendum(
                            signed.id(), typed.reason(), typed.body(), found.clinician()))),
        this::load);
  }

  private static SignedSheet.Added added(ProcessAddendum each) {
    return new SignedSheet.Added(
        each.reason(), each.body(), each.signedBy(), each.signedAt(), each.hash());
  }

  @Override
  public void leave() {
    if (screen != null) {
      screen.leave();
    }
  }
}
