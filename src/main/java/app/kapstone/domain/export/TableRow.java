package app.kapstone.domain.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row: a value for each column of its {@link TableShape}, in their order, or null. */
public record TableRow(List<@Nullable Object> values) {
  public TableRow {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  public @Nullable Object at(int place) {
    return values.get(place);
  }
}
