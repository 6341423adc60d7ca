package app.kapstone.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A paper as a screen reader walks through it: a line for each tag, indented by what it stands in,
 * with its attributes and the words that are its own.
 */
final class Heard {
  private final Map<PDPage, Map<Integer, String>> words = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Heard() {}

  static List<String> lines(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var heard = new Heard();
      heard.read(document);
      heard.walk(document.getDocumentCatalog().getStructureTreeRoot(), "");
      return heard.lines;
    }
  }

  private void read(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      var ofPage = new HashMap<Integer, String>();
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        var text = new StringBuilder();
        for (Object part : content.getContents()) {
          if (part instanceof TextPosition letter) {
            text.append(letter.getUnicode());
          }
        }
        ofPage.put(content.getMCID(), text.toString());
      }
      words.put(page, ofPage);
    }
  }

  private void walk(PDStructureNode node, String indent) {
    var said = new StringBuilder();
    var inside = new ArrayList<PDStructureElement>();
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element -> inside.add(element);
        case Integer number -> said.append(words(((PDStructureElement) node).getPage(), number));
        case PDMarkedContentReference other -> said.append(words(other.getPage(), other.getMCID()));
        default -> throw new IllegalStateException("unknown kid " + kid);
      }
    }
    if (node instanceof PDStructureElement element) {
      lines.add(
          (indent + element.getStructureType() + attributes(element) + " " + said).stripTrailing());
    }
    String deeper = node instanceof PDStructureElement ? indent + " " : indent;
    inside.forEach(element -> walk(element, deeper));
  }

  private String words(PDPage page, int number) {
    Map<Integer, String> ofPage =
        words.entrySet().stream()
            .filter(each -> each.getKey().getCOSObject() == page.getCOSObject())
            .findFirst()
            .orElseThrow()
            .getValue();
    if (!ofPage.containsKey(number)) {
      throw new IllegalStateException("the tag names what does not stand on its page: " + number);
    }
    return ofPage.get(number);
  }

  private static String attributes(PDStructureElement element) {
    var said = new StringBuilder();
    var dictionary = element.getCOSObject();
    var own = dictionary.getCOSDictionary(org.apache.pdfbox.cos.COSName.A);
    if (own != null) {
      for (String key :
          List.of("Scope", "ListNumbering", "TextDecorationType", "Role", "checked")) {
        if (own.getNameAsString(key) != null) {
          said.append(' ').append(own.getNameAsString(key));
        }
      }
      if (own.getString("Desc") != null) {
        said.append(" “").append(own.getString("Desc")).append('”');
      }
    }
    if (element.getAlternateDescription() != null) {
      said.append(" “").append(element.getAlternateDescription()).append('”');
    }
    return said.isEmpty() ? "" : " [" + said.toString().strip() + "]";
  }
}
