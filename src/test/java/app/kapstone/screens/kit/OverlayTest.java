package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.LineRule;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class OverlayTest extends ApplicationTest {
  private final List<String> done = new ArrayList<>();
  private TestWindow window;
  private TextField beneath;

  @Override
  public void start(Stage stage) {
    window = new TestWindow();
    beneath = new TextField();
    beneath.setId("beneath");
    stage.setScene(window.show(new VBox(beneath)).scene);
    stage.show();
  }

  private void confirm() {
    window.ui.overlay().confirm("desk.lock", "Really?", "kit.undo", () -> done.add("yes"));
  }

  @Test
  void confirm_tabbedRound_keepsTheFocusInside() {
    clickOn("#beneath");
    interact(this::confirm);
    for (int i = 0; i < 5; i++) {
      assertThat(Focus.within(focused(), (VBox) lookup(".k-dialog").query())).isTrue();
      push(KeyCode.TAB);
    }
    interact(beneath::requestFocus);
    assertThat(beneath.isFocused()).isFalse();
  }

  @Test
  void escape_onConfirm_closesWithoutDoing() {
    clickOn("#beneath");
    interact(this::confirm);
    push(KeyCode.ESCAPE);
    assertThat(window.ui.overlay().isOpen()).isFalse();
    assertThat(done).isEmpty();
    assertThat(beneath.isFocused()).isTrue();
  }

  @Test
  void confirm_button_doesIt() {
    interact(this::confirm);
    clickOn("#kit-undo");
    assertThat(done).containsExactly("yes");
    assertThat(window.ui.overlay().isOpen()).isFalse();
  }

  @Test
  void confirm_enterOnTheSafeButton_doesNothing() {
    clickOn("#beneath");
    interact(this::confirm);
    push(KeyCode.ENTER);
    assertThat(window.ui.overlay().isOpen()).isFalse();
    assertThat(done).isEmpty();
  }

  @Test
  void form_wrongAnswer_staysOpenUntilItIsRight() {
    var field = Field.line(window.ui, LineRule.required("name", 20), "desk.home");
    interact(() ->
        window
            .ui
            .overlay()
            .form("desk.home", new Form(field), "kit.ok", () -> done.add(field.value())));
    push(KeyCode.ENTER);
    assertThat(lookup("#desk-home-error").queryAs(Label.class).getText()).isNotBlank();
    clickOn("#desk-home").write("Noor").push(KeyCode.ENTER);
    assertThat(done).containsExactly("Noor");
    assertThat(window.ui.overlay().isOpen()).isFalse();
  }

  @Test
  void dialogs_twoOpen_closeFromTheTop() {
    interact(this::confirm);
    interact(() -> window.ui.overlay().message("desk.home", "On top"));
    push(KeyCode.ESCAPE);
    assertThat(lookup("#dialog-title").queryAs(Label.class).getText()).isEqualTo("Lock");
    push(KeyCode.ESCAPE);
    assertThat(window.ui.overlay().isOpen()).isFalse();
  }

  @Test
  void failure_unforeseen_showsCodeAndNoMessage() {
    interact(() -> window.ui.overlay().failure(new IllegalStateException("Mira Castellan")));
    assertThat(lookup("#failure-code").queryAs(Label.class).getText()).matches("Code [0-9A-F]{8}");
    assertThat(lookup(".label").queryAllAs(Label.class))
        .noneMatch(label -> label.getText().contains("Castellan"));
    assertThat(AccessibleNames.lacking(window.layers))
        .singleElement()
        .asString()
        .contains("beneath");
  }

  @Test
  void notices_undo_undoesOnce() {
    interact(() -> window.ui.notices().undo("Archived.", () -> done.add("undone")));
    clickOn("#kit-undo");
    assertThat(done).containsExactly("undone");
    assertThat(lookup("#notice").tryQuery()).isEmpty();
  }

  private Node focused() {
    return window.scene.getFocusOwner();
  }

  @Test
  void notice_saidAndGone_takesRoomFromThePageAndGivesItBack() {
    var page = beneath.getParent();
    double whole = page.getLayoutBounds().getHeight();
    interact(() -> window.ui.notices().say("Archived."));
    interact(window.layers::layout);
    double left = page.getLayoutBounds().getHeight();
    assertThat(left).isLessThan(whole);
    assertThat(lookup("#notice").query().localToScene(0, 0).getY()).isGreaterThanOrEqualTo(left);
    interact(window.ui.notices()::clear);
    interact(window.layers::layout);
    assertThat(page.getLayoutBounds().getHeight()).isEqualTo(whole);
    assertThat(lookup(".k-notices").query().isVisible()).isFalse();
  }
}
