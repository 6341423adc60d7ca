package app.kapstone.documents;

import app.kapstone.documents.page.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The practice's own paper: its head, and what stands at the foot of every page; what is not known
 * is empty.
 *
 * @param notice what whoever is given a page must be told, such as the notice of 42 CFR 2.32
 * @param logo beside the head of the first page
 */
public record Letterhead(
    String practiceName,
    String address,
    String clinician,
    String licence,
    String phone,
    String notice,
    @Nullable Picture logo) {
  public Letterhead(
      String practiceName, String address, String clinician, String licence, String phone) {
    this(practiceName, address, clinician, licence, phone, "", null);
  }

  public Letterhead(
      String practiceName,
      String address,
      String clinician,
      String licence,
      String phone,
      String notice) {
    this(practiceName, address, clinician, licence, phone, notice, null);
  }

  public Letterhead {
    if (practiceName.isBlank()) {
      throw new IllegalArgumentException("a practice has a name");
    }
  }
}
