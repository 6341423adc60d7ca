package app.kapstone.documents.page;

/**
 * To which block of the document something on a page belongs, and as what: the tags of an
 * accessible file are made from it.
 *
 * @param block the number of the block in reading order, from 1; 0 for furniture
 */
public record Mark(int block, Role role) {
  /** The part a thing plays, named as PDF names its standard structure. */
  public enum Role {
    ARTIFACT,
    HEADING_1,
    HEADING_2,
    HEADING_3,
    PARAGRAPH,
    LIST_LABEL,
    LIST_BODY,
    TABLE_HEAD,
    TABLE_CELL,
    FORM,
    CODE,
    FIGURE;

    static Role ofHeading(int level) {
      return switch (level) {
        case 1 -> HEADING_1;
        case 2 -> HEADING_2;
        default -> HEADING_3;
      };
    }
  }

  /** Head, foot and lines: passed over by those who hear the page. */
  public static final Mark ARTIFACT = new Mark(0, Role.ARTIFACT);
}
