package app.kapstone.screens.practice;

import app.kapstone.domain.LineRule;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.vault.RecoveryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javafx.scene.layout.VBox;

/** Asks for two groups of a recovery key, chosen by lot, to prove that the sheet can be read. */
public final class ConfirmGroups extends VBox {
  private static final int ASKED = 2;
  private static final List<String> QUESTIONS =
      List.of(
          "sheet.group1",
          "sheet.group2",
          "sheet.group3",
          "sheet.group4",
          "sheet.group5",
          "sheet.group6");

  private final Ui ui;
  private final RandomGenerator lot;
  private final Form form = new Form();
  private final List<Field<String>> fields = new ArrayList<>();
  private final List<Integer> asked = new ArrayList<>();
  private List<String> key = List.of();

  public ConfirmGroups(Ui ui, RandomGenerator lot) {
    this.ui = ui;
    this.lot = lot;
    getStyleClass().add("k-form");
    getChildren().addAll(Words.body(ui.text("sheet.confirm.lead")), form);
  }

  /** Asks about this key; a key that is asked about already keeps its questions and answers. */
  public void ask(RecoveryKey about) {
    if (about.groups().equals(key)) {
      return;
    }
    key = about.groups();
    asked.clear();
    fields.clear();
    lot.ints(1, RecoveryKey.GROUPS + 1).distinct().limit(ASKED).sorted().forEach(asked::add);
    for (int group : asked) {
      String question = QUESTIONS.get(group - 1);
      fields.add(Field.line(ui, LineRule.required(question, 20), question));
    }
    var fresh = new Form();
    fresh.row(fields.getFirst(), fields.getLast());
    form.getChildren().setAll(fresh);
  }

  /** The places of the groups asked for, from 1. */
  public List<Integer> asked() {
    return List.copyOf(asked);
  }

  /** Whether both are those of the key; the one that is not says so. */
  public boolean valid() {
    var slips = new ArrayList<Integer>();
    boolean all = form();
    for (int i = 0; all && i < fields.size(); i++) {
      if (!matches(fields.get(i).value(), key.get(asked.get(i) - 1))) {
        slips.add(i);
      }
    }
    if (!slips.isEmpty()) {
      // The focus first: a field that loses it looks at itself again and would take this back.
      fields.get(slips.getFirst()).control().requestFocus();
      slips.forEach(i -> fields.get(i).say(ui.text("sheet.groupWrong", asked.get(i))));
    }
    return all && slips.isEmpty();
  }

  private boolean form() {
    boolean all = true;
    for (Field<String> field : fields) {
      all &= field.valid();
    }
    return all;
  }

  /** As a recovery key is read: any case, spaces and dashes, O for 0, I and L for 1. */
  private static boolean matches(String typed, String group) {
    String plain =
        typed
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return plain.equals(group);
  }

  /** Lets go of the key. */
  public void forget() {
    key = List.of();
    form.getChildren().clear();
    fields.clear();
  }
}
