package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.patient.PatientData;
import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class FormTest extends ApplicationTest {
  private Field<String> name;
  private Field<@Nullable LocalDate> day;
  private Field<@Nullable Double> weight;
  private Field<SecretField> secret;
  private Form form;

  @Override
  public void start(Stage stage) {
    var window = new TestWindow();
    name = Field.line(window.ui, LineRule.required("patient.legalName", 5), "desk.home");
    day =
        Field.date(window.ui, "patient.birthDate", "desk.find")
            .check(typed ->
                typed == null ? null : PatientData.checkBirthDate(typed, window.ui.today()));
    weight = Field.number(window.ui, "patient.weightKg", 20, 400, "desk.lock");
    secret = Field.secret(window.ui, "passphrase", "desk.settings");
    form = new Form(name, day, weight, secret);
    stage.setScene(window.show(form).scene);
    stage.show();
  }

  @Test
  void valid_tooLong_saysSoBesideAndKeepsWhatWasTyped() {
    clickOn("#desk-home").write("Adaeze Obi");
    interact(() -> assertThat(form.valid()).isFalse());
    assertThat(error("#desk-home")).isEqualTo("That is too long. At most 5 characters fit.");
    assertThat(lookup("#desk-home").queryAs(TextField.class).getText()).isEqualTo("Adaeze Obi");
  }

  @Test
  void leave_wrongDate_saysSoWithoutAButton() {
    clickOn("#desk-find").write("31/12/1980").clickOn("#desk-lock");
    assertThat(error("#desk-find")).contains("month/day/year");
    clickOn("#desk-find").eraseText(10);
    assertThat(lookup("#desk-find-error").tryQuery()).isEmpty();
  }

  @Test
  void value_dateTyped_isRead() {
    clickOn("#desk-find").write("3/14/1985");
    assertThat(day.value()).isEqualTo(LocalDate.of(1985, 3, 14));
    interact(() -> day.fill(LocalDate.of(2031, 1, 2)));
    interact(() -> assertThat(day.valid()).isFalse());
    assertThat(error("#desk-find")).isEqualTo("That day has not come yet.");
  }

  @Test
  void value_numberOutOfRange_isRefused() {
    clickOn("#desk-lock").write("812");
    interact(form::valid);
    assertThat(error("#desk-lock")).isEqualTo("Please write a value from 20 to 400.");
    interact(() -> weight.fill(null));
    assertThat(weight.value()).isNull();
    clickOn("#desk-lock").write("71.5");
    assertThat(weight.value()).isEqualTo(71.5);
    clickOn("#desk-lock").write("x");
    interact(() -> assertThat(weight.valid()).isFalse());
  }

  @Test
  void valid_severalWrong_firstHasTheFocus() {
    clickOn("#desk-lock");
    interact(form::valid);
    assertThat(name.control().isFocused()).isTrue();
    assertThat(error("#desk-home")).isEqualTo("Please fill this in.");
    assertThat(error("#desk-settings")).isEqualTo("Please fill this in.");
  }

  @Test
  void show_whatTheDomainRefused_standsAtItsField() {
    var wrong = new InvalidValue("patient.weightKg", Rule.OUT_OF_RANGE, 20, 400);
    interact(() -> assertThat(form.show(wrong)).isTrue());
    assertThat(error("#desk-lock")).contains("from 20 to 400");
    var other = new InvalidValue("patient.elsewhere", Rule.REQUIRED);
    interact(() -> assertThat(form.show(other)).isFalse());
  }

  @Test
  void paste_withLineBreaks_saysWhatItDid() {
    interact(() -> {
      var content = new ClipboardContent();
      content.putString("Ada\neze");
      Clipboard.getSystemClipboard().setContent(content);
    });
    clickOn("#desk-home");
    interact(() -> ((TextField) name.control()).paste());
    assertThat(((TextField) name.control()).getText()).isEqualTo("Ada eze");
    assertThat(error("#desk-home")).isEqualTo("Line breaks became spaces.");
  }

  @Test
  void secret_typed_isHeldAsArrayAndWiped() {
    clickOn("#desk-settings").write("coral lamp");
    push(KeyCode.LEFT).push(KeyCode.BACK_SPACE).write("w");
    SecretField line = secret.value();
    assertThat(line.secret()).containsExactly("coral lawp".toCharArray());
    assertThat(line.getText()).matches("\u2022{10}");
    interact(line::selectAll);
    interact(line::copy);
    push(javafx.scene.input.KeyCode.CONTROL, KeyCode.Z);
    assertThat(line.secret()).hasSize(10);
    interact(line::wipe);
    assertThat(line.isBlank()).isTrue();
    assertThat(line.getText()).isEmpty();
  }

  private String error(String field) {
    return lookup(field + "-error").queryAs(Label.class).getText();
  }
}
