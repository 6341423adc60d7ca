package app.kapstone.documents;

/**
 * The practice's own paper: its head, and what stands at the foot of every page; what is not known
 * is empty.
 *
 * @param notice what whoever is given a page must be told, such as the notice of 42 CFR 2.32
 */
public record Letterhead(
    String practiceName,
    String address,
    String clinician,
    String licence,
    String phone,
    String notice) {
  public Letterhead(
      String practiceName, String address, String clinician, String licence, String phone) {
    this(practiceName, address, clinician, licence, phone, "");
  }

  public Letterhead {
    if (practiceName.isBlank()) {
      throw new IllegalArgumentException("a practice has a name");
    }
  }
}
