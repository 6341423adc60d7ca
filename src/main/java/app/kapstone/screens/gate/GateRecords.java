package app.kapstone.screens.gate;

import app.kapstone.content.ConsentForms;
import app.kapstone.content.FormBook;
import app.kapstone.content.MedicineFiles;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.content.SafetyFiles;
import app.kapstone.content.ScreeningFiles;
import app.kapstone.database.Reading;
import app.kapstone.domain.consent.OwnForm;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitId;
import app.kapstone.domain.course.VisitListItem;
import app.kapstone.domain.dosing.SessionId;
import app.kapstone.domain.gate.Gate;
import app.kapstone.domain.gate.GateFacts;
import app.kapstone.domain.gate.PrescriberOrder;
import app.kapstone.domain.gate.TurnedAway;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.safety.Holds;
import app.kapstone.domain.safety.SafetyFacts;
import app.kapstone.domain.safety.SafetyRules;
import app.kapstone.domain.screening.ScreeningList;
import app.kapstone.domain.screening.ScreeningListItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the gate is folded from, read in one transaction.
 *
 * @param forms the consent forms in use
 * @param session the session of this visit, or one of the patient that runs; null while there is
 *     none. One that ended without a dose leaves the visit to be planned or begun anew
 * @param turnedAway when the patient was turned away at this visit the last time
 */
record GateRecords(
    Patient patient,
    String clinician,
    String prescriber,
    GateFacts facts,
    FormBook forms,
    @Nullable SessionId session,
    Optional<TurnedAway> turnedAway) {

  /** What ships with Kapstone and is read once for a page. */
  record Shipped(
      ProtocolFiles protocols, SafetyRules safety, ScreeningList screening, FormBook forms) {
    static Shipped read() {
      return new Shipped(
          new ProtocolFiles(),
          new SafetyFiles().shipped(),
          new ScreeningFiles().shipped(),
          FormBook.shipped());
    }
  }

  /**
   * Empty when there is no such visit.
   *
   * @throws app.kapstone.content.ContentRefused when the protocol can no longer be read
   */
  static Optional<GateRecords> read(
      Reading r, Shipped shipped, VisitId id, Instant now, ZoneId zone) {
    return r.courses().visit(id).map(item -> read(r, shipped, item, now, zone));
  }

  private static GateRecords read(
      Reading r, Shipped shipped, VisitListItem item, Instant now, ZoneId zone) {
    Visit visit = item.visit();
    PatientHistory history = r.entries().ofPatient(item.patientId());
    Patient patient = r.patients().find(item.patientId(), history).orElseThrow();
    Course course = r.courses().find(visit.courseId()).orElseThrow();
    Protocol protocol = shipped.protocols().read(course.protocolDocument());
    List<OwnForm> own = r.consents().ownForms();
    FormBook forms = own.isEmpty() ? shipped.forms() : FormBook.of(own);
    SafetyFacts safety = r.safety().facts(patient.id(), now);
    List<PrescriberOrder> orders = r.consents().orders(patient.id());
    var facts =
        new GateFacts(
            protocol,
            shipped.protocols().gateRules(protocol),
            LocalDate.ofInstant(now, zone),
            zone,
            patient.data(),
            history,
            course,
            visit,
            r.consents().ofPatient(patient.id()),
            forms.forms(ConsentForms.ENGLISH).stream()
                .map(form -> new GateFacts.Form(form.key(), forms.inUse(form.key()), form.title()))
                .toList(),
            orders.isEmpty() ? null : orders.getLast(),
            safety,
            Holds.of(shipped.safety(), safety, now, zone),
            MedicineFiles.shipped(),
            shipped.screening(),
            screened(r, safety.screening(), now, zone),
            r.gate().answers(visit.id()));
    var practice = r.practice().find().map(each -> each.details());
    return new GateRecords(
        patient,
        practice.map(details -> details.clinician()).orElse(""),
        practice.map(details -> details.prescriberName()).orElse(""),
        facts,
        forms,
        r.sessions().ofPatient(patient.id()).stream()
            .filter(each ->
                each.endedAt() == null
                    || visit.id().equals(each.visitId()) && each.firstDoseAt() != null)
            .map(each -> each.id())
            .findFirst()
            .orElse(null),
        r.gate().turnedAway(patient.id()).stream()
            .filter(each -> each.visitId().equals(visit.id()))
            .reduce((one, other) -> other));
  }

  /** A screening that was begun on another day may have asked then. */
  private static GateFacts.@Nullable Screened screened(
      Reading r, @Nullable ScreeningListItem latest, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return Optional.ofNullable(latest)
        .filter(item -> LocalDate.ofInstant(item.changedAt(), zone).equals(today))
        .flatMap(item -> r.screenings().signed(item.id()))
        .filter(signed -> LocalDate.ofInstant(signed.startedAt(), zone).equals(today))
        .map(signed ->
            new GateFacts.Screened(
                new ScreeningFiles().form(signed.formDocument()).suicide(), signed.signedAt()))
        .orElse(null);
  }

  Gate gate() {
    return Gate.of(facts);
  }

  /** Whether the course began with a protocol from before there was a gate. */
  boolean borrowsRules() {
    return facts.protocol().gate() == null;
  }
}
