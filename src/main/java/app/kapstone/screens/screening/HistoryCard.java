package app.kapstone.screens.screening;

import app.kapstone.domain.screening.HistoryWords;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** The history in the clinician's words, before what the criteria ask for. */
final class HistoryCard extends VBox {
  private final Form form;
  private final Field<String> medical;
  private final Field<String> psychiatric;
  private final Field<String> family;
  private HistoryWords kept;

  HistoryCard(Ui ui, HistoryWords words, Runnable onChange) {
    kept = words;
    setId("screening-history");
    getStyleClass().add("k-card");
    setMinHeight(USE_PREF_SIZE);
    medical =
        Field.area(ui, HistoryWords.MEDICAL, "screening.history.medical")
            .help("screening.history.medical.help");
    psychiatric =
        Field.area(ui, HistoryWords.PSYCHIATRIC, "screening.history.psychiatric")
            .help("screening.history.psychiatric.help");
    family =
        Field.area(ui, HistoryWords.FAMILY, "screening.history.family")
            .help("screening.history.family.help");
    medical.fill(words.medical());
    psychiatric.fill(words.psychiatric());
    family.fill(words.family());
    for (Field<String> field : List.of(medical, psychiatric, family)) {
      ((TextInputControl) field.control())
          .textProperty()
          .addListener((value, was, now) -> onChange.run());
    }
    form = new Form(medical, psychiatric, family);
    getChildren().addAll(Words.section(ui.text("screening.history")), form);
  }

  /** What is written so far; where it is too long to be kept, what stood there before. */
  HistoryWords words() {
    kept =
        new HistoryWords(
            medical.valueOr(kept.medical()),
            psychiatric.valueOr(kept.psychiatric()),
            family.valueOr(kept.family()));
    return kept;
  }

  /** Whether all of it can be kept; what is wrong is said beside it. */
  boolean valid() {
    return form.valid();
  }
}
