package app.kapstone.content;

import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.DoseRule;
import app.kapstone.domain.protocol.VitalsLimit;
import app.kapstone.domain.protocol.VitalsRule;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/** How protocol records are written as JSON; reading takes exactly that and nothing else. */
final class ProtocolJson {
  static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 12;
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_NUMBER = 20;

  private static final Map<Class<?>, Class<?>> KINDS =
      Map.of(
          DoseRule.class, DoseRuleKinds.class,
          VitalsRule.class, VitalsRuleKinds.class,
          VitalsLimit.class, VitalsLimitKinds.class,
          VitalsLimit.Part.class, PartKinds.class);

  private ProtocolJson() {}

  /** The kinds of a sealed type, with the words by which a file tells them apart. */
  static JsonSubTypes.Type[] kinds(Class<?> sealed) {
    return Objects.requireNonNull(KINDS.get(sealed)).getAnnotation(JsonSubTypes.class).value();
  }

  static JsonMapper mapper(SimpleModule sources) {
    JsonMapper.Builder builder = JsonMapper.builder(factory());
    for (CoercionInputShape shape : CoercionInputShape.values()) {
      if (shape != CoercionInputShape.String) {
        builder.withCoercionConfig(
            LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
      }
    }
    KINDS.forEach(builder::addMixIn);
    return builder
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .addMixIn(Milligrams.class, PlainNumber.class)
        .addModule(sources)
        .addModule(Days.module())
        .build();
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(LONGEST)
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(LONGEST_NUMBER)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = DoseRule.ByWeight.class, name = "by-weight"),
    @JsonSubTypes.Type(value = DoseRule.ByAmount.class, name = "by-amount"),
    @JsonSubTypes.Type(value = DoseRule.ByDevice.class, name = "by-device"),
    @JsonSubTypes.Type(value = DoseRule.ByOrder.class, name = "by-order")
  })
  private interface DoseRuleKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = VitalsRule.BeforeDose.class, name = "before-dose"),
    @JsonSubTypes.Type(value = VitalsRule.Every.class, name = "every"),
    @JsonSubTypes.Type(value = VitalsRule.At.class, name = "at"),
    @JsonSubTypes.Type(value = VitalsRule.BeforeLeaving.class, name = "before-leaving")
  })
  private interface VitalsRuleKinds {}

  /** Files from before there were several kinds say no kind: theirs is the absolute limit. */
  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      property = "kind",
      defaultImpl = VitalsLimit.Absolute.class)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = VitalsLimit.Absolute.class, name = "absolute"),
    @JsonSubTypes.Type(value = VitalsLimit.Change.class, name = "change"),
    @JsonSubTypes.Type(value = VitalsLimit.Together.class, name = "together")
  })
  private interface VitalsLimitKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = VitalsLimit.Part.Beyond.class, name = "beyond"),
    @JsonSubTypes.Type(value = VitalsLimit.Part.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = VitalsLimit.Part.Seen.class, name = "seen")
  })
  private interface PartKinds {}

  /** An amount is its number of milligrams. */
  private abstract static class PlainNumber {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PlainNumber(@SuppressWarnings("unused") BigDecimal value) {}

    @JsonValue
    abstract BigDecimal value();
  }
}
