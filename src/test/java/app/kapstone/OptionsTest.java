package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.screens.kit.Theme;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void parse_practiceFolder_isTakenAbsolute() {
    assertThat(Options.parse(List.of("--practice", "here")))
        .isEqualTo(new Options.Start(Optional.of(Path.of("here").toAbsolutePath())));
    assertThat(Options.parse(List.of())).isEqualTo(new Options.Start(Optional.empty()));
  }

  @Test
  void parse_markOfAPractice_takesTheFolderItLiesIn() {
    assertThat(Options.parse(List.of("there/practice.kapstone")))
        .isEqualTo(new Options.Start(Optional.of(Path.of("there").toAbsolutePath())));
    assertThat(Options.parse(List.of("there/notes.txt"))).isInstanceOf(Options.Unknown.class);
  }

  @Test
  void parse_tourInOneTheme_takesThatAlone() {
    assertThat(Options.parse(List.of("--tour", "there", "--theme", "dark")))
        .isEqualTo(new Options.Tour(Path.of("there").toAbsolutePath(), List.of(Theme.DARK)));
    assertThat(Options.parse(List.of("--tour", "there", "--theme", "pink")))
        .isEqualTo(new Options.Unknown("--theme"));
  }

  @Test
  void answer_unknownOption_saysSoAndEndsWithTwo() {
    assertThat(answer("--fast")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--fast").contains("--help");
    assertThat(answer("--practice")).isEqualTo(2);
  }

  @Test
  void answer_versionAndHelp_endWithZero() {
    assertThat(answer("--version")).isZero();
    assertThat(answer("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Kapstone 0.1.0", "--practice");
  }

  @Test
  void answer_startWithoutDisplay_namesTheTour() {
    assertThat(answer()).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("exec:exec@tour");
  }

  private int answer(String... arguments) {
    return Kapstone.answer(
        Options.parse(List.of(arguments)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
