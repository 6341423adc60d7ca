package app.kapstone.screens.screening;

import app.kapstone.content.MedicineFiles;
import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.screening.ScreeningDraft;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.domain.screening.ScreeningId;
import app.kapstone.domain.screening.ScreeningList;
import app.kapstone.domain.screening.SignedScreening;
import java.util.List;
import java.util.Optional;

/** A screening with whose it is, as it stands in the record. */
sealed interface OpenScreening {
  /**
   * One that is still being filled in.
   *
   * @param papers those that may clear something
   * @param clinician who would sign
   * @param known what stands on the chart
   * @param medicines the list that ships, with what sources say
   */
  record Draft(
      ScreeningDraft draft,
      ScreeningList list,
      ScreeningForm form,
      Patient patient,
      List<StoredDocument> papers,
      String clinician,
      PatientHistory known,
      MedicineList medicines)
      implements OpenScreening {}

  /** One that can no longer change. */
  record Signed(
      SignedScreening screening,
      ScreeningList list,
      ScreeningForm form,
      Patient patient,
      List<StoredDocument> papers)
      implements OpenScreening {}

  /** There is no such screening; a draft can be discarded. */
  record Gone() implements OpenScreening {}

  static OpenScreening read(Reading r, ScreeningFiles files, ScreeningId id) {
    Optional<SignedScreening> signed = r.screenings().signed(id);
    if (signed.isPresent()) {
      SignedScreening found = signed.get();
      return new Signed(
          found,
          files.list(found.listDocument()),
          files.form(found.formDocument()),
          r.patients().find(found.patientId()).orElseThrow(),
          r.documents().ofPatient(found.patientId()));
    }
    String clinician =
        r.practice().find().map(practice -> practice.details().clinician()).orElse("");
    return r.screenings()
        .draft(id)
        .<OpenScreening>map(draft ->
            new Draft(
                draft,
                files.list(draft.listDocument()),
                files.form(draft.formDocument()),
                r.patients().find(draft.patientId()).orElseThrow(),
                r.documents().ofPatient(draft.patientId()),
                clinician,
                r.entries().ofPatient(draft.patientId()),
                MedicineFiles.shipped()))
        .orElseGet(Gone::new);
  }
}
