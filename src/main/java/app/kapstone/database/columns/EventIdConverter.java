package app.kapstone.database.columns;

import app.kapstone.domain.dosing.EventId;

/** EventId as a UUID column. */
public final class EventIdConverter extends IdConverter<EventId> {
  private static final long serialVersionUID = 1L;

  public EventIdConverter() {
    super(EventId.class, EventId::new, EventId::value);
  }
}
