package app.kapstone.screens.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for another thread and what becomes of its result. Everything but the work
 * itself happens on the JavaFX thread. Nothing happens before {@link #start()}.
 */
public final class Errand<T extends @Nullable Object> {
  /** What is done elsewhere. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run(Progress progress) throws Exception;
  }

  private record Answer(Class<? extends Throwable> type, Consumer<Throwable> action) {}

  private final Background background;
  private final Work<T> work;
  private final List<Answer> answers = new ArrayList<>();
  private Consumer<T> onSuccess = value -> {};
  private Runnable onCancel = () -> {};
  private Runnable afterwards = () -> {};
  private @Nullable String busyKey;
  private boolean cancellable;
  private boolean beside;

  Errand(Background background, Work<T> work) {
    this.background = background;
    this.work = work;
  }

  public Errand<T> onSuccess(Consumer<T> action) {
    onSuccess = action;
    return this;
  }

  /** What a foreseen failure leads to; the first one whose type fits is taken. */
  public <E extends Throwable> Errand<T> onFailure(Class<E> type, Consumer<? super E> action) {
    answers.add(new Answer(type, failure -> action.accept(type.cast(failure))));
    return this;
  }

  /** What every other failure leads to, in place of the failure pane. */
  public Errand<T> onOther(Consumer<? super Throwable> action) {
    answers.add(new Answer(Throwable.class, action::accept));
    return this;
  }

  /** Done at the end, however it ended. */
  public Errand<T> onFinally(Runnable action) {
    afterwards = action;
    return this;
  }

  /** Says the text of the key when the work takes longer than half a second. */
  public Errand<T> busy(String key) {
    busyKey = key;
    return this;
  }

  /** Long work that no other work shall wait behind; it is done beside the rest. */
  public Errand<T> beside() {
    beside = true;
    return this;
  }

  /** As {@link #busy(String)}, with a button to cancel; the work must ask its {@link Progress}. */
  public Errand<T> cancellable(String key, Runnable action) {
    busyKey = key;
    cancellable = true;
    onCancel = action;
    return this;
  }

  public void start() {
    Function<Progress, Background.Ending> job =
        progress -> {
          try {
            T value = work.run(progress);
            // What is done is done: a cancel that came after the last question changes nothing.
            return new Background.Ending(() -> onSuccess.accept(value), null);
          } catch (CancellationException e) {
            return new Background.Ending(onCancel, null);
          } catch (Throwable failure) {
            // Every failure must reach the screen, an Error too: a screen that waits for ever lies.
            return new Background.Ending(() -> answer(failure), failure);
          }
        };
    background.carry(job, afterwards, busyKey, cancellable, beside);
  }

  private void answer(Throwable failure) {
    for (Answer answer : answers) {
      if (answer.type.isInstance(failure)) {
        answer.action.accept(failure);
        return;
      }
    }
    background.unforeseen(failure);
  }
}
