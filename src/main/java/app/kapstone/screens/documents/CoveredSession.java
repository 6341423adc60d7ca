package app.kapstone.screens.documents;

import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.documents.NotePaperInput;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.note.SessionProof;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.texts.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The session that a note's signature covers.
 *
 * @param session with the entries that were signed, and none that came later
 * @param same whether they are what was signed
 * @param later how many came after
 */
record CoveredSession(DosingSession session, SessionProof proof, boolean same, int later) {
  static Optional<CoveredSession> read(Reading r, SignedNote note) {
    SessionId id = note.sessionId();
    return id == null
        ? Optional.empty()
        : note.session()
            .flatMap(proof ->
                r.sessions()
                    .find(id)
                    .map(whole ->
                        new CoveredSession(
                            signed(whole, proof.events()),
                            proof,
                            r.notes().proofNow(note).filter(proof::equals).isPresent(),
                            Math.max(0, whole.events().size() - proof.events()))));
  }

  private static DosingSession signed(DosingSession whole, int events) {
    return new DosingSession(
        whole.id(),
        whole.patientId(),
        whole.visitId(),
        whole.protocolDocument(),
        whole.weightKg(),
        whole.openedAt(),
        whole.endedAt(),
        whole.events().subList(0, Math.min(events, whole.events().size())));
  }

  NotePaperInput.Covered input(NoteGround note, Texts texts, ZoneId zone, Instant now) {
    var ground =
        new SummaryGround(
            note.stationer(),
            note.patient(),
            session,
            new ProtocolFiles().read(session.protocolDocument()),
            List.of());
    return new NotePaperInput.Covered(ground.input(texts, zone, now, null), proof, same, later);
  }
}
