package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Holds each kind of paper against PDF/UA-1 (to be heard) and PDF/A-2a (to be kept). */
class ConformanceTest {
  private static final Logger LOG = LoggerFactory.getLogger(ConformanceTest.class);

  static Stream<PaperKinds.Kind> kinds() {
    return PaperKinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void paper_eachKind_passesVeraPdf(PaperKinds.Kind kind) throws Exception {
    byte[] pdf = kind.pdf(PaperSize.LETTER);
    Samples.keep(kind.name() + ".pdf", pdf);
    Verdict heard = Verdict.of(pdf, PDFAFlavour.PDFUA_1);
    Verdict kept = Verdict.of(pdf, PDFAFlavour.PDFA_2_A);
    LOG.info(
        "veraPDF, {}: PDF/UA-1 {} of {} checks failed, PDF/A-2a {} of {}",
        kind.name(),
        heard.broken().size(),
        heard.checks(),
        kept.broken().size(),
        kept.checks());
    assertThat(heard.broken()).as("PDF/UA-1, %d rules", heard.rules()).isEmpty();
    assertThat(kept.broken()).as("PDF/A-2a, %d rules", kept.rules()).isEmpty();
    assertThat(heard.checks()).isGreaterThan(100);
    assertThat(kept.checks()).isGreaterThan(100);
  }
}
