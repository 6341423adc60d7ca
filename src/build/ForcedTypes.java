import java.util.ArrayList;
import java.util.List;
import org.jooq.meta.jaxb.ForcedType;

/** Which columns are value objects, enums and instants in Java. */
final class ForcedTypes {
  private static final String DOMAIN = "app.kapstone.domain.";

  static List<ForcedType> all() {
    var types = new ArrayList<ForcedType>();
    types.add(id("patient.PatientId", "PATIENT\\.ID|.*\\.PATIENT_ID"));
    types.add(id("patient.EntryId", "PATIENT_ENTRY\\.ENTRY_ID"));
    types.add(id("course.CourseId", "COURSE\\.ID|.*\\.COURSE_ID"));
    types.add(id("calendar.AppointmentId", "APPOINTMENT\\.ID|.*\\.APPOINTMENT_ID"));
    types.add(id("course.VisitId", "VISIT\\.ID|.*\\.VISIT_ID"));
    types.add(id("dosing.SessionId", "DOSING_SESSION\\.ID|.*\\.SESSION_ID"));
    types.add(id("dosing.EventId", "SESSION_EVENT\\.ID|SESSION_EVENT\\.CORRECTED_ID"));
    types.add(id("note.NoteId", "NOTE_DRAFT\\.ID|SIGNED_NOTE\\.ID|.*\\.NOTE_ID"));
    types.add(id("note.AddendumId", "ADDENDUM\\.ID"));
    types.add(
        id("process.ProcessNoteId", "PROCESS_DRAFT\\.ID|PROCESS_NOTE\\.ID|.*\\.PROCESS_NOTE_ID"));
    types.add(id("process.ProcessAddendumId", "PROCESS_ADDENDUM\\.ID"));
    types.add(id("note.NoteItemId", "NOTE_ITEM\\.ID|.*\\.ITEM_ID"));
    types.add(id("note.TemplateId", "NOTE_TEMPLATE\\.ID"));
    types.add(id("measure.MeasureResultId", "MEASURE_RESULT\\.ID"));
    types.add(id("document.DocumentId", "DOCUMENT\\.ID|.*\\.DOCUMENT_ID"));
    types.add(id("disclosure.DisclosureId", "DISCLOSURE\\.ID|.*\\.DISCLOSURE_ID"));
    types.add(id("screening.ScreeningId", "SCREENING_DRAFT\\.ID|SIGNED_SCREENING\\.ID"));
    types.add(id("safety.AdverseEventId", "ADVERSE_EVENT\\.ID|.*\\.EVENT_ID"));
    types.add(id("safety.FollowUpId", "ADVERSE_FOLLOW_UP\\.ID"));
    types.add(id("safety.SafetyCheckId", "SAFETY_CHECK\\.ID"));
    types.add(id("safety.HoldOverrideId", "HOLD_OVERRIDE\\.ID"));
    types.add(id("consent.ConsentId", "SIGNED_CONSENT\\.ID|.*\\.CONSENT_ID"));
    types.add(id("gate.OrderId", "PRESCRIBER_ORDER\\.ID|.*\\.ORDER_ID"));
    types.add(id("gate.GateAnswerId", "GATE_ANSWER\\.ID"));
    types.add(id("gate.TurnedAwayId", "TURNED_AWAY\\.ID"));
    types.add(named("consent.SignedConsent.Way", "SIGNED_CONSENT\\.WAY"));
    types.add(named("gate.TurnedAway.Outcome", "TURNED_AWAY\\.OUTCOME"));
    types.add(named("screening.ScreeningResult", "SIGNED_SCREENING\\.(PROPOSED|RESULT)"));
    types.add(named("safety.Severity", "ADVERSE_EVENT\\.SEVERITY"));
    types.add(named("safety.Relation", "ADVERSE_EVENT\\.RELATION"));
    types.add(named("safety.EventOutcome", "ADVERSE_EVENT\\.OUTCOME|ADVERSE_FOLLOW_UP\\.OUTCOME"));
    types.add(named("safety.CheckKind", "SAFETY_CHECK\\.KIND"));
    types.add(named("practice.PracticeSettings.Paper", "PRACTICE\\.PAPER"));
    types.add(named("course.CourseState", "COURSE\\.STATE"));
    types.add(named("course.CourseState", "COURSE_CHANGE\\.(FROM|TO)_STATE"));
    types.add(named("course.VisitKind", "VISIT\\.KIND|APPOINTMENT\\.KIND|VISIT_LENGTH\\.KIND"));
    types.add(named("course.VisitState", "VISIT\\.STATE|APPOINTMENT\\.STATE"));
    types.add(named("medicine.Route", "SESSION_EVENT\\.ROUTE"));
    types.add(named("note.NoteKind", "NOTE_DRAFT\\.KIND|SIGNED_NOTE\\.KIND|NOTE_TEMPLATE\\.KIND"));
    types.add(named("note.NoteItemKind", "NOTE_ITEM\\.KIND"));
    types.add(named("note.ItemOutcome", "NOTE_ITEM_END\\.OUTCOME"));
    types.add(named("measure.Instrument", "MEASURE_RESULT\\.INSTRUMENT"));
    types.add(named("disclosure.DisclosureWay", "DISCLOSURE\\.WAY"));
    types.add(named("disclosure.Purpose", "DISCLOSURE\\.PURPOSE"));
    types.add(named("document.DocumentKind", "DOCUMENT\\.KIND|PAPER_DRAFT\\.KIND"));
    types.add(
        new ForcedType()
            .withName("VARBINARY")
            .withIncludeExpression("(?i:.*\\.)?DOCUMENT\\.SEALED"));
    types.add(new ForcedType().withName("INSTANT").withIncludeExpression("(?i:.*\\.(AT|.*_AT))"));
    return types;
  }

  private static ForcedType id(String type, String columns) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return new ForcedType()
        .withUserType(DOMAIN + type)
        .withConverter("app.kapstone.database.columns." + simple + "Converter")
        .withIncludeExpression("(?i:.*\\.)?(" + columns + ")");
  }

  private static ForcedType named(String type, String columns) {
    return new ForcedType()
        .withUserType(DOMAIN + type)
        .withEnumConverter(true)
        .withIncludeExpression("(?i:.*\\.)?(" + columns + ")");
  }
}
