package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.Reading;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.document.StoredDocument;
import app.kapstone.domain.dosing.DosingSession;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteListItem;
import app.kapstone.domain.note.SignedNote;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the record of the journey has to hold, read past the screens. */
final class JourneyRecord {
  static final List<String> PRACTICE =
      List.of("Harbor Light Counsel", "Mara Ellison", "4 Quay Street, Fairhaven", "911");
  static final String LEGAL_NAME = "Wilhelmina Quackenbush";
  static final String NAME_USED = "Billie Quackenbush";
  static final String ESCORT = "Thaddeus Okonjo";
  static final String PREPARED = "She hums the kingfisher lullaby";
  static final String REMARK = "cedarwood smell fades";
  static final String PASSED_BY = "written down on the way";
  static final String INTEGRATED = "The heron stood in the doorway";
  static final List<String> VITALS =
      List.of("118/74 68 98", "126/80 72 98", "131/84 76 97", "134/84 80 97");
  static final List<String> READINGS = List.of("118/74", "126/80", "131/84", "134/84");

  private final OpenedPractice practice;
  private final PatientId patient;
  private final List<String> hashes;

  /**
   * @param hashes of the signed notes, as they were shown
   */
  JourneyRecord(OpenedPractice practice, PatientId patient, List<String> hashes) {
    this.practice = practice;
    this.patient = patient;
    this.hashes = hashes;
  }

  void holds() throws Exception {
    practice
        .database()
        .read(r -> {
          patientHolds(r);
          notesHold(r);
          sessionHolds(r);
          return r;
        });
    papersHold();
  }

  private void patientHolds(Reading r) {
    PatientData data = r.patients().find(patient).orElseThrow().data();
    assertThat(data.legalName()).isEqualTo(LEGAL_NAME);
    assertThat(data.nameUsed()).isEqualTo(NAME_USED);
    assertThat(data.birthDate()).isEqualTo(LocalDate.of(1985, 4, 17));
    assertThat(data.weightKg()).isEqualTo(80.0);
    assertThat(data.escort()).isEqualTo(ESCORT);
    assertThat(r.practice().find().orElseThrow().details().name()).isEqualTo(PRACTICE.getFirst());
    assertThat(r.courses().ofPatient(patient))
        .singleElement()
        .satisfies(course -> assertThat(course.protocolKey()).isEqualTo("im-kap"));
  }

  private void notesHold(Reading r) {
    List<NoteListItem> all = r.notes().ofPatient(patient);
    assertThat(all)
        .filteredOn(note -> !note.signed())
        .singleElement() // the draft that the end of the session has made
        .satisfies(draft -> assertThat(draft.kind()).isEqualTo(NoteKind.SESSION));
    List<SignedNote> notes =
        all.stream()
            .filter(NoteListItem::signed)
            .map(item -> r.notes().signed(item.id()).orElseThrow())
            .toList();
    assertThat(notes)
        .extracting(SignedNote::kind)
        .containsExactlyInAnyOrder(NoteKind.PREPARATION, NoteKind.INTEGRATION);
    assertThat(notes)
        .allSatisfy(note -> {
          assertThat(note.text().body())
              .contains(note.kind() == NoteKind.PREPARATION ? PREPARED : INTEGRATED);
          assertThat(note.signedBy()).isEqualTo("Mara Ellison");
          assertThat(hashes).anySatisfy(shown -> assertThat(shown).contains(note.hash()));
        });
  }

  private void sessionHolds(Reading r) {
    var item = r.sessions().ofPatient(patient).getFirst();
    DosingSession session = r.sessions().find(item.id()).orElseThrow();
    assertThat(session.ended()).isTrue();
    assertThat(item.totalMg()).isEqualByComparingTo("60");
    List<SessionEvent> events = session.events().stream().map(event -> event.event()).toList();
    assertThat(events)
        .filteredOn(SessionEvent.VitalsTaken.class::isInstance)
        .hasSize(VITALS.size());
    assertThat(events)
        .filteredOn(SessionEvent.DoseGiven.class::isInstance)
        .singleElement()
        .satisfies(dose ->
            assertThat(((SessionEvent.DoseGiven) dose).arithmetic())
                .isEqualTo("80 kg × 0.75 mg/kg = 60 mg"));
    assertThat(events).contains(new SessionEvent.Remark(REMARK));
    assertThat(events).filteredOn(SessionEvent.EffectSeen.class::isInstance).hasSize(1);
    assertThat(events.getLast())
        .isEqualTo(new SessionEvent.SessionEnded("escort is here and all is well"));
  }

  private void papersHold() throws Exception {
    List<StoredDocument> papers = practice.database().read(r -> r.documents().ofPatient(patient));
    assertThat(papers)
        .extracting(StoredDocument::kind)
        .containsExactlyInAnyOrder(DocumentKind.CONSENT_PACKET, DocumentKind.SESSION_SUMMARY);
    for (StoredDocument paper : papers) {
      byte[] pdf = practice.database().read(r -> r.documents().bytes(paper.id()).orElseThrow());
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(pdf);
      assertThat(HexFormat.of().formatHex(hash)).isEqualTo(paper.sha256());
      String printed = printed(pdf);
      assertThat(printed).contains(LEGAL_NAME, PRACTICE.getFirst());
      if (paper.kind() == DocumentKind.SESSION_SUMMARY) {
        assertThat(printed).contains(READINGS).contains("60 mg", REMARK);
        assertThat(printed).contains("opened without a go: " + PASSED_BY, "Consent: Informed");
      }
    }
  }

  private static String printed(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
