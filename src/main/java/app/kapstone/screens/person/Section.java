package app.kapstone.screens.person;

import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientFact;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.FilterField;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.search.LineFilter;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One kind of entries: what there is, how to add to it, and what was taken out. The form stands in
 * the section itself. The room's texts begin with the section's key: {@code person.allergy}, {@code
 * person.allergy.none}, {@code person.allergy.add}.
 */
class Section<F extends PatientFact> extends VBox {
  /** Beyond so many lines they filter as one types. */
  private static final int LONG = 8;

  final Ui ui;
  private final String key;
  private final Entries entries;
  private final List<PatientEntry<F>> current;
  private final List<PatientEntry<F>> withdrawn;
  private final Supplier<FactForm<F>> asking;
  private final VBox lines = new VBox();
  private final VBox foot = new VBox();
  private final Button add;

  Section(
      Ui ui,
      String key,
      Entries entries,
      PatientHistory history,
      Class<F> kind,
      Supplier<FactForm<F>> asking) {
    this.ui = ui;
    this.key = key;
    this.entries = entries;
    this.asking = asking;
    current = history.current(kind).stream().sorted(FactOrder.by(ui.zone())).toList();
    withdrawn = history.withdrawn(kind);
    setId(key.replace('.', '-'));
    getStyleClass().add("k-card");
    lines.getStyleClass().add("k-lines");
    foot.getStyleClass().add("k-lines");
    add = Buttons.plain(ui, Icons.ADD, key + ".add", () -> ask(toChange()));
    getChildren().add(Words.section(ui.text(key)));
    if (current.size() > LONG) {
      getChildren().add(new FilterField(ui, key + ".filter", this::show));
    }
    getChildren().addAll(lines, foot);
    show("");
    close();
  }

  /** Entries that count, the last written last. */
  final List<PatientEntry<F>> current() {
    return current;
  }

  /** What else can be done with an entry. */
  List<Button> actions(PatientEntry<F> entry) {
    return List.of();
  }

  /** The entry that is changed where others would add one; null to add. */
  @Nullable PatientEntry<F> toChange() {
    return null;
  }

  final Entries entries() {
    return entries;
  }

  private void show(String typed) {
    var wanted = new LineFilter(typed);
    lines.getChildren().clear();
    for (PatientEntry<F> entry : current) {
      FactWords words = FactWords.of(ui, entry.fact());
      if (wanted.matches(words.what() + " " + words.beneath())) {
        lines.getChildren().add(line(entry, words));
      }
    }
    if (current.isEmpty()) {
      lines.getChildren().add(Words.muted(ui.text(key + ".none")));
    } else if (lines.getChildren().isEmpty()) {
      lines.getChildren().add(Words.muted(ui.text("kit.noneFound")));
    }
  }

  private Node line(PatientEntry<F> entry, FactWords words) {
    return new EntryLine(
        ui,
        entries,
        entry,
        words,
        actions(entry),
        () -> ask(entry),
        () -> entries.askToWithdraw(entry));
  }

  /** Opens the form in place. */
  private void ask(@Nullable PatientEntry<F> entry) {
    FactForm<F> form = asking.get();
    if (entry != null) {
      form.fill(entry.fact());
    }
    foot.getChildren()
        .setAll(
            new EditPane<>(
                ui,
                key,
                form,
                fact -> save(entry, fact),
                () -> {
                  close();
                  add.requestFocus();
                }));
  }

  private void save(@Nullable PatientEntry<F> entry, F fact) {
    if (entry == null) {
      entries.add(fact);
    } else {
      entries.change(entry, fact);
    }
  }

  private void close() {
    foot.getChildren().setAll(add);
    if (!withdrawn.isEmpty()) {
      Button show = Buttons.quiet(ui, Icons.SHOW, "person.withdraw", () -> {});
      show.setId(getId() + "-withdrawn");
      show.setText(ui.text("person.withdrawn", withdrawn.size()));
      show.setAccessibleText(ui.text("person.withdrawn.of", ui.text(key), withdrawn.size()));
      show.setOnAction(event -> showWithdrawn(show));
      foot.getChildren().add(show);
    }
  }

  private void showWithdrawn(Button asked) {
    int place = foot.getChildren().indexOf(asked);
    foot.getChildren().remove(asked);
    for (PatientEntry<F> entry : withdrawn) {
      FactWords words = FactWords.of(ui, entry.fact());
      var line =
          new VBox(
              Words.muted(words.what()),
              Words.caption(ui.text("person.withdrawn.because", entry.withdrawnReason())));
      if (FormerVersions.count(entry) > 0) {
        line.getChildren().add(new FormerVersions(ui, entries, entry, words));
      }
      foot.getChildren().add(place++, line);
    }
    add.requestFocus();
  }
}
