package app.kapstone.documents.pdf;

import app.kapstone.documents.page.Mark.Role;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** What is no part of the text and is passed over by those who hear the page. */
final class Artifacts {
  private final Map<Role, PDPropertyList> known = new EnumMap<>(Role.class);

  void begin(Role role, PDPageContentStream content) throws IOException {
    content.beginMarkedContent(
        COSName.ARTIFACT, known.computeIfAbsent(role, Artifacts::properties));
  }

  private static PDPropertyList properties(Role role) {
    var properties = new COSDictionary();
    properties.setName(COSName.TYPE, role == Role.DECORATION ? "Layout" : "Pagination");
    if (role == Role.HEAD || role == Role.FOOT) {
      properties.setName(COSName.SUBTYPE, role == Role.HEAD ? "Header" : "Footer");
    }
    return PDPropertyList.create(properties);
  }
}
