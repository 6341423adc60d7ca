package app.kapstone.database.columns;

import app.kapstone.domain.calendar.AppointmentId;

/** AppointmentId as a UUID column. */
public final class AppointmentIdConverter extends IdConverter<AppointmentId> {
  private static final long serialVersionUID = 1L;

  public AppointmentIdConverter() {
    super(AppointmentId.class, AppointmentId::new, AppointmentId::value);
  }
}
