package app.kapstone.screens.person;

import app.kapstone.domain.patient.Aim;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.Carer;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.Keeping;
import app.kapstone.domain.patient.LabValue;
import app.kapstone.domain.patient.LifeEvent;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PersonalDetail;
import app.kapstone.domain.patient.PriorTreatment;
import app.kapstone.domain.patient.Standing;
import app.kapstone.domain.patient.SubstanceUse;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fact in two lines: what it is, and what is to be known beneath. */
record FactWords(String what, String beneath) {
  static FactWords of(Ui ui, PatientFact fact) {
    return switch (fact) {
      case Diagnosis d ->
          words(
              d.line(), on(ui, "person.since", d.since()), on(ui, "person.resolved", d.resolved()));
      case Aim a ->
          words(
              a.words(),
              ui.text("person.aim.domain." + a.domain().name()),
              on(ui, "person.since", a.since()));
      case Allergy a ->
          words(
              a.substance(),
              a.reaction().isEmpty() ? ui.text("person.allergy.unknown") : a.reaction(),
              on(ui, "person.since", a.since()));
      case MedicineTaken m ->
          words(
              m.line(),
              ui.text(
                  m.listed().isPresent() ? "person.medicine.listed" : "person.medicine.unlisted"),
              on(ui, "person.since", m.started()),
              on(ui, "person.stopped", m.stopped()));
      case BodySize b -> size(ui, b);
      case SubstanceUse s ->
          words(
              s.substance(),
              s.pattern(),
              on(ui, "person.since", s.since()),
              on(ui, "person.lastUsed", s.lastUsed()));
      case PriorTreatment t ->
          words(
              t.treatment(),
              t.detail(),
              t.outcome(),
              on(ui, "person.from", t.from()),
              on(ui, "person.until", t.until()));
      case LabValue l ->
          words(
              (l.name() + " " + l.value() + " " + l.unit()).strip(),
              l.range().isEmpty() ? "" : ui.text("person.lab.within", l.range()),
              on(ui, "person.taken", l.takenOn()));
      case Carer c ->
          words(
              c.name(),
              ui.text("person.carer.role." + c.role().name()),
              c.phone(),
              ui.text(c.releaseSigned() ? "person.carer.signed" : "person.carer.unsigned"));
      case PersonalDetail d -> words(d.label() + ": " + d.value());
      case LifeEvent e -> words(e.words(), ui.texts().date(e.on()));
      case Standing s -> words(ui.text("person.standing." + s.archived()), s.reason());
      case Keeping k ->
          words(
              k.language().isEmpty() ? ui.text("person.keeping.noLanguage") : k.language(),
              k.part2() ? ui.text("person.keeping.isPart2") : "",
              on(ui, "person.keeping.until", k.retainUntil()));
    };
  }

  private static FactWords size(Ui ui, BodySize size) {
    Double weight = size.weightKg();
    Double height = size.heightCm();
    String kg = weight == null ? "" : ui.text("person.body.kg", ui.texts().number(weight, 1));
    String cm = height == null ? "" : ui.text("person.body.cm", ui.texts().number(height, 1));
    return words(joined(kg, cm), on(ui, "person.taken", size.takenOn()));
  }

  private static String on(Ui ui, String key, @Nullable LocalDate day) {
    return day == null ? "" : ui.text(key, ui.texts().date(day));
  }

  private static FactWords words(String what, String... beneath) {
    return new FactWords(what, joined(beneath));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
