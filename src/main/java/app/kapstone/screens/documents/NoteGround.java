package app.kapstone.screens.documents;

import app.kapstone.database.Reading;
import app.kapstone.documents.AuditHead;
import app.kapstone.documents.NotePaperInput;
import app.kapstone.documents.NotePaperInput.Signature;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteItem;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.note.Ratings;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.process.ProcessDraft;
import app.kapstone.domain.process.ProcessNote;
import app.kapstone.domain.process.ProcessNoteId;
import app.kapstone.texts.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the paper of one note is made from; of either drawer, signed or not.
 *
 * @param kind key of the words for what it is
 */
record NoteGround(
    Stationer stationer,
    Patient patient,
    boolean process,
    String kind,
    Optional<Visit> visit,
    NoteText text,
    Ratings ratings,
    List<NoteItem> items,
    Optional<CoveredSession> session,
    Instant startedAt,
    Optional<Signature> signed,
    List<NotePaperInput.Addendum> addenda) {

  /**
   * @throws java.util.NoSuchElementException when there is no such note
   */
  static NoteGround read(Reading r, NoteId id) {
    return r.notes()
        .signed(id)
        .map(note -> of(r, note))
        .orElseGet(() -> of(r, r.notes().draft(id).orElseThrow()));
  }

  /**
   * @throws java.util.NoSuchElementException when there is no such note
   */
  static NoteGround read(Reading r, ProcessNoteId id) {
    return r.process()
        .signed(id)
        .map(note -> of(r, note))
        .orElseGet(() -> of(r, r.process().draft(id).orElseThrow()));
  }

  private static NoteGround of(Reading r, SignedNote note) {
    return of(
        r,
        note,
        Stationer.of(r, note.patientId()),
        patient(r, note.patientId()),
        r.items().ofPatient(note.patientId()));
  }

  /** As {@link #read(Reading, NoteId)}, from what is known already. */
  static NoteGround of(
      Reading r, SignedNote note, Stationer stationer, Patient patient, List<NoteItem> items) {
    return new NoteGround(
        stationer,
        patient,
        false,
        "note.kind." + note.kind().name(),
        visit(r, note.visitId()),
        note.text(),
        note.ratings(),
        items.stream().filter(item -> note.id().equals(item.noteId())).toList(),
        CoveredSession.read(r, note),
        note.startedAt(),
        Optional.of(new Signature(note.signedBy(), note.signedAt(), note.hash())),
        note.addenda().stream()
            .map(each ->
                new NotePaperInput.Addendum(
                    each.reason(),
                    each.body(),
                    new Signature(each.signedBy(), each.signedAt(), each.hash())))
            .toList());
  }

  private static NoteGround of(Reading r, NoteDraft note) {
    return new NoteGround(
        Stationer.of(r, note.patientId()),
        patient(r, note.patientId()),
        false,
        "note.kind." + note.kind().name(),
        visit(r, note.visitId()),
        note.text(),
        note.ratings(),
        items(r, note.patientId(), note.id()),
        Optional.empty(),
        note.startedAt(),
        Optional.empty(),
        List.of());
  }

  private static NoteGround of(Reading r, ProcessNote note) {
    return process(
        r,
        note.patientId(),
        note.text(),
        note.startedAt(),
        Optional.of(new Signature(note.signedBy(), note.signedAt(), note.hash())),
        note.addenda().stream()
            .map(each ->
                new NotePaperInput.Addendum(
                    each.reason(),
                    each.body(),
                    new Signature(each.signedBy(), each.signedAt(), each.hash())))
            .toList());
  }

  private static NoteGround of(Reading r, ProcessDraft note) {
    return process(r, note.patientId(), note.text(), note.startedAt(), Optional.empty(), List.of());
  }

  private static NoteGround process(
      Reading r,
      PatientId patient,
      NoteText text,
      Instant startedAt,
      Optional<Signature> signed,
      List<NotePaperInput.Addendum> addenda) {
    return new NoteGround(
        Stationer.of(r, patient),
        patient(r, patient),
        true,
        "process.word",
        Optional.empty(),
        text,
        Ratings.NONE,
        List.of(),
        Optional.empty(),
        startedAt,
        signed,
        addenda);
  }

  private static Patient patient(Reading r, PatientId id) {
    return r.patients().find(id).orElseThrow();
  }

  private static Optional<Visit> visit(Reading r, @Nullable VisitId id) {
    return id == null ? Optional.empty() : r.courses().visit(id).map(VisitListItem::visit);
  }

  private static List<NoteItem> items(Reading r, PatientId patient, NoteId note) {
    return r.items().ofPatient(patient).stream()
        .filter(item -> note.equals(item.noteId()))
        .toList();
  }

  NotePaperInput input(Texts texts, ZoneId zone, Instant now, @Nullable AuditHead head) {
    return new NotePaperInput(
        stationer.letterhead(texts),
        head,
        patient.data(),
        zone,
        process,
        texts.get(kind),
        text.title(),
        visit.map(each -> visit(texts, each)).orElse(""),
        startedAt,
        text.body(),
        ratings,
        items.stream().map(item -> item(texts, item)).toList(),
        session.map(each -> each.input(this, texts, zone, now)),
        signed,
        addenda);
  }

  private static String visit(Texts texts, Visit visit) {
    return texts.get("visit.kind." + visit.kind().name())
        + " · "
        + texts.date(visit.at().toLocalDate());
  }

  private static String item(Texts texts, NoteItem item) {
    String kind = texts.get("item.kind." + item.kind().name());
    return texts.get("documents.note.item", kind, item.text());
  }
}
