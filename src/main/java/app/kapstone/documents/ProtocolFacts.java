package app.kapstone.documents;

import app.kapstone.content.Catalogue;
import app.kapstone.domain.protocol.ChecklistItem;
import app.kapstone.domain.protocol.FollowUp;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.protocol.Series;
import app.kapstone.domain.protocol.Therapy;
import app.kapstone.domain.protocol.TimeCourse;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsRule;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import app.kapstone.domain.source.Sourced;
import app.kapstone.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything a protocol says, in the order in which it is read. */
public final class ProtocolFacts {
  private final Protocol protocol;
  private final Catalogue named;
  private final Texts texts;
  private final ProtocolWords words;
  private final List<ProtocolFact> facts = new ArrayList<>();
  private String section = "";

  private ProtocolFacts(Protocol protocol, Catalogue named, Texts texts) {
    this.protocol = protocol;
    this.named = named;
    this.texts = texts;
    words = new ProtocolWords(texts);
  }

  /**
   * @param gate what is asked before a dose, with what older versions take from the shipped ones
   * @param named what the forms and measures are called
   */
  public static List<ProtocolFact> of(
      Protocol protocol, GateRules gate, Catalogue named, Texts texts) {
    return new ProtocolFacts(protocol, named, texts).all(gate);
  }

  private List<ProtocolFact> all(GateRules gate) {
    dose();
    series();
    therapy();
    watching();
    limits();
    sourced("fasting", protocol.fasting());
    gate(gate);
    sourced("indications", protocol.indications());
    sourced("exclusions", protocol.exclusions());
    sourced("safeguards", protocol.safeguards());
    items("readiness", protocol.readiness());
    items("effects", protocol.effects());
    items("depths", protocol.depths());
    packet();
    followUp();
    section = "references";
    protocol.references().forEach(each -> line(each.name(), each.name(), each));
    return List.copyOf(facts);
  }

  private void dose() {
    section = "dose";
    Source source = protocol.dose().source();
    String route = texts.get("route." + protocol.route().name());
    add("dose", text("dose"), text("doseLine", route, words.dose(protocol.dose())), source);
    Sourced<String> first = protocol.steps().first();
    add("first", text("steps.first"), value(first), source(first));
    sourced("steps.later", protocol.steps().later());
    section = "dose";
    TimeCourse course = protocol.timeCourse();
    if (course == null) {
      add("timeCourse", text("timeCourse"), "", null);
    } else {
      Source whose = course.source();
      part("onset", words.minutes(course.onsetFromMinute(), course.onsetToMinute()), whose);
      part("peak", words.minutes(course.peakFromMinute(), course.peakToMinute()), whose);
      part("return", words.minutes(course.returnFromMinute(), course.returnToMinute()), whose);
    }
  }

  private void part(String key, String minutes, Source source) {
    add(key, text(key), minutes, minutes.isEmpty() ? null : source);
  }

  private void series() {
    section = "series";
    Series series = protocol.series();
    add(
        "doses",
        text("series.doses"),
        series.doses() == null && series.fewestDoses() == null ? "" : doses(series),
        series.dosesSource());
    days("daysBetween", "series.between", series.daysBetween());
    days("fewestDaysBetween", "series.fewest", series.fewestDaysBetween());
    for (Series.Phase phase : series.phases()) {
      line(
          "phase:" + phase.name(),
          text("series.phase", phase.name(), phase.doses(), phase.daysBetween()),
          phase.source());
    }
    number("preparations", "series.preparations", series.preparations());
    number("integrationsPerDose", "series.integrations", series.integrationsPerDose());
    Sourced<Integer> window = series.integrationWindowHours();
    Integer after = series.integrationAfterHours();
    add(
        "integrationWindow",
        text("series.window"),
        window == null || after == null ? "" : text("series.windowLine", after, window.value()),
        window == null || after == null ? null : window.source());
  }

  private String doses(Series series) {
    return text(
        "series.dosesLine", or(series.doses()), or(series.fewestDoses()), or(series.mostDoses()));
  }

  private String or(@Nullable Integer number) {
    return number == null ? texts.get("protocols.series.open") : number.toString();
  }

  private void therapy() {
    items("therapy", protocol.therapy().modalities());
    Therapy.BeforeDose before = protocol.therapy().beforeDose();
    if (before != null) {
      add("beforeDose", text("therapy.beforeDose"), before.work(), before.source());
      minutes("doseWithin", before.doseWithinMinutes(), before.source());
      minutes("doseAtMost", before.doseAtMostMinutes(), before.source());
    }
  }

