package app.kapstone.screens.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Computes the contrast of WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (edges, focus). */
class ThemeContrastTest {
  private static final double TEXT = 4.5;
  private static final double EDGE = 3;
  private static final Pattern TOKEN = Pattern.compile("-k-([a-z-]+): (#[0-9a-f]{6});");
  private static final List<String> GROUNDS = List.of("paper", "sheet", "side", "raised");

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textOnGround_everyPair_isReadable(Theme theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    for (String ground : GROUNDS) {
      for (String text :
          List.of(
              "text",
              "muted",
              "faint",
              "accent-text",
              "danger-text",
              "warning-text",
              "good-text")) {
        assertContrast(tokens, text, ground, TEXT);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textOnFill_everyPair_isReadable(Theme theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    assertContrast(tokens, "on-accent", "accent", TEXT);
    assertContrast(tokens, "on-accent", "accent-hover", TEXT);
    assertContrast(tokens, "on-danger", "danger", TEXT);
    assertContrast(tokens, "accent-text", "accent-soft", TEXT);
    assertContrast(tokens, "text", "accent-soft", TEXT);
    assertContrast(tokens, "danger-text", "danger-soft", TEXT);
    assertContrast(tokens, "warning-text", "warning-soft", TEXT);
    assertContrast(tokens, "good-text", "good-soft", TEXT);
    assertContrast(tokens, "paper", "text", TEXT);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void edgesAndFocus_onEveryGround_areSeen(Theme theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    for (String ground : GROUNDS) {
      assertContrast(tokens, "accent", ground, EDGE);
      assertContrast(tokens, "line-strong", ground, EDGE);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = "SESSION")
  void sessionTheme_everyColour_isDim(Theme theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    tokens.forEach((name, colour) -> assertThat(luminance(colour)).as(name).isLessThan(0.6));
    for (String ground : GROUNDS) {
      assertThat(luminance(tokens.get(ground))).as(ground).isLessThan(0.02);
    }
  }

  private static void assertContrast(
      Map<String, Color> tokens, String first, String second, double least) {
    double one = luminance(tokens.get(first)) + 0.05;
    double two = luminance(tokens.get(second)) + 0.05;
    assertThat(Math.max(one, two) / Math.min(one, two))
        .as("%s on %s", first, second)
        .isGreaterThanOrEqualTo(least);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Color> tokens(Theme theme) throws IOException {
    var file = Path.of("src/main/resources/screens/kit/theme-" + theme.styleClass() + ".css");
    return TOKEN
        .matcher(Files.readString(file))
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> Color.web(found.group(2))));
  }
}
