package app.kapstone.domain.document;

/** What a stored paper is. */
public enum DocumentKind {
  CONSENT_PACKET,
  SESSION_SUMMARY,
  SCREENING,
  SCAN,
  NOTE,
  ACCOUNTING,
  MONITORING_SHEET,
  SIGNED_CONSENT
}
