package app.kapstone.content;

import app.kapstone.domain.consent.ConsentForm;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The consent forms that ship with Kapstone, in the order of the packet. */
public final class ConsentForms {
  private static final String FOLDER = "/content/forms/";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ConsentForms() {}

  /** All forms listed in {@code content/forms/index}. */
  public static List<ConsentForm> shipped() {
    var forms = new ArrayList<ConsentForm>();
    for (String key : file("index").lines().filter(line -> !line.isBlank()).toList()) {
      forms.add(parse(file(key.strip() + ".json")));
    }
    return List.copyOf(forms);
  }

  /** The shipped form of {@code key}. */
  public static ConsentForm shipped(String key) {
    return parse(file(key + ".json"));
  }

  /**
   * Reads one form.
   *
   * @throws app.kapstone.domain.consent.UnknownMergeField when it asks for an unknown field
   * @throws UnreadableForm when it is no form; the reason names the place
   */
  public static ConsentForm parse(String json) {
    try {
      return JSON.readValue(json, ConsentForm.class);
    } catch (ValueInstantiationException e) {
      // the records' own refusal says more than Jackson's wrapping of it
      if (e.getCause() instanceof RuntimeException refusal
          && !(refusal instanceof IllegalArgumentException)) {
        throw refusal;
      }
      throw new UnreadableForm(reason(e), e);
    } catch (JsonProcessingException e) {
      throw new UnreadableForm(reason(e), e);
    }
  }

  private static String reason(JsonProcessingException e) {
    String path = e instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
    Throwable cause = e.getCause();
    String words = cause == null ? e.getOriginalMessage() : String.valueOf(cause.getMessage());
    return path.isEmpty() ? words : words + " (" + path + ")";
  }

  private static String file(String name) {
    try (InputStream in = ConsentForms.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no shipped form " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
