package app.kapstone.documents;

/**
 * The last link of the audit chain when a document was made.
 *
 * @param sequence the link's number, from 1
 * @param hash in hexadecimal; its first 12 digits are printed
 */
public record AuditHead(long sequence, String hash) {
  public AuditHead {
    if (sequence < 1) {
      throw new IllegalArgumentException("links are counted from 1, not " + sequence);
    }
    if (!hash.matches("[0-9a-fA-F]{12,}")) {
      throw new IllegalArgumentException("a hash has at least 12 hexadecimal digits");
    }
  }

  String prefix() {
    return hash.substring(0, 12);
  }
}
