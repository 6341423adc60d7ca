package app.kapstone.documents.pdf;

import app.kapstone.documents.page.Extent;
import app.kapstone.documents.page.Mark;
import app.kapstone.documents.page.Mark.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.jspecify.annotations.Nullable;

/**
 * The tree of tags: what those who hear the page walk through. Written as bare dictionaries, since
 * a paper holds thousands of them.
 */
final class Tags {
  private static final COSName PAGE = COSName.PG;

  /** One part of the document: its dictionary, what stands on pages of it, what stands in it. */
  private static final class Part {
    final Mark mark;
    final COSDictionary tag = new COSDictionary();
    final COSArray content = new COSArray();
    final Deque<Part> children = new ArrayDeque<>();
    @Nullable COSArray box;

    Part(Mark mark) {
      this.mark = mark;
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private final List<COSArray> ofPages = new ArrayList<>();
  private COSDictionary leaf = new COSDictionary();

  Tags(List<Mark> marks) {
    marks.forEach(mark -> parts.add(new Part(mark)));
  }

  static COSName name(Role role) {
    return COSName.getPDFName(
        switch (role) {
          case DECORATION, HEAD, FOOT, REPEATED -> "Artifact";
          case HEADING_1 -> "H1";
          case HEADING_2 -> "H2";
          case HEADING_3 -> "H3";
          case PARAGRAPH -> "P";
          case BULLET_LIST, NUMBERED_LIST, CHOICE_LIST -> "L";
          case LIST_ITEM -> "LI";
          case LIST_LABEL -> "Lbl";
          case LIST_BODY -> "LBody";
          case TABLE -> "Table";
          case ROW -> "TR";
          case COLUMN_HEAD, ROW_HEAD -> "TH";
          case CELL -> "TD";
          case GROUP -> "Div";
          case FIGURE -> "Figure";
          case WRITING_LINE, TICK_BOX, TICKED_BOX -> "Form";
          case SPAN, STRUCK -> "Span";
        });
  }

  /** What is said next stands on this page. */
  void turnTo(PDPage page) {
    leaf = page.getCOSObject();
    page.setStructParents(ofPages.size());
    ofPages.add(new COSArray());
  }

  /**
   * Takes what stands on the page as {@code mark}.
   *
   * @return its number on the page
   */
  int content(Mark mark, Extent extent, double height) {
    Part part = parts.get(mark.number() - 1);
    COSArray ofPage = ofPages.getLast();
    int number = ofPage.size();
    ofPage.add(part.tag);
    if (part.tag.getCOSDictionary(PAGE) == null) {
      part.tag.setItem(PAGE, leaf);
      part.box = Attributes.box(extent, height);
    }
    boolean here = part.tag.getCOSDictionary(PAGE) == leaf;
    part.content.add(here ? COSInteger.get(number) : elsewhere(number));
    return number;
  }

  private COSDictionary elsewhere(int number) {
    var reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(PAGE, leaf);
    reference.setInt(COSName.MCID, number);
    reference.setDirect(true);
    return reference;
  }

  void write(PDDocumentCatalog catalog) {
    var root = new COSDictionary();
    var document = new COSDictionary();
    document.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
    document.setItem(COSName.S, COSName.DOCUMENT);
    document.setItem(COSName.P, root);
    document.setItem(COSName.K, kids(grown(), document));
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    root.setItem(COSName.K, document);
    root.setItem(COSName.PARENT_TREE, parentTree());
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, ofPages.size());
    catalog.getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
    var info = new PDMarkInfo();
    info.setMarked(true);
    catalog.setMarkInfo(info);
  }

  /** Hangs each part under its parent; what holds nothing is left out, but for a table's cell. */
  private Deque<Part> grown() {
    var top = new ArrayDeque<Part>();
    for (Part part : parts.reversed()) {
      boolean empty = part.content.size() == 0 && part.children.isEmpty();
      if (!empty || isCell(part.mark.role())) {
        Mark parent = part.mark.parent();
        (parent == null ? top : parts.get(parent.number() - 1).children).addFirst(part);
      }
    }
    return top;
  }

  private static boolean isCell(Role role) {
    return role == Role.CELL || role == Role.COLUMN_HEAD || role == Role.ROW_HEAD;
  }

  private static COSArray kids(Deque<Part> parts, COSDictionary parent) {
    var kids = new COSArray();
    for (Part part : parts) {
      kids.add(part.tag);
      part.tag.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
      part.tag.setItem(COSName.S, name(part.mark.role()));
      part.tag.setItem(COSName.P, parent);
      Attributes.of(part.mark, part.box).forEach(part.tag::setItem);
      COSArray inside = part.content;
      inside.addAll(kids(part.children, part.tag));
      if (inside.size() > 0) {
        part.tag.setItem(COSName.K, only(inside));
      }
    }
    return kids;
  }

  private static COSBase only(COSArray kids) {
    return kids.size() == 1 ? kids.get(0) : kids;
  }

  private COSDictionary parentTree() {
    var numbers = new COSArray();
    for (int page = 0; page < ofPages.size(); page++) {
      numbers.add(COSInteger.get(page));
      numbers.add(ofPages.get(page));
    }
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    return tree;
  }
}
