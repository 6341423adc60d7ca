package app.kapstone.database.columns;

import java.util.UUID;
import java.util.function.Function;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** A UUID column as an id of the domain. */
abstract class IdConverter<T> extends AbstractConverter<UUID, T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<UUID, T> id;
  private final transient Function<T, UUID> uuid;

  IdConverter(Class<T> type, Function<UUID, T> id, Function<T, UUID> uuid) {
    super(UUID.class, type);
    this.id = id;
    this.uuid = uuid;
  }

  @Override
  public @Nullable T from(@Nullable UUID column) {
    return column == null ? null : id.apply(column);
  }

  @Override
  public @Nullable UUID to(@Nullable T value) {
    return value == null ? null : uuid.apply(value);
  }
}
