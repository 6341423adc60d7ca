package app.kapstone.content;

import app.kapstone.domain.medicine.Milligrams;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Shape}s off records. */
public final class Shapes {
  private static final Shape.Parts PROTOCOL = parts(Protocol.class, null);
  private static final Shape.Parts SOURCE =
      new Shape.Parts(
          Source.class,
          List.of(
              new Shape.Field("name", new Shape.Words(), false),
              new Shape.Field("address", new Shape.Words(), true),
              new Shape.Field("evidence", of(Evidence.class, null), false)));

  private Shapes() {}

  public static Shape.Parts protocol() {
    return PROTOCOL;
  }

  public static Shape.Parts source() {
    return SOURCE;
  }

  private static Shape of(Type type, @Nullable Type argument) {
    return switch (type) {
      case TypeVariable<?> ignored when argument != null -> of(argument, null);
      case ParameterizedType list when list.getRawType() == List.class ->
          new Shape.Many(of(list.getActualTypeArguments()[0], argument));
      case ParameterizedType sourced ->
          parts((Class<?>) sourced.getRawType(), sourced.getActualTypeArguments()[0]);
      case Class<?> plain -> ofClass(plain);
      default -> throw new IllegalStateException("a file holds no " + type);
    };
  }

  private static Shape ofClass(Class<?> type) {
    if (type == String.class) {
      return new Shape.Words();
    }
    if (type == int.class || type == Integer.class) {
      return new Shape.Whole();
    }
    if (type == BigDecimal.class || type == Milligrams.class) {
      return new Shape.Decimal();
    }
    if (type == boolean.class) {
      return new Shape.YesNo();
    }
    if (type == Source.class) {
      return new Shape.Whose();
    }
    if (type.isEnum()) {
      return new Shape.Choice(
          Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList());
    }
    return type.isRecord() ? parts(type, null) : kinds(type);
  }

  private static Shape kinds(Class<?> type) {
    Map<String, Shape.Parts> byWord = new LinkedHashMap<>();
    for (JsonSubTypes.Type each : ProtocolJson.kinds(type)) {
      byWord.put(each.name(), parts(each.value(), null));
    }
    return new Shape.Kinds(byWord);
  }

  private static Shape.Parts parts(Class<?> type, @Nullable Type argument) {
    List<Shape.Field> fields = new ArrayList<>();
    for (RecordComponent each : type.getRecordComponents()) {
      fields.add(
          new Shape.Field(
              each.getName(),
              of(each.getGenericType(), argument),
              each.getAnnotatedType().isAnnotationPresent(Nullable.class)));
    }
    return new Shape.Parts(type, fields);
  }
}
