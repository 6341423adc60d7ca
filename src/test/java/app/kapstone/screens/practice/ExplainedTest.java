package app.kapstone.screens.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.DatabaseDamaged;
import app.kapstone.database.DatabaseException;
import app.kapstone.texts.Texts;
import app.kapstone.vault.VaultException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainedTest {
  private static final Texts TEXTS = Texts.english();

  static Stream<VaultException> vaultFailures() {
    return Arrays.stream(VaultException.class.getPermittedSubclasses())
        .map(type -> (VaultException) made(type));
  }

  static Stream<DatabaseException> databaseFailures() {
    return Stream.concat(
        Arrays.stream(DatabaseException.class.getPermittedSubclasses())
            .filter(type -> type != DatabaseDamaged.class)
            .map(type -> (DatabaseException) made(type)),
        Arrays.stream(DatabaseDamaged.Part.values())
            .map(part -> new DatabaseDamaged(part, "planted")));
  }

  @ParameterizedTest
  @MethodSource("vaultFailures")
  void of_everyVaultFailure_saysWhatHappenedAndWhatToDo(VaultException failure) {
    var explained = Explained.of(TEXTS, failure);
    assertThat(explained.what()).endsWith(".");
    assertThat(explained.next()).endsWith(".").doesNotContain("|");
  }

  @ParameterizedTest
  @MethodSource("databaseFailures")
  void of_everyDatabaseFailure_saysWhatHappenedAndWhatToDo(DatabaseException failure) {
    var explained = Explained.of(TEXTS, failure);
    assertThat(explained.what()).endsWith(".");
    assertThat(explained.next()).endsWith(".").doesNotContain("|");
  }

  @Test
  void key_everyFailure_hasItsOwn() {
    List<String> keys =
        Stream.concat(vaultFailures().map(Explained::key), databaseFailures().map(Explained::key))
            .toList();
    assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(20);
  }

  private static Object made(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Object[] arguments =
          Arrays.stream(constructor.getParameterTypes())
              .map(parameter -> parameter == String.class ? "planted" : number(parameter))
              .toArray();
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object number(Class<?> parameter) {
    if (parameter == int.class) {
      return 1;
    }
    return parameter == long.class ? (Object) 1L : null;
  }
}
