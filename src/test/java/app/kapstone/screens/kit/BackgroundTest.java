package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.texts.Texts;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class BackgroundTest extends ApplicationTest {
  private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
  private Layers layers;
  private Background background;

  @Override
  public void start(Stage stage) {
    layers = new Layers(Texts.english());
    var scene = new Scene(layers, 800, 600);
    new Look(scene).wear(Theme.LIGHT);
    background = Background.threaded(layers.overlay());
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void start_work_runsElsewhereAndAnswersOnTheScreensThread() throws Exception {
    var end = new CountDownLatch(1);
    interact(() ->
        background
            .run(() -> Thread.currentThread().getName())
            .onSuccess(name -> seen.add(name + " " + Platform.isFxApplicationThread()))
            .onFinally(end::countDown)
            .start());
    assertThat(end.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).containsExactly("kapstone-work true");
  }

  @Test
  void start_foreseenFailure_isAnsweredByItsType() throws Exception {
    var end = new CountDownLatch(1);
    interact(() ->
        background
            .run(BackgroundTest::missing)
            .onFailure(IllegalStateException.class, e -> seen.add("state"))
            .onFailure(NoSuchFileException.class, e -> seen.add(e.getFile()))
            .onFinally(end::countDown)
            .start());
    assertThat(end.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).containsExactly("nowhere");
    assertThat(layers.overlay().isOpen()).isFalse();
  }

  @Test
  void start_unforeseenFailure_opensTheFailurePane() {
    interact(() -> background.run(BackgroundTest::missing).start());
    waitFor(() -> layers.overlay().isOpen());
    assertThat(lookup("#failure-code").tryQuery()).isPresent();
  }

  @Test
  void start_shortWork_showsNoBusyPane() throws Exception {
    var end = new CountDownLatch(1);
    interact(() -> background.run(() -> 1).busy("kit.working").onFinally(end::countDown).start());
    assertThat(end.await(5, TimeUnit.SECONDS)).isTrue();
    sleep(700);
    assertThat(layers.overlay().isOpen()).isFalse();
  }

  @Test
  void cancel_longWork_endsItAndForgetsTheResult() {
    interact(() ->
        background
            .runLong(BackgroundTest::count)
            .cancellable("kit.working", () -> seen.add("cancelled"))
            .onSuccess(value -> seen.add("value"))
            .start());
    waitFor(() -> layers.overlay().isOpen());
    clickOn("#kit-cancel");
    waitFor(() -> !seen.isEmpty());
    assertThat(seen).containsExactly("cancelled");
    assertThat(layers.overlay().isOpen()).isFalse();
  }

  @Test
  void cancel_afterTheLastQuestion_keepsWhatIsDone() throws Exception {
    var wanted = new CountDownLatch(1);
    interact(() ->
        background
            .runLong(progress -> {
              progress.at(1, 1);
              wanted.await();
              return "done";
            })
            .cancellable("kit.working", () -> seen.add("cancelled"))
            .onSuccess(seen::add)
            .start());
    waitFor(() -> layers.overlay().isOpen());
    assertThat(layers.lookup(".k-dialog").getEffect()).as("it moves").isNull();
    clickOn("#kit-cancel");
    wanted.countDown();
    waitFor(() -> !seen.isEmpty());
    assertThat(seen).containsExactly("done");
  }

  @Test
  void inline_work_isDoneBeforeStartReturns() {
    var failures = new java.util.ArrayList<Throwable>();
    var inline = Background.inline(failures::add);
    inline.run(() -> "value").onSuccess(seen::add).start();
    inline.run(BackgroundTest::missing).start();
    assertThat(seen).containsExactly("value");
    assertThat(failures).singleElement().isInstanceOf(NoSuchFileException.class);
  }

  private static String missing() throws NoSuchFileException {
    throw new NoSuchFileException("nowhere");
  }

  private static long count(Progress progress) throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      progress.at(i, 1000);
      Thread.sleep(10);
    }
    return 1000;
  }

  private static void waitFor(java.util.concurrent.Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void answerNobody_whatWasAskedBefore_isDoneAndOnlyAFailureIsTold() throws Exception {
    var end = new CountDownLatch(2);
    interact(() -> {
      background
          .run(() -> seen.add("done"))
          .onSuccess(done -> seen.add("answered"))
          .onFinally(end::countDown)
          .start();
      background
          .run(BackgroundTest::missing)
          .onFailure(NoSuchFileException.class, e -> seen.add(e.getFile()))
          .onFinally(end::countDown)
          .start();
      background.answerNobody();
    });
    assertThat(end.await(5, TimeUnit.SECONDS)).isTrue();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(seen).containsExactly("done");
    assertThat(layers.overlay().isOpen()).isTrue();
  }
}
