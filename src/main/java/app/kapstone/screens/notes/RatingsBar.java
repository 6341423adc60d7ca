package app.kapstone.screens.notes;

import app.kapstone.database.StaleVersion;
import app.kapstone.domain.note.Ratings;
import app.kapstone.screens.kit.Columns;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** How well they worked together and how strong it was, 0 to 10; kept as soon as it is chosen. */
final class RatingsBar extends StackPane {
  private static final List<Optional<Integer>> CHOICES =
      Stream.concat(
              Stream.of(Optional.<Integer>empty()),
              IntStream.rangeClosed(0, Ratings.HIGHEST).mapToObj(Optional::of))
          .toList();

  private final Ui ui;
  private final RecordKeeper keeper;
  private final Field<Optional<Integer>> alliance;
  private final Field<Optional<Integer>> intensity;

  RatingsBar(Ui ui, RecordKeeper keeper, Ratings ratings) {
    this.ui = ui;
    this.keeper = keeper;
    alliance = field("rating.alliance", ratings.alliance());
    intensity = field("rating.intensity", ratings.intensity());
    getChildren().add(new Columns(alliance, intensity));
    listen(alliance);
    listen(intensity);
  }

  private Field<Optional<Integer>> field(String key, @Nullable Integer given) {
    return Field.choice(
            ui,
            key,
            CHOICES,
            value -> value.map(String::valueOf).orElseGet(() -> ui.text("rating.none")),
            key)
        .fill(Optional.ofNullable(given));
  }

  private void listen(Field<Optional<Integer>> field) {
    if (field.control() instanceof ComboBox<?> box) {
      box.valueProperty().addListener(value -> rate());
    }
  }

  private void rate() {
    var given = new Ratings(alliance.value().orElse(null), intensity.value().orElse(null));
    ui.background()
        .run(() -> {
          keeper.rate(given);
          return given;
        })
        .onFailure(StaleVersion.class, stale -> ui.notices().say(ui.text("rating.stale")))
        .start();
  }
}
