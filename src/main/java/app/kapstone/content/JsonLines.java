package app.kapstone.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Where a field stands in a text. */
final class JsonLines {
  private JsonLines() {}

  /**
   * The line of a field, from 1; 0 when the text has no such field.
   *
   * @param path as {@code steps[2].colour}
   */
  static int line(String json, String path) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean begins = token == JsonToken.FIELD_NAME || token.isStructStart();
        if (begins && at(parser).equals(path)) {
          return parser.currentTokenLocation().getLineNr();
        }
      }
    } catch (IOException e) {
      return 0; // what is no JSON has no fields; its refusal names the line itself
    }
    return 0;
  }

  /** {@code /steps/2/colour} as {@code steps[2].colour}. */
  private static String at(JsonParser parser) {
    return parser
        .getParsingContext()
        .pathAsPointer()
        .toString()
        .replaceAll("/(\\d+)(?=/|$)", "[$1]")
        .replace('/', '.')
        .replaceFirst("^\\.", "");
  }
}
