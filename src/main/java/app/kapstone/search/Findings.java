package app.kapstone.search;

import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Patients and notes together: names first, those in treatment before the archived ones. */
public final class Findings {
  /** How many patients and notes are told at most. */
  public static final int NAMES = 8;

  public static final int NOTES = 30;

  private final PatientFilter names;
  private final Map<PatientId, PatientListItem> patients;
  private final NoteIndex notes;

  public Findings(List<PatientListItem> patients, NoteIndex notes) {
    this.names = new PatientFilter(patients);
    this.patients =
        patients.stream().collect(Collectors.toMap(PatientListItem::id, Function.identity()));
    this.notes = notes;
  }

  private Findings(PatientFilter names, Map<PatientId, PatientListItem> patients, NoteIndex notes) {
    this.names = names;
    this.patients = patients;
    this.notes = notes;
  }

  /** The same with these patients as they are now. */
  public Findings with(List<PatientListItem> changed) {
    var now = new HashMap<>(patients);
    changed.forEach(patient -> now.put(patient.id(), patient));
    return new Findings(names.with(changed), now, notes);
  }

  /** Whatever is typed is taken as words; nothing is found by none. */
  public List<Found> of(String typed) {
    if (Folded.wanted(typed).isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    Stream.concat(names.matching(typed, false).stream(), names.matching(typed, true).stream())
        .limit(NAMES)
        .forEach(patient -> found.add(new Found.Name(patient)));
    for (NoteHit hit : notes.find(typed, NOTES)) {
      PatientListItem patient = patients.get(hit.patientId());
      if (patient != null) {
        found.add(new Found.Note(patient, hit));
      }
    }
    return found;
  }

  /** Whether there is anything to look for in what was typed. */
  public static boolean anyWord(String typed) {
    return !Folded.wanted(typed).isEmpty();
  }
}
