package app.kapstone.screens.kit;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.Popover;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A day that is typed, or chosen from a calendar that opens beside. */
final class DateLine extends HBox {
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US);

  private final Ui ui;
  private final PlainLine text = new PlainLine();
  private final Button open;

  DateLine(Ui ui) {
    this.ui = ui;
    text.setPromptText(ui.text("kit.datePrompt"));
    open = Buttons.icon(ui, Icons.CALENDAR, "kit.calendar", this::choose);
    open.setFocusTraversable(false);
    HBox.setHgrow(text, Priority.ALWAYS);
    getStyleClass().add("k-date");
    getChildren().addAll(text, open);
  }

  PlainLine text() {
    return text;
  }

  void fill(@Nullable LocalDate day) {
    text.setText(day == null ? "" : TYPED.format(day));
  }

  private void choose() {
    var calendar = new Calendar(ui.today());
    calendar.setId("calendar");
    calendar.setAccessibleText(ui.text("kit.calendar"));
    var popover = new Popover(calendar);
    popover.setHeaderAlwaysVisible(false);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    calendar
        .valueProperty()
        .addListener((value, was, now) -> {
          fill(now);
          popover.hide();
          text.requestFocus();
        });
    popover.show(open);
  }
}
