package app.kapstone.screens.patients;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.WeightField;
import app.kapstone.search.Namesakes;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/**
 * The essentials about a patient. Everything but the legal name can wait; what the care is about
 * has its place on the patient's page.
 */
final class PatientForm {
  private final Field<String> legalName;
  private final Field<String> nameUsed;
  private final Field<String> pronouns;
  private final Field<@Nullable LocalDate> birthDate;
  private final Field<@Nullable Double> weight;
  private final Field<String> phone;
  private final Field<String> email;
  private final Field<String> address;
  private final Field<String> emergencyContact;
  private final Field<String> emergencyPhone;
  private final Field<String> escort;
  private final Field<String> escortPhone;
  private final Form form;
  private PatientData kept = PatientData.named("-");

  PatientForm(Ui ui) {
    legalName = Field.line(ui, PatientData.LEGAL_NAME, "patient.legalName");
    nameUsed = Field.line(ui, PatientData.NAME_USED, "patient.nameUsed");
    nameUsed.help("patient.nameUsed.help");
    pronouns = Field.line(ui, PatientData.PRONOUNS, "patient.pronouns");
    birthDate = Field.date(ui, "patient.birthDate", "patient.birthDate");
    birthDate.check(day -> day == null ? null : PatientData.checkBirthDate(day, ui.today()));
    weight = WeightField.of(ui, "patient.weight");
    phone = Field.line(ui, PatientData.PHONE, "patient.phone");
    email = Field.line(ui, PatientData.EMAIL, "patient.email");
    address = Field.area(ui, PatientData.ADDRESS, "patient.address");
    emergencyContact = Field.line(ui, PatientData.EMERGENCY_CONTACT, "patient.emergencyContact");
    emergencyPhone = Field.line(ui, PatientData.EMERGENCY_PHONE, "patient.emergencyPhone");
    escort = Field.line(ui, PatientData.ESCORT, "patient.escort");
    escortPhone = Field.line(ui, PatientData.ESCORT_PHONE, "patient.escortPhone");
    form =
        new Form()
            .section(ui.text("patient.section.who"))
            .row(legalName, nameUsed)
            .row(pronouns, birthDate, weight)
            .section(ui.text("patient.section.reach"))
            .row(phone, email)
            .add(address)
            .row(emergencyContact, emergencyPhone)
            .row(escort, escortPhone);
  }

  Form form() {
    return form;
  }

  /** Calls back whenever a name or the birth date changes. */
  void onNames(Runnable action) {
    for (Field<?> field : List.of(legalName, nameUsed, birthDate)) {
      ((TextInputControl) field.control())
          .textProperty()
          .addListener((value, was, now) -> action.run());
    }
  }

  /** Those of the list whom the names typed so far may mean. */
  List<PatientListItem> alike(List<PatientListItem> known) {
    String typed = ((TextInputControl) legalName.control()).getText();
    String used = ((TextInputControl) nameUsed.control()).getText();
    return Namesakes.among(known, typed, used, typedDay());
  }

  private @Nullable LocalDate typedDay() {
    try {
      return birthDate.value();
    } catch (InvalidValue e) {
      // Half typed: the names alone must do.
      return null;
    }
  }

  void fill(PatientData data) {
    kept = data;
    legalName.fill(data.legalName());
    nameUsed.fill(data.nameUsed());
    pronouns.fill(data.pronouns());
    birthDate.fill(data.birthDate());
    weight.fill(data.weightKg());
    phone.fill(data.phone());
    email.fill(data.email());
    address.fill(data.address());
    emergencyContact.fill(data.emergencyContact());
    emergencyPhone.fill(data.emergencyPhone());
    escort.fill(data.escort());
    escortPhone.fill(data.escortPhone());
  }

  /**
   * What is filled in.
   *
   * @throws app.kapstone.domain.InvalidValue when something breaks a rule
   */
  PatientData data() {
    return new PatientData(
        legalName.value(),
        nameUsed.value(),
        pronouns.value(),
        birthDate.value(),
        phone.value(),
        email.value(),
        address.value(),
        emergencyContact.value(),
        emergencyPhone.value(),
        escort.value(),
        escortPhone.value(),
        kept.diagnosis(),
        kept.aims(),
        kept.allergies(),
        kept.medicines(),
        weight.value());
  }

  /** Says at the first wrong field what is wrong; whether all is right. */
  boolean valid() {
    return form.valid();
  }
}
