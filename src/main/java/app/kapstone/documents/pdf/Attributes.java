package app.kapstone.documents.pdf;

import app.kapstone.documents.page.Extent;
import app.kapstone.documents.page.Mark;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What a tag says besides its name: whose head a cell is, what a line is for, what a curve shows.
 */
final class Attributes {
  private Attributes() {}

  /**
   * @param box where it stands on its first page, from that page's foot; null for what stands on
   *     none
   */
  static Map<COSName, COSBase> of(Mark mark, @Nullable COSArray box) {
    return switch (mark.role()) {
      case COLUMN_HEAD -> only(owned("Table", "Scope", "Column"));
      case ROW_HEAD -> only(owned("Table", "Scope", "Row"));
      case BULLET_LIST -> only(owned("List", "ListNumbering", "Disc"));
      case NUMBERED_LIST -> only(owned("List", "ListNumbering", "Decimal"));
      case CHOICE_LIST -> only(owned("List", "ListNumbering", "Square"));
      case STRUCK -> only(owned("Layout", "TextDecorationType", "LineThrough"));
      case WRITING_LINE -> only(field("tv", mark.words()));
      case TICK_BOX -> only(box(mark.words(), "off"));
      case TICKED_BOX -> only(box(mark.words(), "on"));
      case FIGURE -> {
        COSDictionary place = owned("Layout", "Placement", "Block");
        place.setItem(COSName.BBOX, box);
        yield Map.of(COSName.A, place, COSName.ALT, new COSString(mark.words()));
      }
      default -> Map.of();
    };
  }

  private static Map<COSName, COSBase> only(COSDictionary attributes) {
    return Map.of(COSName.A, attributes);
  }

  private static COSDictionary box(String name, String checked) {
    COSDictionary field = field("cb", name);
    field.setName("checked", checked);
    return field;
  }

  private static COSDictionary field(String role, String name) {
    COSDictionary field = owned("PrintField", "Role", role);
    field.setString("Desc", name);
    return field;
  }

  private static COSDictionary owned(String owner, String key, String value) {
    var attributes = new COSDictionary();
    attributes.setName(COSName.O, owner);
    attributes.setName(key, value);
    attributes.setDirect(true);
    return attributes;
  }

  static COSArray box(Extent extent, double height) {
    var box = new COSArray();
    box.add(new COSFloat((float) extent.left()));
    box.add(new COSFloat((float) (height - extent.bottom())));
    box.add(new COSFloat((float) extent.right()));
    box.add(new COSFloat((float) (height - extent.top())));
    return box;
  }
}
