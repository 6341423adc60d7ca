package app.kapstone.database;

import app.kapstone.content.ConsentForms;
import app.kapstone.documents.SignedSamples;
import app.kapstone.domain.consent.ConsentId;
import app.kapstone.domain.patient.PatientId;
import java.nio.charset.StandardCharsets;

/** One row of each kind around signing on the screen. */
final class SigningRows {
  static final byte[] PAGE = "%PDF- a page with its signatures".getBytes(StandardCharsets.UTF_8);

  private SigningRows() {}

  static ConsentId write(Writing w, PatientId patient) {
    var touch = ConsentForms.shipped("touch-agreement");
    var filled = SignedSamples.filled(touch, "en", SignedSamples.ink());
    w.forms().keep("touch-agreement", "en", 2, ConsentForms.write(touch), "Robin");
    return w.consents().signOnScreen(patient, filled, PAGE, "Touch", GateRows.TODAY, null, "Robin");
  }
}
