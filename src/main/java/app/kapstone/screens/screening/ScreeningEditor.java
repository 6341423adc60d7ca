package app.kapstone.screens.screening;

import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Database;
import app.kapstone.database.StaleVersion;
import app.kapstone.domain.screening.Criterion;
import app.kapstone.domain.screening.CriterionGroup;
import app.kapstone.domain.screening.Proposal;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.InteractionPane;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.SigningCheck;
import app.kapstone.screens.kit.SigningPane;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Fills in a screening, from the questions to the signature. It saves itself. */
final class ScreeningEditor extends StackPane implements Leaving {
  /** From the first change to its saving; what is typed on meanwhile is saved with the next. */
  private static final Duration QUIET = Duration.seconds(1);

  private final Ui ui;
  private final OpenScreening.Draft open;
  private final DraftKeeper keeper;
  private final SigningCheck signing;
  private final Runnable onSigned;
  private final List<CriterionRow> rows = new ArrayList<>();
  private final HistoryCard history;
  private final SuicideCard suicide;
  private final ProposalCard proposal;
  private final DecisionCard decision;
  private final Label state = Words.caption("");
  private final Label refused = Words.body("");
  private final StackPane foot = new StackPane();
  private final HBox actions;
  private final PauseTransition saving = new PauseTransition(QUIET);
  private ScreeningForm saved;
  private boolean stopped;

  ScreeningEditor(
      Ui ui,
      Database database,
      ScreeningFiles files,
      SigningCheck signing,
      OpenScreening.Draft open,
      Runnable onSigned) {
    this.ui = ui;
    this.open = open;
    this.signing = signing;
    this.onSigned = onSigned;
    keeper = new DraftKeeper(database, files, open.draft());
    saved = open.form();
    history = new HistoryCard(ui, open.form().history(), this::changed);
    suicide = new SuicideCard(ui, open.list(), open.form().suicide(), this::changed);
    proposal = new ProposalCard(ui);
    decision = new DecisionCard(ui, open.list(), open.form().decision(), this::changed);
    state.setId("screening-state");
    state.setText(ui.text("screening.saved", ui.texts().time(open.draft().changedAt(), ui.zone())));
    refused.setId("screening-refused");
    refused.getStyleClass().add("k-error");
    refused.setMinHeight(USE_PREF_SIZE);
    refused.managedProperty().bind(refused.textProperty().isNotEmpty());
    actions = actions();
    foot.getChildren().setAll(actions);
    saving.setOnFinished(event -> save());
    var page =
        new Page(
            new PageHeader(
                ui.text("screening.title"),
                ui.text("screening.line", open.patient().data().displayName(), open.list().name()),
                state));
    page.add(history);
    page.add(medicines());
    for (CriterionGroup group : CriterionGroup.values()) {
      List<Criterion> criteria =
          open.list().criteria().stream().filter(each -> each.group() == group).toList();
      if (!criteria.isEmpty()) {
        page.add(group(group, criteria));
      }
    }
    page.add(suicide);
    page.add(proposal);
    page.add(decision);
    page.add(refused);
    page.add(foot);
    getChildren().add(page);
    propose();
  }

  /** What sources say of the medicines that stand on the chart. */
  private Card medicines() {
    var card = Card.titled(ui.text("screening.medicines"));
    card.setMinHeight(USE_PREF_SIZE);
    var pane = new InteractionPane(ui, open.medicines(), open.known());
    if (pane.getChildren().isEmpty()) {
      card.getChildren().add(Words.muted(ui.text("screening.medicines.none")));
    }
    card.getChildren().add(pane);
    return card;
  }

  private Card group(CriterionGroup group, List<Criterion> criteria) {
    var card = Card.titled(ui.text("screening.group." + group.name()));
    card.setId("group-" + group.name());
    card.setMinHeight(USE_PREF_SIZE);
    var of = new ArrayList<CriterionRow>();
    for (Criterion criterion : criteria) {
      var row =
          new CriterionRow(
              ui, criterion, open.form().answer(criterion.key()), open.papers(), this::changed);
      of.add(row);
      card.getChildren().add(row);
    }
    rows.addAll(of);
    if (of.size() > 1) {
      Button rest =
          Buttons.quiet(
              ui, Icons.SAVE, "screening.allNo", () -> of.forEach(CriterionRow::noIfOpen));
      rest.setId("all-no-" + group.name());
      card.getChildren().add(rest);
    }
    return card;
  }

