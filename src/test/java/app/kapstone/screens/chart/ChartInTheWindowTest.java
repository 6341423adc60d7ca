package app.kapstone.screens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** What of a chart is made for the first frame: all that the window shows, and not the rest. */
class ChartInTheWindowTest extends RecordTest {
  /** The chart as it was in the first frame that had cards. */
  private record Frame(List<String> cards, boolean full) {}

  @ParameterizedTest
  @CsvSource({"1280, 900", "1280, 300", "640, 900", "640, 300"})
  void chart_firstFrame_fillsTheWindow(double width, double height) throws Exception {
    PatientId patient = add("Wilma Window");
    go(new Place.Patients());
    var first = new AtomicReference<Frame>();
    Runnable look = () -> first.compareAndSet(null, frame());
    onScreen(() -> {
      Window stage = scene().getWindow();
      stage.setX(0); // the screen without a display ends not far beyond it
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
    });
    hasSize(width, height);
    rest();
    onScreen(() -> {
      scene().addPostLayoutPulseListener(look);
      ui().navigator().go(new Place.Chart(patient));
    });
    waitFor("#chart-life");
    rest();
    onScreen(() -> scene().removePostLayoutPulseListener(look));
    assertThat(first.get().full()).as(first.get().toString()).isTrue();
    assertThat(first.get().cards()).doesNotContain("chart-person");
    assertThat(cards()).contains("chart-sessions", "chart-notes", "chart-safety", "chart-person");
    assertThat(cards()).containsAll(first.get().cards());
  }

  /**
   * A window takes its size with a frame, and one that grew later would show less than is asked.
   */
  private void hasSize(double width, double height) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> scene().getWidth() == width && scene().getHeight() == height);
  }

  private List<String> cards() {
    return Stream.of("#chart-worked", "#chart-beside")
        .flatMap(side -> side(side).getChildrenUnmodifiable().stream())
        .map(Node::getId)
        .toList();
  }

  private VBox side(String side) {
    return scene().getRoot().lookup(side) instanceof VBox there ? there : new VBox();
  }

  /** Null while there is no card. */
  private Frame frame() {
    List<String> cards = cards();
    VBox left = side("#chart-worked");
    VBox right = side("#chart-beside");
    boolean narrow = right.getLayoutY() > left.getLayoutY();
    boolean full =
        narrow
            ? reaches(left) || reaches(right)
            : (reaches(left) || cards.contains("chart-notes")) && reaches(right);
    return cards.isEmpty() ? null : new Frame(cards, full);
  }

  private boolean reaches(VBox side) {
    double next = side.localToScene(side.getBoundsInLocal()).getMaxY() + side.getSpacing();
    return next >= scene().getHeight();
  }
}
