package app.kapstone.screens.documents;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.documents.AuditHead;
import app.kapstone.documents.SessionSummaryInput;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.texts.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session's summary is made from.
 *
 * @param notes the signed notes of the session and of its visit; drafts stay in the record
 */
record SummaryGround(
    Stationer stationer,
    Patient patient,
    DosingSession session,
    Protocol protocol,
    List<SignedNote> notes) {

  /**
   * @throws java.util.NoSuchElementException when there is no such session
   * @throws app.kapstone.content.ContentRefused when its protocol can no longer be read
   */
  static SummaryGround read(Reading r, SessionId id) {
    DosingSession session = r.sessions().find(id).orElseThrow();
    List<SignedNote> notes =
        r.notes().signedOf(session).stream()
            .flatMap(note -> r.notes().signed(note).stream())
            .toList();
    return new SummaryGround(
        Stationer.of(r, session.patientId()),
        r.patients().find(session.patientId()).orElseThrow(),
        session,
        new ProtocolFiles().read(session.protocolDocument()),
        notes);
  }

  /**
   * The session alone, without its notes.
   *
   * @param protocols those that were read already, by their text
   */
  static SummaryGround alone(
      Reading r,
      SessionId id,
      Patient patient,
      Stationer stationer,
      Map<String, Protocol> protocols) {
    DosingSession session = r.sessions().find(id).orElseThrow();
    return new SummaryGround(
        stationer,
        patient,
        session,
        protocols.computeIfAbsent(session.protocolDocument(), new ProtocolFiles()::read),
        List.of());
  }

  /** The same without these notes. */
  SummaryGround without(Set<String> left) {
    return new SummaryGround(
        stationer,
        patient,
        session,
        protocol,
        notes.stream().filter(note -> !left.contains(note.id().value().toString())).toList());
  }

  LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(session.openedAt(), zone);
  }

  SessionSummaryInput input(Texts texts, ZoneId zone, Instant now, @Nullable AuditHead head) {
    SessionState state = SessionState.replay(protocol, session, now);
    var lines = new SummaryLines(texts, protocol, state);
    return new SessionSummaryInput(
        stationer.letterhead(texts),
        head,
        patient.data().legalName(),
        patient.data().birthDate(),
        day(zone),
        zone,
        protocol.name(),
        String.valueOf(protocol.version()),
        session.openedAt(),
        session.endedAt(),
        lines.doses,
        lines.vitals,
        lines.effects,
        lines.remarks,
        lines.checks,
        notes.stream().map(note -> note(texts, note)).toList());
  }

  static SessionSummaryInput.Note note(Texts texts, SignedNote note) {
    String kind = texts.get("note.kind." + note.kind().name());
    return new SessionSummaryInput.Note(
        note.text().title().isEmpty() ? kind : note.text().title(),
        note.text().body(),
        note.signedBy(),
        note.signedAt(),
        note.addenda().stream()
            .map(addendum ->
                new SessionSummaryInput.Addendum(
                    addendum.reason(), addendum.body(), addendum.signedBy(), addendum.signedAt()))
            .toList());
  }
}
