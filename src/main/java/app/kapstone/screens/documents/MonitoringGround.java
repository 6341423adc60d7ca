package app.kapstone.screens.documents;

import app.kapstone.content.MedicineFiles;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Reading;
import app.kapstone.documents.AuditHead;
import app.kapstone.documents.MonitoringSheet;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.MonitoringData;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.emergency.OpenedCard;
import app.kapstone.domain.interaction.MedicineClass;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.patient.MedicineTaken;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.safety.EventData;
import app.kapstone.texts.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a monitoring sheet is made from.
 *
 * @param takes groups of medicines of which one is known to be taken; what begins later is none
 * @param data empty when no esketamine was given
 * @param sentOn null while it was not sent
 */
record MonitoringGround(
    Stationer stationer,
    Patient patient,
    DosingSession session,
    Optional<MonitoringData> data,
    List<MedicineTaken> medicines,
    Set<MedicineClass> takes,
    List<String> adverse,
    List<String> openCards,
    @Nullable LocalDate sentOn) {

  /**
   * @throws java.util.NoSuchElementException when there is no such session
   * @throws app.kapstone.content.ContentRefused when its protocol can no longer be read
   */
  static MonitoringGround read(Reading r, SessionId id, Instant now, ZoneId zone) {
    DosingSession session = r.sessions().find(id).orElseThrow();
    var protocol = new ProtocolFiles().read(session.protocolDocument());
    LocalDate day = LocalDate.ofInstant(session.openedAt(), zone);
    List<MedicineTaken> medicines = r.entries().ofPatient(session.patientId()).medicinesOn(day);
    return new MonitoringGround(
        Stationer.of(r, session.patientId()),
        r.patients().find(session.patientId()).orElseThrow(),
        session,
        MonitoringData.of(SessionState.replay(protocol, session, now)),
        medicines,
        MedicineFiles.shipped()
            .classes(medicines.stream().filter(each -> each.surelyOn(day)).toList()),
        r.safety().events(session.patientId()).stream()
            .map(event -> event.data())
            .filter(event -> id.equals(event.session()) && event.serious())
            .map(EventData::what)
            .toList(),
        r.emergencies().unanswered(session.patientId()).stream()
            .filter(card -> card.session().equals(id))
            .map(OpenedCard::name)
            .toList(),
        r.monitoring().sentOn(id).orElse(null));
  }

  MonitoringSheet.Input input(MonitoringData found, Texts texts, @Nullable AuditHead head) {
    return new MonitoringSheet.Input(
        stationer.letterhead(texts),
        head,
        practice().details(),
        patient.data(),
        found,
        medicines.stream().map(MedicineTaken::line).toList(),
        takes,
        MedicineList.unchecked(medicines).stream().map(MedicineTaken::name).toList(),
        endedEarly(),
        adverse,
        openCards);
  }

  Practice practice() {
    return stationer.practice();
  }

  private String endedEarly() {
    return session.events().stream()
        .map(event -> event.event())
        .filter(SessionEvent.SessionEnded.class::isInstance)
        .map(event -> ((SessionEvent.SessionEnded) event).reason())
        .findFirst()
        .orElse("");
  }
}
