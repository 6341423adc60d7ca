package app.kapstone.documents.pdf;

import app.kapstone.documents.page.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The headings as a tree to jump by. */
final class Bookmarks {
  private static final double ABOVE = 8;

  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final Deque<PDOutlineNode> open = new ArrayDeque<>();
  private final Set<Integer> seen = new HashSet<>();

  Bookmarks() {
    open.push(outline);
  }

  /**
   * Takes a heading; everything else is passed over.
   *
   * @param top its upper edge, from the foot of the page
   */
  void see(Mark mark, PDPage leaf, double top) {
    int level = level(mark.role());
    if (level == 0 || !seen.add(mark.number())) {
      return;
    }
    while (open.size() > level) {
      open.pop();
    }
    var place = new PDPageXYZDestination();
    place.setPage(leaf);
    place.setTop((int) Math.ceil(top + ABOVE));
    var item = new PDOutlineItem();
    item.setTitle(mark.words());
    item.setDestination(place);
    open.element().addLast(item);
    open.push(item);
  }

  void write(PDDocumentCatalog catalog) {
    if (outline.hasChildren()) {
      outline.openNode();
      outline.children().forEach(PDOutlineItem::openNode);
      catalog.setDocumentOutline(outline);
      boolean several = catalog.getPages().getCount() > 1;
      catalog.setPageMode(several ? PageMode.USE_OUTLINES : PageMode.USE_NONE);
    }
  }

  private static int level(Mark.Role role) {
    return switch (role) {
      case HEADING_1 -> 1;
      case HEADING_2 -> 2;
      case HEADING_3 -> 3;
      default -> 0;
    };
  }
}
