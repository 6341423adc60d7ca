package app.kapstone.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * What veraPDF says of a file.
 *
 * @param rules how many of the standard's rules were looked at
 * @param checks how often one of them was applied
 * @param broken the rules that the file breaks: clause, what it asks for, where
 */
record Verdict(int rules, int checks, List<String> broken) {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Verdict of(byte[] pdf, PDFAFlavour flavour) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = foundry.createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> broken =
          result.getTestAssertions().stream()
              .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
              .map(Verdict::words)
              .distinct()
              .toList();
      int rules = result.getValidationProfile().getRules().size();
      return new Verdict(rules, result.getTotalAssertions(), broken);
    }
  }

  private static String words(TestAssertion failed) {
    return failed.getRuleId().getClause()
        + "-"
        + failed.getRuleId().getTestNumber()
        + " "
        + failed.getMessage();
  }
}
