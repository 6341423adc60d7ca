package app.kapstone.database.columns;

import app.kapstone.domain.process.ProcessNoteId;

/** ProcessNoteId as a UUID column. */
public final class ProcessNoteIdConverter extends IdConverter<ProcessNoteId> {
  private static final long serialVersionUID = 1L;

  public ProcessNoteIdConverter() {
    super(ProcessNoteId.class, ProcessNoteId::new, ProcessNoteId::value);
  }
}
