package app.kapstone.content;

import app.kapstone.content.ContentRefused.Why;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jackson puts null where a file says null; the records say by {@link Nullable} where that is a
 * value.
 */
final class Completeness {
  private final String file;

  Completeness(String file) {
    this.file = file;
  }

  /**
   * @throws ContentRefused MISSING where a record or list holds null and may not
   */
  void check(String where, Record value) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String path = where.isEmpty() ? component.getName() : where + "." + component.getName();
      checkPart(path, part(component, value), component.getAnnotatedType());
    }
  }

  private void checkPart(String path, @Nullable Object part, AnnotatedType type) {
    switch (part) {
      case null -> {
        if (!type.isAnnotationPresent(Nullable.class)) {
          throw new ContentRefused(file, path, Why.MISSING);
        }
      }
      case Record nested -> check(path, nested);
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i) instanceof Record nested) {
            check(path + "[" + i + "]", nested);
          }
        }
      }
      // numbers and texts hold no parts
      case Object ignored -> {}
    }
  }

  private static @Nullable Object part(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record does not show its " + component.getName(), e);
    }
  }
}
