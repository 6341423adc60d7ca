package app.kapstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the search for clear text finds what is planted. */
class ClearTextTest {
  private final ClearText search = new ClearText(List.of("Ottoline Vane", "larkspur"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void under_wordInTheMiddleOfBytes_isFoundInEachEncoding(String encoding) throws Exception {
    byte[] word = "an Ottoline Vane, 44".getBytes(Charset.forName(encoding));
    byte[] file = new byte[1001 + word.length];
    System.arraycopy(word, 0, file, 501, word.length);
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Files.write(deep.resolve("trace.tmp"), file);
    assertThat(search.under(folder, Instant.EPOCH))
        .anySatisfy(found -> assertThat(found).contains("trace.tmp", "Ottoline Vane", encoding));
  }

  @Test
  void under_otherWordsAndOlderFiles_areNotFound() throws Exception {
    Files.writeString(folder.resolve("new.txt"), "Ottoline van", StandardCharsets.UTF_8);
    assertThat(search.under(folder, Instant.EPOCH)).isEmpty();
    Files.writeString(folder.resolve("new.txt"), "larkspur", StandardCharsets.UTF_8);
    assertThat(search.under(folder, Instant.now().plusSeconds(60))).isEmpty();
    assertThat(search.under(folder, Instant.EPOCH)).hasSize(1);
  }
}
