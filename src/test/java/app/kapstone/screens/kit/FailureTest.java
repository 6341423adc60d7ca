package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void of_messageWithAName_keepsItOut() {
    var failure =
        Failure.of(
            new IllegalStateException("Mira Castellan", new RuntimeException("Mira Castellan")));
    assertThat(failure.details())
        .contains("IllegalStateException", "RuntimeException", "FailureTest")
        .doesNotContain("Castellan");
  }

  @Test
  void of_samePlace_givesSameCode() {
    var codes = new java.util.HashSet<String>();
    for (int i = 0; i < 2; i++) {
      codes.add(Failure.of(new IllegalStateException("number " + i)).code());
    }
    assertThat(codes).singleElement().asString().matches("[0-9A-F]{8}");
    assertThat(codes).doesNotContain(Failure.of(new IllegalStateException("elsewhere")).code());
  }
}
