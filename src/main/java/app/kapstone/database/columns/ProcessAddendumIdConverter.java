package app.kapstone.database.columns;

import app.kapstone.domain.process.ProcessAddendumId;

/** ProcessAddendumId as a UUID column. */
public final class ProcessAddendumIdConverter extends IdConverter<ProcessAddendumId> {
  private static final long serialVersionUID = 1L;

  public ProcessAddendumIdConverter() {
    super(ProcessAddendumId.class, ProcessAddendumId::new, ProcessAddendumId::value);
  }
}
