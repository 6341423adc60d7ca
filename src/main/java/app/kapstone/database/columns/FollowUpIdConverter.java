package app.kapstone.database.columns;

import app.kapstone.domain.safety.FollowUpId;

/** FollowUpId as a UUID column. */
public final class FollowUpIdConverter extends IdConverter<FollowUpId> {
  private static final long serialVersionUID = 1L;

  public FollowUpIdConverter() {
    super(FollowUpId.class, FollowUpId::new, FollowUpId::value);
  }
}
