package app.kapstone.documents;

/** The practice as it stands at the head of its paper; what is not known is empty. */
public record Letterhead(
    String practiceName, String address, String clinician, String licence, String phone) {
  public Letterhead {
    if (practiceName.isBlank()) {
      throw new IllegalArgumentException("a practice has a name");
    }
  }
}
