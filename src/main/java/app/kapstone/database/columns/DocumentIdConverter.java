package app.kapstone.database.columns;

import app.kapstone.domain.document.DocumentId;

/** DocumentId as a UUID column. */
public final class DocumentIdConverter extends IdConverter<DocumentId> {
  private static final long serialVersionUID = 1L;

  public DocumentIdConverter() {
    super(DocumentId.class, DocumentId::new, DocumentId::value);
  }
}
