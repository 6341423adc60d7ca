package app.kapstone.screens.notes;

import app.kapstone.database.Reading;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.note.AddendumDraft;
import app.kapstone.domain.note.ItemsProof;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.NoteTemplate;
import app.kapstone.domain.note.SessionProof;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A note with whose it is, as it stands in the record. */
sealed interface OpenNote {
  /**
   * A note that is still being written, and who would sign it.
   *
   * @param sessionRuns whether the session it is about still runs
   */
  record Draft(
      NoteDraft draft,
      Patient patient,
      Optional<Visit> visit,
      String clinician,
      List<NoteTemplate> templates,
      boolean sessionRuns)
      implements OpenNote {}

  /**
   * A note that can no longer change, and who would sign an addendum.
   *
   * @param proofNow what the session says now, through as many entries as were signed
   * @param entriesNow how many entries the session has by now
   * @param items what was written with it to come back
   * @param itemsNow what they say now
   * @param addendum what is typed for an addendum
   */
  record Signed(
      SignedNote note,
      Patient patient,
      Optional<Visit> visit,
      String clinician,
      Optional<SessionProof> proofNow,
      int entriesNow,
      List<NoteItem> items,
      Optional<ItemsProof> itemsNow,
      AddendumDraft addendum)
      implements OpenNote {}

  /** There is no such note; a draft can be discarded. */
  record Gone() implements OpenNote {}

  static OpenNote read(Reading r, NoteId id) {
    String clinician =
        r.practice().find().map(practice -> practice.details().clinician()).orElse("");
    Optional<SignedNote> signed = r.notes().signed(id);
    if (signed.isPresent()) {
      SignedNote note = signed.get();
      return new Signed(
          note,
          patient(r, note.patientId()),
          visit(r, note.visitId()),
          clinician,
          r.notes().proofNow(note),
          r.notes().entriesNow(note),
          r.items().ofPatient(note.patientId()).stream()
              .filter(item -> id.equals(item.noteId()))
              .toList(),
          r.items().proof(id),
          r.notes().addendumDraft(id));
    }
    return r.notes()
        .draft(id)
        .<OpenNote>map(draft ->
            new Draft(
                draft,
                patient(r, draft.patientId()),
                visit(r, draft.visitId()),
                clinician,
                r.templates().all(),
                r.notes().sessionRuns(draft)))
        .orElseGet(Gone::new);
  }

  private static Patient patient(Reading r, PatientId id) {
    return r.patients().find(id).orElseThrow();
  }

  private static Optional<Visit> visit(Reading r, @Nullable VisitId id) {
    return id == null ? Optional.empty() : r.courses().visit(id).map(VisitListItem::visit);
  }
}
