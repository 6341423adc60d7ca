package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each kind of paper says, tag by tag, is kept under {@code src/test/resources/papers}. After
 * a wanted change {@code mvn test -Dtest=GoldenTextTest -Dkapstone.golden=renew} writes it anew;
 * then read the difference.
 */
class GoldenTextTest {
  private static final Path KEPT = Path.of("src/test/resources/papers");

  static Stream<PaperKinds.Kind> kinds() {
    return PaperKinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void paper_eachKind_saysWhatIsKept(PaperKinds.Kind kind) throws Exception {
    List<String> heard = Heard.lines(kind.pdf(PaperSize.LETTER));
    Path kept = KEPT.resolve(kind.name() + ".txt");
    if ("renew".equals(System.getProperty("kapstone.golden"))) {
      Files.createDirectories(KEPT);
      Files.write(kept, heard);
    }
    assertThat(heard).containsExactlyElementsOf(Files.readAllLines(kept));
    assertThat(Heard.lines(kind.pdf(PaperSize.A4))).as("on A4").isEqualTo(heard);
  }
}