  private void minutes(String what, @Nullable Integer minutes, Source source) {
    add(
        what,
        texts.get("protocols.therapy." + what),
        minutes == null ? "" : text("minutes", minutes),
        minutes == null ? null : source);
  }

  private void watching() {
    section = "watching";
    for (VitalsRule rule : protocol.vitals()) {
      line("vitals:" + words.vitals(rule), words.vitals(rule), rule.source());
    }
    Sourced<Integer> watch = protocol.watchMinutes();
    add(
        "watch",
        text("watch"),
        watch == null ? "" : text("watchLine", watch.value()),
        source(watch));
  }

  private void limits() {
    section = "limits";
    for (VitalsLimit limit : protocol.limits()) {
      String about = limit instanceof VitalsLimit.Absolute value ? words.about(value) : "";
      add(
          about + limit.grade() + limit.source().name() + (about.isEmpty() ? limit : ""),
          about,
          words.limit(limit),
          limit.source());
    }
  }

  private void gate(GateRules gate) {
    section = "gate";
    for (Sourced<String> form : gate.consents()) {
      line("consent:" + form.value(), called(named.forms(), form.value()), form.source());
    }
    for (GateRules.Fasting fast : gate.fasting()) {
      line("fasting:" + fast.source().name(), words.fasting(fast), fast.source());
    }
    gate.asks().forEach(ask -> line("ask:" + ask.topic(), ask.says(), ask.source()));
    gate.room().forEach(item -> line("room:" + item.code(), item.text(), item.source()));
  }

  private void followUp() {
    section = "followUp";
    FollowUp later = protocol.followUp();
    for (FollowUp.MeasureTime time : later.measureTimes()) {
      String when = texts.get("protocols.anchor." + time.anchor().name(), time.days());
      String which =
          (time.measures().isEmpty() ? protocol.measures() : time.measures())
              .stream()
                  .map(each -> called(named.measures(), each))
                  .collect(Collectors.joining(", "));
      add(
          "measure:" + time.anchor() + time.days() + time.source().name(),
          text("measures"),
          which.isEmpty() ? when : when + ": " + which,
          time.source());
    }
    for (FollowUp.Review review : later.reviews()) {
      String words =
          review.afterDose() == null
              ? text("review.last", review.days())
              : text("review.dose", review.afterDose(), review.days());
      add("review:" + words, text("review"), words, review.source());
    }
    for (FollowUp.Maintenance rule : later.maintenance()) {
      add("maintenance:" + rule.says(), text("maintenance"), rule.says(), rule.source());
    }
    days("lapse", "lapse", later.lapseDays());
  }

  /** Which forms and measures go with it is nobody's finding: somebody chose them. */
  private void packet() {
    var chosen = new Source(text("chosen"), "", Evidence.PRACTICE);
    section = "consentForms";
    protocol.consentForms().forEach(each -> line(each, called(named.forms(), each), chosen));
    section = "measures";
    protocol.measures().forEach(each -> line(each, called(named.measures(), each), chosen));
  }

  private String called(Map<String, String> names, String key) {
    String name = names.get(key);
    return name == null ? text("unknown", key) : name;
  }

  private void items(String name, List<ChecklistItem> items) {
    section = name;
    items.forEach(item -> line(item.code(), item.text(), item.source()));
  }

  private void sourced(String name, List<Sourced<String>> lines) {
    section = name.equals("steps.later") ? "dose" : name;
    lines.forEach(each -> line(each.value() + each.source().name(), each.value(), each.source()));
  }

  private void days(String path, String key, @Nullable Sourced<Integer> days) {
    add(
        path,
        texts.get("protocols." + key),
        days == null ? "" : text("series.days", days.value()),
        source(days));
  }

  private void number(String path, String key, @Nullable Sourced<Integer> number) {
    add(path, texts.get("protocols." + key), value(number), source(number));
  }

  private static String value(@Nullable Sourced<?> figure) {
    return figure == null ? "" : String.valueOf(figure.value());
  }

  private static @Nullable Source source(@Nullable Sourced<?> figure) {
    return figure == null ? null : figure.source();
  }

  private void line(String path, String value, Source source) {
    add(path, "", value, source);
  }

  private void add(String path, String name, String value, @Nullable Source source) {
    String shown = source == null ? texts.get("protocols.lacks") : value;
    facts.add(new ProtocolFact(section, section + ":" + path, name, shown, source));
  }

  private String text(String key, Object... values) {
    return texts.get("protocols." + key, values);
  }

  /** The name of a section. */
  public static String title(String section, Texts texts) {
    return texts.get("protocols." + section);
  }
}
