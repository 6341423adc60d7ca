package app.kapstone.database;

import app.kapstone.database.tables.tables.records.PatientEntryRecord;
import app.kapstone.domain.ContentHash;
import app.kapstone.domain.patient.Aim;
import app.kapstone.domain.patient.AimDomain;
import app.kapstone.domain.patient.Allergy;
import app.kapstone.domain.patient.BodySize;
import app.kapstone.domain.patient.Carer;
import app.kapstone.domain.patient.CarerRole;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.Keeping;
import app.kapstone.domain.patient.LabValue;
import app.kapstone.domain.patient.LifeEvent;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PersonalDetail;
import app.kapstone.domain.patient.PriorTreatment;
import app.kapstone.domain.patient.Standing;
import app.kapstone.domain.patient.SubstanceUse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about a patient ⇄ rows of one table; its migration says what holds what. */
final class EntryRows {
  static final String MEDICINE = "MEDICINE";

  private EntryRows() {}

  static PatientEntry<?> entry(PatientEntryRecord row) {
    return new PatientEntry<>(
        row.getEntryId(),
        row.getPatientId(),
        row.getVersion(),
        fact(row),
        row.getWrittenAt(),
        row.getWithdrawnReason());
  }

  private static PatientFact fact(PatientEntryRecord row) {
    String code = Objects.requireNonNullElse(row.getCode(), "");
    String name = row.getName();
    String detail = row.getDetail();
    LocalDate from = row.getStartsOn();
    LocalDate to = row.getEndsOn();
    return switch (row.getKind()) {
      case "DIAGNOSIS" -> new Diagnosis(code, name, from, to);
      case "AIM" -> new Aim(AimDomain.valueOf(code), name, from);
      case "ALLERGY" -> new Allergy(name, detail, from);
      case MEDICINE ->
          new MedicineTaken(name, Optional.ofNullable(row.getCode()), detail, from, to);
      case "BODY" -> new BodySize(row.getWeightKg(), row.getHeightCm(), from);
      case "SUBSTANCE" -> new SubstanceUse(name, detail, from, to);
      case "TREATMENT" -> new PriorTreatment(name, detail, row.getRemark(), from, to);
      case "LAB" -> new LabValue(name, detail, row.getUnit(), row.getRemark(), from);
      case "CARER" -> new Carer(CarerRole.valueOf(code), name, detail, row.getFlag());
      case "DETAIL" -> new PersonalDetail(name, detail);
      case "EVENT" -> new LifeEvent(name, Objects.requireNonNull(from));
      case "STANDING" -> new Standing(row.getFlag(), name);
      case "KEEPING" -> new Keeping(detail, row.getFlag(), to);
      default -> throw new IllegalStateException("nothing writes other kinds");
    };
  }

  /** The columns that say what the fact is. */
  static PatientEntryRecord row(PatientFact fact) {
    return switch (fact) {
      case Diagnosis d -> row("DIAGNOSIS", d.code(), d.text(), "", d.since(), d.resolved());
      case Aim a -> row("AIM", a.domain().name(), a.words(), "", a.since(), null);
      case Allergy a -> row("ALLERGY", null, a.substance(), a.reaction(), a.since(), null);
      case MedicineTaken m ->
          row(MEDICINE, m.listed().orElse(null), m.name(), m.dose(), m.started(), m.stopped());
      case BodySize b -> {
        PatientEntryRecord row = row("BODY", null, "", "", b.takenOn(), null);
        row.setWeightKg(b.weightKg());
        row.setHeightCm(b.heightCm());
        yield row;
      }
      case SubstanceUse s ->
          row("SUBSTANCE", null, s.substance(), s.pattern(), s.since(), s.lastUsed());
      case PriorTreatment t -> {
        PatientEntryRecord row =
            row("TREATMENT", null, t.treatment(), t.detail(), t.from(), t.until());
        row.setRemark(t.outcome());
        yield row;
      }
      case LabValue l -> {
        PatientEntryRecord row = row("LAB", null, l.name(), l.value(), l.takenOn(), null);
        row.setUnit(l.unit());
        row.setRemark(l.range());
        yield row;
      }
      case Carer c ->
          flagged(
              row("CARER", c.role().name(), c.name(), c.phone(), null, null), c.releaseSigned());
      case PersonalDetail d -> row("DETAIL", null, d.label(), d.value(), null, null);
      case LifeEvent e -> row("EVENT", null, e.words(), "", e.on(), null);
      case Standing s -> flagged(row("STANDING", null, s.reason(), "", null, null), s.archived());
      case Keeping k ->
          flagged(row("KEEPING", null, "", k.language(), null, k.retainUntil()), k.part2());
    };
  }

  private static PatientEntryRecord flagged(PatientEntryRecord row, boolean flag) {
    row.setFlag(flag);
    return row;
  }

  private static PatientEntryRecord row(
      String kind,
      @Nullable String code,
      String name,
      String detail,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    var row = new PatientEntryRecord();
    row.setKind(kind);
    row.setCode(code);
    row.setName(name);
    row.setDetail(detail);
    row.setUnit("");
    row.setRemark("");
    row.setStartsOn(from);
    row.setEndsOn(to);
    row.setFlag(false);
    return row;
  }

  /** What the audit chain holds of a row: all of it but its own id, which the link names. */
  static byte[] digest(PatientEntryRecord row) {
    return new ContentHash()
        .add(row.getPatientId().value())
        .add(row.getEntryId().value())
        .add(row.getVersion())
        .add(row.getKind())
        .add(row.getCode())
        .add(row.getName())
        .add(row.getDetail())
        .add(row.getUnit())
        .add(row.getRemark())
        .add(text(row.getStartsOn()))
        .add(text(row.getEndsOn()))
        .add(text(row.getWeightKg()))
        .add(text(row.getHeightCm()))
        .add(row.getFlag() ? 1L : 0L)
        .add(row.getWrittenAt())
        .add(row.getWithdrawnReason())
        .bytes();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
