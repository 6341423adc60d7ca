package app.kapstone.domain.document;

/** To whom a letter of the therapist goes. */
public enum LetterKind {
  /** Who prescribes the medicine: what the doses did, and what is to be decided next. */
  PRESCRIBER(DocumentKind.PRESCRIBER_LETTER),
  /** Someone who is to see the patient too. */
  REFERRAL(DocumentKind.REFERRAL_LETTER),
  /** Whoever goes on with the patient's care when the course has ended. */
  DISCHARGE(DocumentKind.DISCHARGE_LETTER);

  private final DocumentKind paper;

  LetterKind(DocumentKind paper) {
    this.paper = paper;
  }

  /** As what it is kept. */
  public DocumentKind paper() {
    return paper;
  }
}
