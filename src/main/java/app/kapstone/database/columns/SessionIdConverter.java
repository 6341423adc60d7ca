package app.kapstone.database.columns;

import app.kapstone.domain.dosing.SessionId;

/** SessionId as a UUID column. */
public final class SessionIdConverter extends IdConverter<SessionId> {
  private static final long serialVersionUID = 1L;

  public SessionIdConverter() {
    super(SessionId.class, SessionId::new, SessionId::value);
  }
}
