package app.kapstone.screens.documents;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.document.PaperPassword;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.Ui;
import java.util.Arrays;

/** A password for a copy that is saved, typed twice; none when both are empty. */
final class LockFields {
  private final Field<SecretField> password;
  private final Field<SecretField> again;

  LockFields(Ui ui) {
    password = Field.optionalSecret(ui, "paper.password", "paper.password");
    password.help("paper.password.help").check(LockFields::fits);
    again = Field.optionalSecret(ui, "paper.passwordAgain", "paper.passwordAgain");
    again.check(this::same);
  }

  void addTo(Form form) {
    form.row(password, again);
  }

  /** What was typed; empty for none. The fields are wiped. */
  String take() {
    String typed = words((SecretField) password.control());
    ((SecretField) password.control()).wipe();
    ((SecretField) again.control()).wipe();
    return typed;
  }

  private static SecretField fits(SecretField line) {
    if (!line.isBlank()) {
      PaperPassword.check(words(line));
    }
    return line;
  }

  private SecretField same(SecretField line) {
    if (!words(line).equals(words((SecretField) password.control()))) {
      throw new InvalidValue("paper.passwordAgain", Rule.DIFFERENT);
    }
    return line;
  }

  private static String words(SecretField line) {
    char[] typed = line.secret();
    String words = new String(typed);
    Arrays.fill(typed, '\0');
    return words;
  }
}
