package app.kapstone.screens.practice;

import app.kapstone.domain.practice.PracticeDetails;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import javafx.scene.layout.VBox;

/** Asks for what stands on the letterhead and on the emergency cards. */
public final class PracticeForm extends VBox {
  private final Field<String> name;
  private final Field<String> address;
  private final Field<String> phone;
  private final Field<String> clinician;
  private final Field<String> licence;
  private final Field<String> prescriber;
  private final Field<String> prescriberPhone;
  private final Field<String> emergency;
  private final Form form;

  public PracticeForm(Ui ui) {
    name = Field.line(ui, PracticeDetails.NAME, "practice.name");
    address = Field.area(ui, PracticeDetails.ADDRESS, "practice.address");
    phone = Field.line(ui, PracticeDetails.PHONE, "practice.phone");
    clinician = Field.line(ui, PracticeDetails.CLINICIAN, "practice.clinician");
    licence = Field.line(ui, PracticeDetails.LICENCE_NUMBER, "practice.licenceNumber");
    prescriber = Field.line(ui, PracticeDetails.PRESCRIBER_NAME, "practice.prescriberName");
    prescriberPhone = Field.line(ui, PracticeDetails.PRESCRIBER_PHONE, "practice.prescriberPhone");
    emergency =
        Field.line(ui, PracticeDetails.EMERGENCY_NUMBER, "practice.emergencyNumber")
            .help("practice.emergencyNumber.help");
    form =
        new Form()
            .row(name, clinician)
            .row(address, emergency)
            .row(phone, licence)
            .row(prescriber, prescriberPhone);
    getChildren().add(form);
  }

  public PracticeForm fill(PracticeDetails details) {
    name.fill(details.name());
    address.fill(details.address());
    phone.fill(details.phone());
    clinician.fill(details.clinician());
    licence.fill(details.licenceNumber());
    prescriber.fill(details.prescriberName());
    prescriberPhone.fill(details.prescriberPhone());
    emergency.fill(details.emergencyNumber());
    return this;
  }

  /** Whether every answer may stand; each reason appears beside its field. */
  public boolean valid() {
    return form.valid();
  }

  /**
   * The answers.
   *
   * @throws app.kapstone.domain.InvalidValue unless {@link #valid()}
   */
  public PracticeDetails details() {
    return new PracticeDetails(
        name.value(),
        address.value(),
        phone.value(),
        clinician.value(),
        licence.value(),
        prescriber.value(),
        prescriberPhone.value(),
        emergency.value());
  }
}
