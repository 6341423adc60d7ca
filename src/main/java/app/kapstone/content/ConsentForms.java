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
import java.util.List;

/** The consent forms that ship with Kapstone, in the order of the packet, a folder per language. */
public final class ConsentForms {
  /** The language that every form is there in. */
  public static final String ENGLISH = "en";

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

  /** The languages in which the forms ship, English first; each is a folder of its own. */
  public static List<String> languages() {
    return lines("languages");
  }

  /** All forms listed in {@code content/forms/index}, in English. */
  public static List<ConsentForm> shipped() {
    return shippedIn(ENGLISH);
  }

  /** All forms listed in {@code content/forms/index}, in one of {@link #languages()}. */
  public static List<ConsentForm> shippedIn(String language) {
    return lines("index").stream().map(key -> shipped(language, key)).toList();
  }

  /** The shipped form of {@code key}, in English. */
  public static ConsentForm shipped(String key) {
    return shipped(ENGLISH, key);
  }

  private static ConsentForm shipped(String language, String key) {
    return parse(file(language + "/" + key + ".json"));
  }

  private static List<String> lines(String name) {
    return file(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The form as {@link #parse} reads it. */
  public static String write(ConsentForm form) {
    try {
      return JSON.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a form can be written", e);
    }
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
