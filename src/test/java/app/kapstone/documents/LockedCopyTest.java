package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockedCopyTest {
  private static final String PASSWORD = "Løvenskiold 7 Žluťoučký";

  static Stream<PaperKinds.Kind> kinds() {
    return PaperKinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void copy_eachKind_opensWithItsPasswordAloneAndSaysTheSame(PaperKinds.Kind kind)
      throws IOException {
    byte[] clear = kind.pdf(PaperSize.LETTER);
    byte[] locked = LockedCopy.of(clear, PASSWORD);
    Samples.keep("locked-" + kind.name() + ".pdf", locked);
    assertThatThrownBy(() -> Loader.loadPDF(locked).close())
        .isInstanceOf(InvalidPasswordException.class);
    assertThatThrownBy(() -> Loader.loadPDF(locked, "Løvenskiold 8").close())
        .isInstanceOf(InvalidPasswordException.class);
    try (PDDocument open = Loader.loadPDF(locked, PASSWORD)) {
      var how = open.getEncryption();
      assertThat(how.getVersion()).isEqualTo(5);
      assertThat(how.getRevision()).isEqualTo(6);
      assertThat(how.getLength()).isEqualTo(256);
      assertThat(how.getStdCryptFilterDictionary().getCryptFilterMethod().getName())
          .isEqualTo("AESV3");
      assertThat(open.getCurrentAccessPermission().canExtractForAccessibility()).isTrue();
      assertThat(open.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      String said =
          new String(open.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(said).contains("<pdfuaid:part>1<").doesNotContain("<pdfaid:part");
      assertThat(new PDFTextStripper().getText(open)).isEqualTo(text(clear));
    }
    assertThat(new String(locked, StandardCharsets.ISO_8859_1))
        .doesNotContain("Lantern Hill", "Calloway", "Heading", "Session summary");
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,REQUIRED", "128,TOO_LONG"})
  void copy_passwordOfAWrongLength_isRefused(int length, Rule rule) {
    assertRefused("p".repeat(length), rule);
  }

  @Test
  void copy_passwordTooLongInBytes_isRefused() throws IOException {
    assertRefused("я".repeat(64), Rule.TOO_LONG);
    String longest = "я".repeat(63);
    byte[] clear = PaperKinds.ALL.getLast().pdf(PaperSize.A4);
    try (var open = Loader.loadPDF(LockedCopy.of(clear, longest), longest)) {
      assertThat(open.getNumberOfPages()).isOne();
    }
  }

  @Test
  void copy_passwordThatNobodyCanType_isRefused() {
    assertRefused("pass\u0007word", Rule.CONTROL_CHARACTER);
  }

  private static void assertRefused(String password, Rule rule) {
    byte[] clear = PaperKinds.ALL.getLast().pdf(PaperSize.A4);
    assertThatThrownBy(() -> LockedCopy.of(clear, password))
        .isInstanceOfSatisfying(
            InvalidValue.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no paper at all"})
  void copy_ofNoPdf_isRefused(String bytes) {
    assertThatThrownBy(() -> LockedCopy.of(bytes.getBytes(StandardCharsets.UTF_8), "password"))
        .isInstanceOf(IOException.class);
  }
}
