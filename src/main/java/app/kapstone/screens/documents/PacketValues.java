package app.kapstone.screens.documents;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.FormSection;
import app.kapstone.domain.consent.MergeField;
import app.kapstone.domain.consent.MergeText;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.protocol.GateRules;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.texts.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the record knows of the fields that forms ask for. What it does not know is left out. */
final class PacketValues {
  private final Map<MergeField, String> values = new EnumMap<>(MergeField.class);

  private PacketValues() {}

  static PacketValues of(
      Texts texts, PatientData patient, PracticeDetails practice, Optional<Protocol> protocol) {
    var known = new PacketValues();
    LocalDate born = patient.birthDate();
    known.put(MergeField.PATIENT_NAME, patient.legalName());
    known.put(MergeField.PATIENT_BIRTH_DATE, born == null ? "" : texts.date(born));
    known.put(MergeField.PRACTICE_NAME, practice.name());
    known.put(MergeField.PRACTICE_PHONE, practice.phone());
    known.put(MergeField.CLINICIAN_NAME, practice.clinician());
    known.put(MergeField.PRESCRIBER_NAME, practice.prescriberName());
    known.put(MergeField.PRESCRIBER_PHONE, practice.prescriberPhone());
    known.put(MergeField.EMERGENCY_NUMBER, practice.emergencyNumber());
    known.put(MergeField.ESCORT_NAME, patient.escort());
    known.put(MergeField.ESCORT_PHONE, patient.escortPhone());
    known.put(MergeField.EMERGENCY_CONTACT_NAME, patient.emergencyContact());
    known.put(MergeField.EMERGENCY_CONTACT_PHONE, patient.emergencyPhone());
    protocol.ifPresent(p -> known.protocol(texts, p));
    return known;
  }

  private void protocol(Texts texts, Protocol protocol) {
    put(MergeField.PROTOCOL_NAME, protocol.name());
    put(MergeField.PROTOCOL_ROUTE, texts.get("paper.route." + protocol.route().name()));
    fasting(texts, new ProtocolFiles().gateRules(protocol).fasting());
  }

  /** The longest fast that a source asks for: it is the one that decides at the gate. */
  private void fasting(Texts texts, List<GateRules.Fasting> rules) {
    var sources = new LinkedHashSet<String>();
    longest(rules, GateRules.Fasting::foodHours)
        .ifPresent(rule -> {
          put(MergeField.FASTING_FOOD, hours(texts, rule.foodHours()));
          sources.add(rule.source().name());
        });
    longest(rules, GateRules.Fasting::liquidHours)
        .ifPresent(rule -> {
          put(MergeField.FASTING_LIQUIDS, hours(texts, rule.liquidHours()));
          sources.add(rule.source().name());
        });
    put(MergeField.FASTING_SOURCE, String.join(", ", sources));
  }

  private static Optional<GateRules.Fasting> longest(
      List<GateRules.Fasting> rules, Function<GateRules.Fasting, @Nullable BigDecimal> hours) {
    GateRules.Fasting longest = null;
    BigDecimal most = BigDecimal.ZERO;
    for (GateRules.Fasting rule : rules) {
      BigDecimal asked = hours.apply(rule);
      if (asked != null && asked.compareTo(most) > 0) {
        longest = rule;
        most = asked;
      }
    }
    return Optional.ofNullable(longest);
  }

  private static String hours(Texts texts, @Nullable BigDecimal hours) {
    return texts.get(
        "documents.hours", texts.number(Objects.requireNonNull(hours).doubleValue(), 1));
  }

  private void put(MergeField field, String value) {
    if (!value.isBlank()) {
      values.put(field, value);
    }
  }

  /** What the therapist adds for this packet. */
  PacketValues with(Map<MergeField, String> typed) {
    var more = new PacketValues();
    more.values.putAll(values);
    typed.forEach(more::put);
    return more;
  }

  /** By the names that forms use. */
  Map<String, String> byKey() {
    var named = new HashMap<String, String>();
    values.forEach((field, value) -> named.put(field.key(), value));
    return named;
  }

  /** The fields that these forms ask for and that nobody has filled in. */
  Set<MergeField> missing(List<ConsentForm> forms) {
    var missing = EnumSet.noneOf(MergeField.class);
    for (ConsentForm form : forms) {
      for (FormSection section : form.sections()) {
        var asked = new ArrayList<String>();
        section.statements().forEach(statement -> asked.add(statement.text()));
        section.choices().forEach(choice -> asked.add(choice.label()));
        asked.forEach(text -> fields(text, missing));
      }
    }
    missing.removeAll(values.keySet());
    return missing;
  }

  private static void fields(String text, Set<MergeField> into) {
    for (MergeText.Part part : MergeText.parts(text)) {
      if (part instanceof MergeText.Part.Field field) {
        MergeField.of(field.key()).ifPresent(into::add);
      }
    }
  }
}
