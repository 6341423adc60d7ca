package app.kapstone.documents;

import app.kapstone.content.Catalogue;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Source;
import app.kapstone.texts.Texts;
import java.util.List;

/** The library as one text in Markdown, each figure with its source and how well that was read. */
public final class ProtocolBook {
  private ProtocolBook() {}

  public static String markdown(List<Protocol> protocols, Texts texts) {
    var book = new StringBuilder("# ").append(texts.get("protocols.book")).append("\n\n");
    book.append(texts.get("protocols.book.line")).append('\n');
    for (Protocol protocol : protocols) {
      one(protocol, texts, book);
    }
    return book.toString();
  }

  private static void one(Protocol protocol, Texts texts, StringBuilder book) {
    book.append("\n## ")
        .append(plain(protocol.name()))
        .append("\n\n")
        .append(plain(texts.get("protocols.version", protocol.summary(), protocol.version())))
        .append('\n');
    String section = "";
    for (ProtocolFact fact :
        ProtocolFacts.of(
            protocol, new ProtocolFiles().gateRules(protocol), Catalogue.shipped(), texts)) {
      if (!fact.section().equals(section)) {
        section = fact.section();
        book.append("\n### ").append(ProtocolFacts.title(section, texts)).append("\n\n");
      }
      book.append("- ");
      if (!fact.name().isEmpty()) {
        book.append("**").append(plain(fact.name())).append("**: ");
      }
      book.append(plain(fact.value()));
      Source source = fact.source();
      if (source != null) {
        book.append(" — ").append(whose(source, texts));
      }
      book.append('\n');
    }
  }

  private static String whose(Source source, Texts texts) {
    String evidence = texts.get("evidence." + source.evidence().name());
    String address = source.address().isEmpty() ? "" : " <" + source.address() + ">";
    return "*" + plain(source.name()) + "* (" + evidence + ")" + address;
  }

  /** A practice's own words cannot make headings or lists. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([*_`#<>\\[\\]\\\\])", "\\\\$1");
  }
}
