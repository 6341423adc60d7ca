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
  COURSE_SUMMARY,
  PRESCRIBER_LETTER,
  REFERRAL_LETTER,
  DISCHARGE_LETTER,
  SUPERBILL,
  WHOLE_CHART
}
