package app.kapstone.screens.practice;

import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.SecretField;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.vault.Passphrase;
import app.kapstone.vault.PassphraseStrength;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for a new passphrase, twice, and says while it is typed how easily it is guessed. */
public final class NewPassphrase extends VBox {
  private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
  private static final double SCORES = 4;
  private static final double LEAST_SHOWN = 0.06;

  private final Ui ui;
  private final StrengthWords words;
  private final Field<SecretField> first;
  private final Field<SecretField> again;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label score = Words.caption("");
  private final Label advice = Words.caption("");
  private Collection<String> known = List.of();

  public NewPassphrase(Ui ui) {
    this.ui = ui;
    words = new StrengthWords(ui.texts());
    first = Field.secret(ui, "passphrase.new", "passphrase.new").help("passphrase.new.help");
    again = Field.secret(ui, "passphrase.again", "passphrase.again");
    bar.setId("passphrase-strength");
    bar.setAccessibleText(ui.text("passphrase.strength"));
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("k-strength");
    score.setId("passphrase-score");
    advice.setId("passphrase-advice");
    HBox.setHgrow(bar, Priority.ALWAYS);
    var meter = new HBox(bar, score);
    meter.getStyleClass().add("k-strength-line");
    var form = new Form(first);
    form.getChildren().add(new VBox(meter, advice));
    form.add(again);
    getChildren().add(form);
    ((SecretField) first.control()).textProperty().addListener((value, was, now) -> measure());
    // The dictionaries are read here, not at the first letter typed.
    ui.background().run(() -> PassphraseStrength.of("", List.of())).start();
  }

  /** What a guesser would try first: the practice's and the clinician's name, the town. */
  public void known(Collection<String> words) {
    known = List.copyOf(words);
    measure();
  }

  /** Whether it is strong enough and the same both times; if not, why appears beside the field. */
  public boolean valid() {
    if (!first.valid()) {
      first.control().requestFocus();
      return false;
    }
    PassphraseStrength strength = strength();
    if (!strength.acceptable()) {
      first.say(words.refusal(strength.whyNot().orElseThrow()));
      first.control().requestFocus();
      return false;
    }
    if (!same()) {
      again.say(ui.text("passphrase.notTheSame"));
      again.control().requestFocus();
      return false;
    }
    return true;
  }

  /** A copy of what is typed; the caller closes it. */
  public Passphrase passphrase() {
    return new Passphrase(first.value().secret());
  }

  /** Overwrites what is typed. */
  public void wipe() {
    ((SecretField) first.control()).wipe();
    ((SecretField) again.control()).wipe();
  }

  private boolean same() {
    char[] one = ((SecretField) first.control()).secret();
    char[] other = ((SecretField) again.control()).secret();
    boolean same = Arrays.equals(one, other);
    Arrays.fill(one, '\0');
    Arrays.fill(other, '\0');
    return same;
  }

  private PassphraseStrength strength() {
    char[] typed = ((SecretField) first.control()).secret();
    try {
      return PassphraseStrength.of(CharBuffer.wrap(typed), known);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private void measure() {
    if (((SecretField) first.control()).isBlank()) {
      bar.setProgress(0);
      score.setText("");
      advice.setText("");
      return;
    }
    PassphraseStrength strength = strength();
    bar.setProgress(Math.max(LEAST_SHOWN, strength.score() / SCORES));
    bar.pseudoClassStateChanged(STRONG, strength.acceptable());
    score.setText(words.score(strength));
    advice.setText(words.advice(strength));
    bar.setAccessibleHelp(score.getText() + " " + advice.getText());
  }
}
