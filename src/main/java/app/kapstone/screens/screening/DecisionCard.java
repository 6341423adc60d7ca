package app.kapstone.screens.screening;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.Proposal;
import app.kapstone.domain.screening.ScreeningList;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.screens.kit.Choices;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the clinician decides, and what belongs to it. */
final class DecisionCard extends VBox {
  private final Ui ui;
  private final Runnable onChange;
  private final Choices<ScreeningResult> result;
  private final Field<String> reason;
  private final Field<String> conditions;
  private final Field<@Nullable LocalDate> deferredUntil;
  private final Field<@Nullable LocalDate> validUntil;
  private final Label error = Words.caption("");
  private final Form form;
  private Decision kept;
  private List<String> proposed = List.of();

  DecisionCard(Ui ui, ScreeningList list, Decision decision, Runnable onChange) {
    this.ui = ui;
    this.onChange = onChange;
    kept = decision;
    setId("screening-decision");
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE); // a page may be lower than its words: none of them is cut
    result =
        new Choices<>(
            "decision-result",
            ui.text("screening.decision"),
            List.of(
                ScreeningResult.ELIGIBLE,
                ScreeningResult.CONDITIONS,
                ScreeningResult.DEFERRED,
                ScreeningResult.NOT_ELIGIBLE),
            each -> ui.text("screening.result." + each.name()),
            decision.result(),
            this::chosen);
    reason = Field.area(ui, Decision.REASON, "screening.reason").help("screening.reason.help");
    conditions =
        Field.area(ui, Decision.CONDITIONS, "screening.conditions")
            .help("screening.conditions.help");
    deferredUntil = Field.date(ui, "decision.deferredUntil", "screening.deferredUntil");
    validUntil = Field.date(ui, "decision.validUntil", "screening.validUntil");
    reason.fill(decision.reason());
    conditions.fill(decision.conditions());
    deferredUntil.fill(decision.deferredUntil());
    LocalDate until = decision.validUntil();
    validUntil.fill(until == null ? ui.today().plusDays(list.validDays().value()) : until);
    form = new Form(conditions, deferredUntil, reason, validUntil);
    error.getStyleClass().add("k-error");
    error.setId("decision-result-error");
    Label rule =
        Words.caption(
            ui.text(
                "screening.validUntil.rule",
                list.validDays().value(),
                list.validDays().source().name()));
    rule.managedProperty().bind(validUntil.managedProperty());
    rule.visibleProperty().bind(validUntil.visibleProperty());
    getChildren().addAll(Words.section(ui.text("screening.decision")), result, form, rule);
    for (Field<?> field : List.of(reason, conditions, deferredUntil, validUntil)) {
      field.managedProperty().bind(field.visibleProperty());
      ((TextInputControl) field.control())
          .textProperty()
          .addListener((value, was, now) -> onChange.run());
    }
    showParts(decision.result());
  }

  private void chosen(ScreeningResult now) {
    getChildren().remove(error);
    if (now == ScreeningResult.CONDITIONS && text(conditions).isBlank()) {
      conditions.fill(String.join("\n", proposed));
    }
    showParts(now);
    onChange.run();
  }

  private void showParts(@Nullable ScreeningResult now) {
    boolean goes = now == ScreeningResult.ELIGIBLE || now == ScreeningResult.CONDITIONS;
    conditions.setVisible(now == ScreeningResult.CONDITIONS);
    deferredUntil.setVisible(now == ScreeningResult.DEFERRED);
    reason.setVisible(now != null);
    validUntil.setVisible(goes);
  }

  /** What to begin the list of conditions with. */
  void proposal(Proposal proposal) {
    proposed =
        proposal.findings().stream()
            .filter(finding -> finding.leadsTo() == ScreeningResult.CONDITIONS)
            .map(finding -> ScreeningWords.condition(ui, finding))
            .collect(Collectors.toList());
  }

  /** What is decided so far; where something typed cannot be kept, what stood there before it. */
  Decision decision() {
    ScreeningResult now = result.chosen();
    boolean goes = now == ScreeningResult.ELIGIBLE || now == ScreeningResult.CONDITIONS;
    kept =
        new Decision(
            now,
            reason.valueOr(kept.reason()),
            conditions.valueOr(kept.conditions()),
            deferredUntil.valueOr(kept.deferredUntil()),
            validUntil.valueOr(kept.validUntil()));
    return new Decision(
        now,
        kept.reason(),
        now == ScreeningResult.CONDITIONS ? kept.conditions() : "",
        now == ScreeningResult.DEFERRED ? kept.deferredUntil() : null,
        goes ? kept.validUntil() : null);
  }

  /** Whether it can be signed; what is missing is said beside it. */
  boolean complete(ScreeningResult proposal) {
    boolean right = true;
    for (Field<?> field : List.of(conditions, deferredUntil, reason, validUntil)) {
      if (field.isVisible() && !field.valid()) {
        field.control().requestFocus();
        right = false;
      }
    }
    if (!right) {
      return false;
    }
    try {
      decision().complete(proposal, ui.today());
      return true;
    } catch (InvalidValue wrong) {
      if (!form.show(wrong)) {
        error.setText(ui.text("screening.decision.missing"));
        if (!getChildren().contains(error)) {
          getChildren().add(2, error);
        }
        result.first().requestFocus();
      }
      return false;
    }
  }

  private static String text(Field<String> field) {
    return ((TextInputControl) field.control()).getText();
  }
}
