package app.kapstone.domain.gate;

import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.consent.Withdrawal;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.gate.RuleSaid.Says;
import app.kapstone.domain.protocol.GateRules.Topic;
import app.kapstone.domain.safety.Hold;
import app.kapstone.domain.safety.HoldLevel;
import app.kapstone.domain.safety.HoldOverride;
import app.kapstone.domain.safety.HoldSign;
import app.kapstone.domain.screening.ScreeningListItem;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.source.Sourced;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was settled before the day: consents, screening, holds, preparation, the order. */
final class StandingLines extends Gate.Lines {
  private static final Set<HoldSign> OF_SCREENING =
      Set.of(HoldSign.SCREENING_NOT_FIT, HoldSign.SCREENING_MISSING, HoldSign.SCREENING_EXPIRED);
  private static final Comparator<SignedConsent> NEWEST =
      Comparator.comparing(SignedConsent::signedOn).thenComparing(SignedConsent::writtenAt);

  StandingLines(GateFacts facts, List<GateLine> lines) {
    super(facts, lines);
  }

  @Override
  void add() {
    facts.rules().consents().forEach(this::consent);
    facts.holds().forEach(this::hold);
    if (facts.holds().stream().noneMatch(StandingLines::ofScreening)) {
      screening();
    }
    preparation();
    order();
  }

  private void consent(Sourced<String> asked) {
    String key = asked.value();
    Optional<GateFacts.Form> form =
        facts.forms().stream().filter(each -> each.key().equals(key)).findFirst();
    // the newest alone counts: who withdrew it has not gone back to the one before
    Optional<SignedConsent> signed =
        facts.consents().stream()
            .filter(each -> each.form().equals(key))
            .filter(each -> !each.signedOn().isAfter(facts.today()))
            .max(NEWEST);
    var values = new ArrayList<Object>();
    GateFinding finding =
        signed
            .map(each ->
                judged(each, form.map(f -> f.version(each.sheet().language())).orElse(1), values))
            .orElse(GateFinding.CONSENT_MISSING);
    line(
        GateKind.CONSENT,
        key,
        form.map(GateFacts.Form::title).orElse(key),
        new GateAsk.Consent(key),
        finding,
        values,
        List.of(RuleSaid.source(asked.source())));
  }

  private GateFinding judged(SignedConsent signed, int current, List<Object> values) {
    Withdrawal withdrawal = signed.withdrawal();
    LocalDate expires = signed.expiresOn();
    if (withdrawal != null && !withdrawal.on().isAfter(facts.today())) {
      values.add(withdrawal.on());
      values.add(withdrawal.reason());
      return GateFinding.CONSENT_WITHDRAWN;
    }
    if (expires != null && signed.expired(facts.today())) {
      values.add(expires);
      return GateFinding.CONSENT_EXPIRED;
    }
    values.add(signed.formVersion());
    values.add(signed.signedOn());
    if (signed.formVersion() < current) {
      values.add(current);
      return GateFinding.CONSENT_OLDER_WORDING;
    }
    if (expires != null) {
      values.add(expires);
      return GateFinding.CONSENT_CURRENT_UNTIL;
    }
    return GateFinding.CONSENT_CURRENT;
  }

  private static boolean ofScreening(Hold hold) {
    return OF_SCREENING.contains(hold.rule().sign());
  }

  /** A hold keeps its override where it was written: beside the finding, in the record. */
  private void hold(Hold hold) {
    HoldOverride override = hold.override();
    boolean waits = hold.rule().level() == HoldLevel.HOLD;
    var values = new ArrayList<Object>();
    values.add(hold.rule().sign());
    values.addAll(hold.values());
    GateFinding finding = waits ? GateFinding.HOLD : GateFinding.CAUTION;
    add(
        new GateLine(
            ofScreening(hold) ? GateKind.SCREENING : GateKind.HOLD,
            hold.rule().key() + "/" + hold.finding(),
            "",
            null,
            new GateAsk.Nothing(),
            finding,
            values,
            override == null ? finding.state() : new GateState.Overridden(override.reason()),
            hold.rule().sources().stream()
                .map(source -> RuleSaid.words(hold.rule().text(), source))
                .toList()));
  }

  private void screening() {
    ScreeningListItem latest = facts.safety().screening();
    if (latest == null) {
      return; // the rule that asks for one was taken out of the practice's rules
    }
    LocalDate until = latest.decision().validUntil();
    LocalDate signedOn = LocalDate.ofInstant(latest.changedAt(), facts.zone());
    line(
        GateKind.SCREENING,
        "",
        "",
        new GateAsk.Nothing(),
        latest.decision().result() == ScreeningResult.CONDITIONS
            ? GateFinding.SCREENING_CONDITIONS
            : GateFinding.SCREENING_VALID,
        List.of(
            ChronoUnit.DAYS.between(signedOn, facts.today()),
            until == null ? "" : until,
            latest.decision().conditions()),
        List.of(RuleSaid.source(facts.screening().validDays().source())));
  }

  /** As many as the protocol asks for, and none that is still to come before this dose. */
  private void preparation() {
    Sourced<Integer> asked = facts.protocol().series().complete().preparations();
    List<Visit> meetings =
        facts.course().visits().stream()
            .filter(visit -> visit.kind() == VisitKind.PREPARATION)
            .toList();
    long held = meetings.stream().filter(visit -> visit.state() == VisitState.HELD).count();
    boolean toCome =
        meetings.stream()
            .anyMatch(visit ->
                visit.state() == VisitState.PLANNED && visit.at().isBefore(facts.visit().at()));
    boolean prepared = held >= asked.value() && !toCome;
    line(
        GateKind.PREPARATION,
        "",
        "",
        new GateAsk.Nothing(),
        prepared ? GateFinding.PREPARED : GateFinding.NOT_PREPARED,
        List.of(held, asked.value()),
        List.of(
            new RuleSaid(
                Says.PREPARATIONS, List.of(asked.value()), asked.source(), held >= asked.value())));
  }

  private void order() {
    asked(Topic.ORDER)
        .ifPresent(ask -> {
          PrescriberOrder order = facts.order();
          var values = new ArrayList<Object>();
          GateFinding finding = GateFinding.ORDER_MISSING;
          if (order != null) {
            Withdrawal withdrawal = order.withdrawal();
            values.add(order.prescriber());
            values.add(order.what());
            values.add(order.validUntil());
            finding = GateFinding.ORDER_VALID;
            if (withdrawal != null && !withdrawal.on().isAfter(facts.today())) {
              values.add(withdrawal.on());
              values.add(withdrawal.reason());
              finding = GateFinding.ORDER_WITHDRAWN;
            } else if (!order.holdsOn(facts.today())) {
              finding = GateFinding.ORDER_EXPIRED;
            }
          }
          line(GateKind.ORDER, "", "", new GateAsk.Order(), finding, values, rule(ask));
        });
  }
}
