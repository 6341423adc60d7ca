package app.kapstone.screens.screening;

import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.screening.Answer;
import app.kapstone.domain.screening.Clearance;
import app.kapstone.domain.screening.Criterion;
import app.kapstone.domain.screening.CriterionAnswer;
import app.kapstone.domain.screening.CriterionGroup;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.Finding;
import app.kapstone.domain.screening.HistoryWords;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SignedScreening;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.screens.kit.Badge;
import app.kapstone.screens.kit.Badge.Tone;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A signed screening: its result, what led to it, and every answer. */
final class SignedView extends StackPane {
  private final Ui ui;
  private final OpenScreening.Signed open;

  SignedView(Ui ui, OpenScreening.Signed open) {
    this.ui = ui;
    this.open = open;
    SignedScreening signed = open.screening();
    var page =
        new Page(
            new PageHeader(
                ui.text("screening.title"),
                ui.text("screening.line", open.patient().data().displayName(), open.list().name()),
                Buttons.plain(
                    ui,
                    Icons.BACK,
                    "screening.toChart",
                    () -> ui.navigator().go(new Place.Chart(open.patient().id()))),
                Buttons.plain(
                    ui,
                    Icons.PRINT,
                    "screening.print",
                    () -> ui.navigator().go(new Place.ScreeningPaper(signed.id())))),
            result(signed),
            findings());
    if (!open.form().history().empty()) {
      page.add(history(open.form().history()));
    }
    for (CriterionGroup group : CriterionGroup.values()) {
      List<Criterion> criteria =
          open.list().criteria().stream().filter(each -> each.group() == group).toList();
      if (!criteria.isEmpty()) {
        page.add(group(group, criteria));
      }
    }
    page.add(suicide());
    getChildren().add(page);
  }

  private Card result(SignedScreening signed) {
    Decision decision = signed.decision();
    ScreeningResult result = Objects.requireNonNull(decision.result());
    var card = new Card(ScreeningWords.badge(ui, result));
    card.setMinHeight(USE_PREF_SIZE);
    card.setId("screening-result");
    LocalDate until = decision.validUntil();
    if (until != null) {
      boolean over = until.isBefore(ui.today());
      String day = ui.texts().date(until);
      card.getChildren()
          .add(
              over
                  ? new Badge(ui.text("screening.expired", day), Tone.WARNING)
                  : Words.body(ui.text("screening.valid", day)));
    }
    LocalDate deferred = decision.deferredUntil();
    if (deferred != null) {
      card.getChildren().add(Words.body(ui.text("screening.deferred", ui.texts().date(deferred))));
    }
    part(card, "screening.conditions", decision.conditions());
    part(card, "screening.reason", decision.reason());
    if (signed.proposed() != result) {
      card.getChildren()
          .add(
              Words.body(
                  ui.text(
                      "screening.against",
                      ui.text("screening.result." + signed.proposed().name()))));
    }
    Label who =
        Words.caption(
            ui.text(
                "screening.signedBy",
                signed.signedBy(),
                ui.texts().dateTime(signed.signedAt(), ui.zone())));
    who.setId("screening-signed-by");
    Label hash = Words.caption(ui.text("note.hash", signed.hash()));
    hash.getStyleClass().add("k-hash");
    card.getChildren().addAll(who, hash);
    return card;
  }

  private VBox named(String key, String text) {
    return new VBox(Words.caption(ui.text(key)), Words.body(text));
  }

  private Card findings() {
    var card = Card.titled(ui.text("screening.proposal"));
    card.setMinHeight(USE_PREF_SIZE);
    List<Finding> findings = open.list().propose(open.form()).findings();
    if (findings.isEmpty()) {
      card.getChildren().add(Words.body(ui.text("screening.proposal.nothing")));
    }
    findings.forEach(finding -> card.getChildren().add(ProposalCard.line(ui, finding)));
    return card;
  }

  private Card history(HistoryWords words) {
    var card = Card.titled(ui.text("screening.history"));
    card.setMinHeight(USE_PREF_SIZE);
    card.setId("screening-history");
    part(card, "screening.history.medical", words.medical());
    part(card, "screening.history.psychiatric", words.psychiatric());
    part(card, "screening.history.family", words.family());
    return card;
  }

  private void part(Card card, String key, String words) {
    if (!words.isEmpty()) {
      card.getChildren().add(named(key, words));
    }
  }

  private Card group(CriterionGroup group, List<Criterion> criteria) {
    var card = Card.titled(ui.text("screening.group." + group.name()));
    card.setMinHeight(USE_PREF_SIZE);
    for (Criterion criterion : criteria) {
      CriterionAnswer answer = open.form().answer(criterion.key());
      Answer given = answer.answer();
      var line =
          new VBox(
              Words.body(
                  ui.text(
                      "screening.answered",
                      criterion.question(),
                      given == null ? "–" : ui.text("screening.answer." + given.name()))));
      line.getStyleClass().add("k-criterion");
      if (given != Answer.NO) {
        if (!answer.note().isEmpty()) {
          line.getChildren().add(named("screening.note", answer.note()));
        }
        if (answer.clearance().given()) {
          line.getChildren().add(named("screening.clearance", clearance(answer.clearance())));
        }
        if (answer.overridden()) {
          line.getChildren().add(named("screening.override", answer.override()));
        }
      }
      line.getChildren().add(Words.caption(ScreeningWords.rule(ui, criterion)));
      card.getChildren().add(line);
    }
    return card;
  }

  private String clearance(Clearance clearance) {
    LocalDate dated = clearance.dated();
    String day = dated == null ? "" : ui.texts().date(dated);
    String paper =
        open.papers().stream()
            .filter(each -> each.id().equals(clearance.paper()))
            .map(StoredDocument::title)
            .findFirst()
            .orElse("");
    return List.of(clearance.document(), clearance.from(), day, paper).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private Card suicide() {
    var card =
        Card.titled(ui.text("screening.suicide"), Words.caption(open.list().suicideNotice()));
    card.setMinHeight(USE_PREF_SIZE);
    for (SuicideItem item : SuicideItem.values()) {
      Boolean answer = open.form().suicide().answers().get(item);
      if (answer != null) {
        card.getChildren()
            .add(
                Words.body(
                    ui.text(
                        "screening.answered",
                        ui.text("screening.suicide." + item.name()),
                        ui.text(answer ? "screening.answer.YES" : "screening.answer.NO"))));
      }
    }
    return card;
  }
}
