package app.kapstone.screens.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void of_headingListAndStress_losesTheMarksAndKeepsTheWords() {
    String plain =
        PlainText.of(
            "## What happened\n\nShe lay *still*, **long**.\n\n- one\n- two\n\n> her words");
    assertThat(plain.lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "What happened", "She lay still, long.", "- one", "- two", "\u00abher words\u00bb");
  }

  @Test
  void of_plainLines_staysAsItIs() {
    assertThat(PlainText.of("5 * 3 = 15 & 2 < 3")).isEqualTo("5 * 3 = 15 & 2 < 3");
  }
}
