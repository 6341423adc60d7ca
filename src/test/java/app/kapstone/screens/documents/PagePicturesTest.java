package app.kapstone.screens.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ConsentForms;
import app.kapstone.documents.ConsentPacket;
import app.kapstone.documents.ConsentPacketInput;
import app.kapstone.documents.PagePictures;
import app.kapstone.documents.PaperSize;
import app.kapstone.documents.PdfWriter;
import app.kapstone.domain.consent.MergeField;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.practice.Practice;
import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.domain.practice.PracticeSettings;
import app.kapstone.texts.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PagePicturesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final PracticeDetails PRACTICE =
      new PracticeDetails(
          "Harbour Light Practice",
          "12 Quarry Lane",
          "555-0100",
          "Dr. Ines Marlowe",
          "",
          "",
          "",
          "911");

  @Test
  void draw_pageBeyondTheLast_isTheLast() throws Exception {
    var form = ConsentForms.shipped("after-care");
    byte[] pdf =
        new ConsentPacket(new PdfWriter(), Texts.english())
            .render(
                new ConsentPacketInput(
                    new Stationer(new Practice(1, PRACTICE, PracticeSettings.DEFAULT), false, null)
                        .letterhead(Texts.english()),
                    null,
                    Map.of(),
                    List.of(form),
                    DAY),
                PaperSize.LETTER);
    PagePictures.Drawn drawn = PagePictures.draw(pdf, 99, 96);
    assertThat(drawn.page()).isEqualTo(drawn.pages() - 1);
    assertThat(drawn.image().getWidth()).isEqualTo(816);
  }

  @Test
  void values_ofBarePatient_areListedAsMissingUntilTyped() {
    var values =
        PacketValues.of(
            Texts.english(), PatientData.named("Orlaith Nkemelu"), PRACTICE, Optional.empty());
    var forms = List.of(ConsentForms.shipped("transport-escort"));
    assertThat(values.byKey()).containsEntry("patient.name", "Orlaith Nkemelu");
    assertThat(values.missing(forms)).contains(MergeField.ESCORT_NAME);
    assertThat(values.with(Map.of(MergeField.ESCORT_NAME, "Petra Lindqvist")).missing(forms))
        .doesNotContain(MergeField.ESCORT_NAME);
  }

  @Test
  void fileName_ofPaper_namesNobody() {
    var leaf =
        new Leaf(
            new PatientId(UUID.randomUUID()),
            null,
            Leaf.name(DocumentKind.CONSENT_PACKET),
            DAY,
            "of somebody",
            false,
            new byte[0]);
    assertThat(leaf.fileName("pdf")).isEqualTo("consent-packet-2026-11-20.pdf");
  }

  @Test
  void choices_movedUp_changeTheOrder() {
    var choices = FormChoices.of(ConsentForms.shipped(), Optional.empty());
    var second = choices.choices().get(1).form();
    assertThat(choices.earlier(1).chosen().getFirst()).isEqualTo(second);
    assertThat(choices.choose(0, false).chosen()).hasSize(choices.choices().size() - 1);
  }
}
