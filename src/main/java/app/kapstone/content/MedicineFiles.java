package app.kapstone.content;

import app.kapstone.content.ContentRefused.Why;
import app.kapstone.domain.interaction.InteractionRule;
import app.kapstone.domain.interaction.InteractionRule.Stance;
import app.kapstone.domain.interaction.ListedMedicine;
import app.kapstone.domain.interaction.MedicineClass;
import app.kapstone.domain.interaction.MedicineList;
import app.kapstone.domain.source.Source;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of medicines and the rules that speak of them, as they ship with Kapstone. */
public final class MedicineFiles {
  private static final String FOLDER = "/content/medicines/";
  private static final int FORMAT = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private record Medicines(int format, Map<String, Source> sources, List<Medicine> medicines) {}

  private record Medicine(
      String key,
      String name,
      List<String> otherNames,
      Set<MedicineClass> classes,
      String source) {}

  private record Rules(int format, Map<String, Source> sources, List<Rule> rules) {}

  private record Rule(
      String key,
      Set<MedicineClass> about,
      Stance stance,
      @Nullable Integer holdHours,
      String says,
      String source) {}

  private MedicineFiles() {}

  /** The list and the rules that ship, read once. */
  public static MedicineList shipped() {
    return Shipped.LIST;
  }

  /** Read when the first chart is opened, not when the program starts. */
  private static final class Shipped {
    static final MedicineList LIST = read(file("medicines.json"), file("interactions.json"));
  }

  /**
   * Reads a list and its rules.
   *
   * @throws ContentRefused naming the file, the line and the reason
   */
  public static MedicineList read(String medicines, String rules) {
    Medicines list = parse("medicines.json", medicines, Medicines.class);
    Rules said = parse("interactions.json", rules, Rules.class);
    requireFormat("medicines.json", list.format);
    requireFormat("interactions.json", said.format);
    return new MedicineList(
        list.medicines.stream()
            .map(m ->
                new ListedMedicine(
                    m.key,
                    m.name,
                    m.otherNames,
                    m.classes,
                    source("medicines.json", list.sources, m.key, m.source)))
            .toList(),
        said.rules.stream()
            .map(r ->
                new InteractionRule(
                    r.key,
                    r.about,
                    r.stance,
                    Optional.ofNullable(r.holdHours),
                    r.says,
                    source("interactions.json", said.sources, r.key, r.source)))
            .toList());
  }

  private static Source source(String file, Map<String, Source> sources, String entry, String key) {
    Source source = sources.get(key);
    if (source == null) {
      throw new ContentRefused(file, entry, Why.UNKNOWN_SOURCE);
    }
    return source;
  }

  private static void requireFormat(String file, int format) {
    if (format != FORMAT) {
      throw new ContentRefused(file, "format", format > FORMAT ? Why.TOO_NEW : Why.WRONG_KIND);
    }
  }

  private static <T> T parse(String file, String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new ContentRefused(file, "line " + (at == null ? 1 : at.getLineNr()), why(e));
    }
  }

  private static Why why(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown -> Why.UNKNOWN_FIELD;
      case ValueInstantiationException broken -> Why.BREAKS_A_RULE;
      case MismatchedInputException mismatch
          when mismatch.getOriginalMessage().startsWith("Missing") ->
          Why.MISSING;
      case MismatchedInputException mismatch -> Why.WRONG_KIND;
      default -> Why.NOT_WELL_FORMED;
    };
  }

  private static String file(String name) {
    try (InputStream in = MedicineFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("Kapstone lacks its own file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
