package app.kapstone.documents.page;

import org.jspecify.annotations.Nullable;

/**
 * What something on a page is and in what it stands: the tags of an accessible file are made from
 * it. A thing's own words come before those of the things in it.
 *
 * @param number in reading order, from 1; 0 for what is no part of the text
 * @param parent the thing it is a part of; null for a part of the document itself
 * @param words what is said of it: a heading's text, a figure's alternative, the name of a field
 */
public record Mark(int number, Role role, @Nullable Mark parent, String words) {
  /** The part a thing plays, named by what it is to the reader. */
  public enum Role {
    /** Lines and tints. */
    DECORATION,
    HEAD,
    FOOT,
    /** A table's head on its second and later pages. */
    REPEATED,

    HEADING_1,
    HEADING_2,
    HEADING_3,
    PARAGRAPH,
    BULLET_LIST,
    NUMBERED_LIST,
    CHOICE_LIST,
    LIST_ITEM,
    LIST_LABEL,
    LIST_BODY,
    TABLE,
    ROW,
    COLUMN_HEAD,
    ROW_HEAD,
    CELL,
    /** Blocks that belong together, such as a callout. */
    GROUP,
    FIGURE,
    /** A line to write on. */
    WRITING_LINE,
    TICK_BOX,
    /** A box with its tick. */
    TICKED_BOX,
    /** Words within a paragraph. */
    SPAN,
    /** Words that no longer hold. */
    STRUCK;

    static Role ofHeading(int level) {
      return switch (level) {
        case 1 -> HEADING_1;
        case 2 -> HEADING_2;
        default -> HEADING_3;
      };
    }
  }

  /** Lines and tints: passed over by those who hear the page. */
  public static final Mark ARTIFACT = apart(Role.DECORATION);

  static final Mark HEAD = apart(Role.HEAD);
  static final Mark FOOT = apart(Role.FOOT);
  static final Mark REPEATED = apart(Role.REPEATED);

  /** Whether it is passed over by those who hear the page. */
  public boolean isApart() {
    return number == 0;
  }

  private static Mark apart(Role role) {
    return new Mark(0, role, null, "");
  }
}
