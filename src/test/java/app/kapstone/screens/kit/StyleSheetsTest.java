package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.css.CssParser;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.CheckListView;
import org.controlsfx.control.MaskerPane;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.PlusMinusSlider;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.Rating;
import org.controlsfx.control.SegmentedBar;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.TextFields;
import org.controlsfx.dialog.WizardPane;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class StyleSheetsTest extends ApplicationTest {
  private TestWindow window;

  @Override
  public void start(Stage stage) {
    window = new TestWindow();
    stage.setScene(window.scene);
    stage.show();
  }

  @Test
  void controlsOfControlsFx_inEveryTheme_makeNoWarnings() {
    List<CssParser.ParseError> warnings = CssParser.errorsProperty();
    interact(warnings::clear);
    for (Theme theme : Theme.values()) {
      interact(() -> window.ui.look().wear(theme));
      interact(() -> window.show(everything()));
      interact(() -> window.layers.applyCss());
    }
    assertThat(warnings).extracting(CssParser.ParseError::getMessage).isEmpty();
  }

  @Test
  void colourThatIsMissing_makesAWarning() {
    List<CssParser.ParseError> warnings = CssParser.errorsProperty();
    interact(warnings::clear);
    interact(() -> {
      var label = new Label("planted");
      label.setStyle("-fx-text-fill: -k-there-is-none;");
      window.show(label);
      window.layers.applyCss();
    });
    assertThat(warnings).isNotEmpty();
  }

  @Test
  void popUp_inTheDimTheme_isDimToo() {
    interact(() -> window.ui.look().wear(Theme.SESSION));
    var box = new ComboBox<>(FXCollections.observableArrayList("Letter", "A4"));
    interact(() -> window.show(new VBox(box)));
    interact(box::show);
    var content = ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
    var cell = (ListCell<?>) content.lookup(".list-cell");
    assertThat(((Color) cell.getTextFill()).getBrightness()).isBetween(0.6, 0.9);
    interact(box::hide);
  }

  @Test
  void fonts_ourOwn_areWorn() {
    interact(() -> window.show(new VBox(Words.title("Title"), Words.body("Body"))));
    interact(() -> window.layers.applyCss());
    var families =
        window.layers.lookupAll(".label").stream()
            .map(label -> ((Label) label).getFont().getFamily())
            .toList();
    assertThat(families).containsExactlyInAnyOrder("Inter Semi Bold", "Inter");
    assertThat(Font.getFamilies()).contains("Inter Medium");
  }

  private static VBox everything() {
    var wizard = new WizardPane();
    wizard.setContentText("A step");
    var dialog = new DialogPane();
    dialog.getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
    var checks = new CheckComboBox<String>();
    checks.getItems().add("One");
    return new VBox(
        wizard,
        dialog,
        checks,
        new CheckListView<String>(),
        new BreadCrumbBar<String>(),
        new MaskerPane(),
        new NotificationPane(new Label("Below")),
        new PlusMinusSlider(),
        new RangeSlider(),
        new Rating(),
        new SegmentedBar<SegmentedBar.Segment>(),
        new SegmentedButton(),
        new StatusBar(),
        new ToggleSwitch("On"),
        TextFields.createClearableTextField(),
        TextFields.createClearablePasswordField(),
        new TableView<String>(),
        new Button("Plain"),
        new DateLine(new TestWindow().ui));
  }
}
