package app.kapstone.screens.chart;

import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.CourseState;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Tip;
import app.kapstone.screens.kit.Ui;
import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Where a course can go from here, and what happened to it. */
final class CourseMenu extends MenuButton {
  CourseMenu(Ui ui, CourseActions actions, ChartData chart, Course course) {
    String name = ui.text("course.menu");
    setId("course-menu");
    setText(name);
    setAccessibleText(name);
    Tip.on(this, name);
    setGraphic(Icons.MORE.node());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().addAll("flat", "no-arrow");
    for (CourseState state : course.state().next()) {
      var item = new MenuItem(ui.text("course.change." + state.name()));
      item.setId("course-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      item.setOnAction(event -> actions.askForState(course, state));
      getItems().add(item);
    }
    var history = new MenuItem(ui.text("course.history"), Icons.CLOCK.node());
    history.setId("course-history");
    history.setOnAction(event -> actions.history(chart, course));
    getItems().add(history);
  }
}
