package app.kapstone.demo;

/** The people of the demo day, by what they are there to show. */
public enum DemoPerson {
  ENQUIRY,
  IN_PREPARATION,
  DOSE_TODAY,
  IN_SESSION,
  INTEGRATION_TODAY,
  MID_COURSE,
  COMPLETED,
  ARCHIVED;

  private static final int APART = 3;

  public String legalName() {
    return FictionalNames.name(ordinal() * APART);
  }
}