  private HBox actions() {
    Button discard = Buttons.quiet(ui, Icons.REMOVE, "screening.discard", this::discard);
    Button chart =
        Buttons.plain(
            ui,
            Icons.BACK,
            "screening.toChart",
            () -> ui.navigator().go(new Place.Chart(open.patient().id())));
    Button sign = Buttons.primary(ui, Icons.SIGN, "screening.sign", this::sign);
    var bar = new HBox(discard, chart, sign);
    for (Button button : List.of(discard, chart, sign)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    bar.setAlignment(Pos.CENTER_RIGHT);
    bar.getStyleClass().add("k-buttons");
    return bar;
  }

  private ScreeningForm form() {
    return new ScreeningForm(
        rows.stream().map(CriterionRow::answer).toList(),
        suicide.screen(),
        decision.decision(),
        history.words());
  }

  private void changed() {
    refused.setText("");
    propose();
    if (saving.getStatus() != javafx.animation.Animation.Status.RUNNING) {
      saving.playFromStart();
    }
  }

  private Proposal propose() {
    ScreeningForm form = form();
    Proposal now = open.list().propose(form);
    proposal.show(now, unanswered(form).size());
    decision.proposal(now);
    return now;
  }

  /** What has no answer yet, by name. */
  private List<String> unanswered(ScreeningForm form) {
    var names =
        open.list().unanswered(form).stream()
            .map(Criterion::text)
            .collect(Collectors.toCollection(ArrayList::new));
    form.suicide()
        .unanswered()
        .forEach(item -> names.add(ui.text("screening.suicide." + item.name())));
    return names;
  }

  private void save() {
    saving.stop();
    ScreeningForm form = form();
    if (stopped || form.equals(saved)) {
      return;
    }
    ScreeningForm before = saved;
    saved = form;
    ui.background()
        .run(() -> {
          keeper.save(form);
          return ui.clock().instant();
        })
        .onSuccess(at -> state.setText(ui.text("screening.saved", ui.texts().time(at, ui.zone()))))
        .onFailure(StaleVersion.class, stale -> changedElsewhere())
        .onOther(failure -> {
          saved = before;
          state.setText(ui.text("screening.notSaved"));
          ui.overlay().failure(failure);
        })
        .start();
  }

  private void changedElsewhere() {
    stopped = true;
    state.setText(ui.text("screening.notSaved"));
    ui.overlay().message("screening.stale.title", ui.text("screening.stale"));
  }

  private void sign() {
    var wrong = rows.stream().filter(row -> !row.valid()).findFirst();
    if (wrong.isPresent()) {
      refused.setText(ui.text("screening.wrong", wrong.get().criterion().text()));
      return;
    }
    if (!history.valid()) {
      return;
    }
    ScreeningForm form = form();
    List<String> missing = unanswered(form);
    if (!missing.isEmpty()) {
      sayMissing(form, missing);
      return;
    }
    Proposal now = propose();
    if (!decision.complete(now.result())) {
      return;
    }
    save();
    var pane =
        new SigningPane(ui, signing, open.clinician(), "screening.sign.do", this::stopSigning);
    pane.onRight(done -> signNow());
    foot.getChildren().setAll(pane);
    pane.takeFocus();
  }

  private void sayMissing(ScreeningForm form, List<String> missing) {
    refused.setText(ui.text("screening.unanswered", missing.size(), String.join(", ", missing)));
    List<String> keys = open.list().unanswered(form).stream().map(Criterion::key).toList();
    List<CriterionRow> left =
        rows.stream().filter(row -> keys.contains(row.criterion().key())).toList();
    left.forEach(CriterionRow::missing);
    if (!form.suicide().unanswered().isEmpty()) {
      suicide.missing();
    }
    if (left.isEmpty()) {
      suicide.takeFocus();
    } else {
      left.getFirst().takeFocus();
    }
  }

  private void stopSigning() {
    foot.getChildren().setAll(actions);
  }

  private void signNow() {
    ScreeningForm form = form();
    var proposed = open.list().propose(form).result();
    if (!unanswered(form).isEmpty() || !decision.complete(proposed)) {
      stopSigning();
      return;
    }
    var today = ui.today();
    ui.background()
        .run(() -> keeper.sign(form, proposed, today, open.clinician()))
        .busy("screening.signing")
        .onSuccess(signed -> {
          stopped = true;
          ui.notices().say(ui.text("screening.signed"));
          onSigned.run();
        })
        .onFailure(StaleVersion.class, stale -> changedElsewhere())
        .start();
  }

  private void discard() {
    ui.overlay()
        .confirm(
            "screening.discard.title",
            ui.text("screening.discard.sure"),
            "screening.discard.do",
            this::discarded);
  }

  private void discarded() {
    ui.background()
        .run(() -> {
          keeper.discard();
          return open.patient().id();
        })
        .onSuccess(patient -> {
          stopped = true;
          ui.navigator().replace(new Place.Chart(patient));
        })
        .onFailure(StaleVersion.class, stale -> changedElsewhere())
        .start();
  }

  @Override
  public void leave() {
    save();
  }
}
