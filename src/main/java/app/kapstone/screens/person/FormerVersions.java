package app.kapstone.screens.person;

import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * What an entry said before: a button, and beneath it the former versions, the newest first, read
 * when they are asked for.
 */
final class FormerVersions extends VBox {
  private final Ui ui;
  private final Entries entries;
  private final PatientEntry<?> entry;
  private final String name;
  private final Button button;

  FormerVersions(Ui ui, Entries entries, PatientEntry<?> entry, FactWords words) {
    this.ui = ui;
    this.entries = entries;
    this.entry = entry;
    name = words.what();
    button = Buttons.quiet(ui, Icons.CLOCK, "person.former.hide", this::turn);
    button.setId("person-former-" + entry.id().value());
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("k-lines");
    getChildren().add(button);
    closed();
  }

  /** How many there are; that an entry was taken out made a version that says nothing new. */
  static long count(PatientEntry<?> entry) {
    return entry.version() - (entry.withdrawn() ? 2 : 1);
  }

  private void turn() {
    if (getChildren().size() > 1) {
      closed();
    } else {
      entries.versions(entry, this::show);
    }
  }

  private void closed() {
    getChildren().remove(1, getChildren().size()); // the button stays, and the keyboard with it
    say(ui.text("person.former", count(entry)));
  }

  private void show(List<PatientEntry<?>> versions) {
    for (int former = (int) count(entry) - 1; former >= 0; former--) {
      PatientEntry<?> version = versions.get(former);
      FactWords words = FactWords.of(ui, version.fact());
      var line =
          new VBox(
              Words.muted(words.what()),
              Words.caption(
                  ui.text(
                      "person.former.written",
                      day(version.writtenAt()),
                      day(versions.get(former + 1).writtenAt()))));
      if (!words.beneath().isEmpty()) {
        line.getChildren().add(1, Words.caption(words.beneath()));
      }
      getChildren().add(line);
    }
    say(ui.text("person.former.hide"));
  }

  private void say(String words) {
    button.setText(words);
    button.setAccessibleText(words + ": " + name);
  }

  private String day(Instant moment) {
    return ui.texts().date(LocalDate.ofInstant(moment, ui.zone()));
  }
}
