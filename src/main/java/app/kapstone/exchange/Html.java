package app.kapstone.exchange;

import java.nio.charset.StandardCharsets;

/** A page of HTML in which every word is escaped, without a script and with nothing to load. */
final class Html {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;\
      color:#1d2733;background:#fff}
      h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.2rem;border-bottom:1px solid #c9d2dc}
      h3{font-size:1rem;margin:1.4rem 0 .3rem}
      table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.5rem 0}
      th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;\
      border-bottom:1px solid #e4e9ee;overflow-wrap:anywhere}
      dl{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.15rem 1rem;margin:.3rem 0}
      dt{color:#566372}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
      article{border:1px solid #d8dfe6;border-radius:.4rem;padding:.4rem 1rem .8rem;margin:.8rem 0}
      .notice{border:2px solid #8a5a00;padding:.6rem 1rem}.quiet{color:#566372;font-size:.9rem}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8rem}
      """;

  private final StringBuilder page = new StringBuilder();

  Html(String language, String title) {
    page.append("<!DOCTYPE html>\n<html lang=\"").append(escaped(language)).append("\">\n<head>\n");
    page.append("<meta charset=\"utf-8\">\n");
    page.append("<meta http-equiv=\"Content-Security-Policy\"");
    page.append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    tag("title", title);
    page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    tag("h1", title);
  }

  static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  /** A tag around words. */
  Html tag(String name, String words) {
    page.append('<').append(name).append('>').append(escaped(words));
    page.append("</").append(name).append(">\n");
    return this;
  }

  /** A paragraph of a class of the style above. */
  Html said(String style, String words) {
    page.append("<p class=\"").append(style).append("\">").append(escaped(words)).append("</p>\n");
    return this;
  }

  Html open(String tag) {
    page.append('<').append(tag).append(">\n");
    return this;
  }

  Html openNamed(String tag, String id) {
    page.append('<').append(tag).append(" id=\"").append(escaped(id)).append("\">\n");
    return this;
  }

  Html close(String tag) {
    page.append("</").append(tag).append(">\n");
    return this;
  }

  /** A link to a file of the export or to a place on this page. */
  Html link(String to, String words) {
    page.append("<a href=\"").append(escaped(to)).append("\">").append(escaped(words));
    page.append("</a>");
    return this;
  }

  Html words(String words) {
    page.append(escaped(words));
    return this;
  }

  byte[] bytes() {
    return (page + "</body>\n</html>\n").getBytes(StandardCharsets.UTF_8);
  }
}
