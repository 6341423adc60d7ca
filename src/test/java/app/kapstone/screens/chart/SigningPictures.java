package app.kapstone.screens.chart;

import app.kapstone.content.ConsentForms;
import app.kapstone.documents.SignedSamples;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.TestWindow;
import app.kapstone.screens.kit.Theme;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of signing on the screen and of the forms, to be looked at. */
@Tag("look")
class SigningPictures extends RecordTest {
  private static final Path FOLDER = Path.of(System.getProperty("kapstone.target"), "signing");

  @Test
  void screens_inEachTheme_arePainted() throws Exception {
    String name = "Maximiliana-Konstantina Featherstonehaugh-Cholmondeley von Beispielhausen";
    PatientId who = practice.database().write(w -> w.patients().add(PatientData.named(name)));
    practice
        .database()
        .change(w -> {
          var touch = ConsentForms.shipped("touch-agreement");
          w.consents()
              .signOnScreen(
                  who,
                  SignedSamples.filled(touch, "en", SignedSamples.ink()),
                  new byte[] {1},
                  "Touch",
                  ui().today(),
                  null,
                  "Robin");
        });
    onScreen(() -> {
      scene().getWindow().setWidth(1366);
      scene().getWindow().setHeight(768);
    });
    go(new Place.Packet(who));
    for (var form : ConsentForms.shipped()) {
      boolean wanted = form.key().equals("touch-agreement");
      onScreen(() -> this.<CheckBox>node("#form-" + form.key()).setSelected(wanted));
    }
    themes("packet");
    fire("#packet-sign");
    themes("read");
    fire("#handover-next");
    fire("#handover-next");
    themes("blank");
    fire("#handover-next");
    fire("#handover-next");
    themes("choices");
    for (String choice : new String[] {"hand", "shoulder", "feet", "blanket"}) {
      fire("#choice-touch-" + choice + "-1");
    }
    onScreen(() -> this.<CheckBox>node("#initials-byName").setSelected(true));
    themes("chosen");
    fill("#initials-typed", "MK");
    fire("#handover-next");
    SigningJourneyTest.draw(this, "#signature-pad");
    themes("sign");
    onScreen(() -> ui().look().textSize(200));
    picture("sign-200");
    onScreen(() -> ui().look().textSize(100));
    fire("#handover-giveBack");
    themes("giveback");
    onScreen(() -> ui().overlay().closeAll());
    go(new Place.Consents(who));
    themes("consents");
    fire("#consent-add-touch-agreement");
    picture("paper");
    onScreen(() -> ui().overlay().closeAll());
    go(new Place.Forms());
    themes("forms");
    fire("#form-en-touch-agreement");
    themes("editor");
    fill("#forms-text", typed("#forms-text") + "\n## Empty\n");
    picture("editor-refused");
  }

  private void themes(String name) {
    for (Theme theme : Theme.values()) {
      onScreen(() -> ui().look().wear(theme));
      picture(name + "-" + theme.name());
    }
    onScreen(() -> ui().look().wear(Theme.LIGHT));
  }

  private void picture(String name) {
    rest();
    onScreen(() -> TestWindow.picture(scene(), FOLDER.resolve(name + ".png")));
  }
}
