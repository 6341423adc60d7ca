package app.kapstone.database.columns;

import app.kapstone.domain.consent.ConsentId;

/** ConsentId as a UUID column. */
public final class ConsentIdConverter extends IdConverter<ConsentId> {
  private static final long serialVersionUID = 1L;

  public ConsentIdConverter() {
    super(ConsentId.class, ConsentId::new, ConsentId::value);
  }
}
