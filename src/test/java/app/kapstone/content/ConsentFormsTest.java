package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.domain.consent.ConsentElement;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.FormSection;
import app.kapstone.domain.consent.FormStatement;
import app.kapstone.domain.consent.UnknownMergeField;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentFormsTest {
  private static final String FORM =
      """
      {"key": "try", "version": 1, "title": "Try", "signers": [], "sections": [
        {"title": "Part", "list": false, "choices": [], "initials": false, "statements": [
          {"text": "%s", "source": "house [K]", "covers": []}]}]}
      """;

  static Stream<ConsentForm> shipped() {
    return ConsentForms.shipped().stream();
  }

  @Test
  void shipped_all_areTheFormsOfThePacket() {
    assertThat(ConsentForms.shipped())
        .extracting(ConsentForm::key)
        .containsExactly(
            "informed-consent",
            "off-label-disclosure",
            "touch-agreement",
            "transport-escort",
            "release-to-prescriber",
            "privacy-acknowledgement",
            "preparation",
            "after-care");
  }

  @Test
  void informedConsent_shipped_coversEveryElement() {
    assertThat(ConsentForms.shipped("informed-consent").covers())
        .containsExactlyInAnyOrder(ConsentElement.values());
  }

  /** The mark alone could stand beside any words; these are the words each element cannot miss. */
  @ParameterizedTest
  @CsvSource({
    "OFF_LABEL, not approved ketamine for depression",
    "COMPOUNDED, does not check compounded products",
    "NOT_FIRST_LINE, not a first treatment",
    "ALTERNATIVES, no treatment at all",
    "UNCERTAIN_BENEFIT, cannot promise a result",
    "UNCERTAIN_BENEFIT, more doses later",
    "ALTERED_STATES, far away from your body",
    "SIDE_EFFECTS, blood pressure and heart rate will most likely rise",
    "BLADDER, harm the bladder",
    "MISUSE, crave it",
    "FASTING, Eat no food",
    "MEDICINES_TO_HOLD, must be held before the dose",
    "STAYING, lie still and stay in the room",
    "WITHDRAWAL, take your consent back",
    "WITHDRAWAL, you must stay with us",
    "NO_DRIVING, Do not drive",
    "ESCORT, {{escort.name}}",
    "ESCORT, {{escort.phone}}",
    "PREGNANCY, could be pregnant",
    "EMERGENCY_MEDICINES, offer a medicine",
    "EMERGENCY_CONTACT, {{emergencyContact.phone}}",
    "CONFIDENTIALITY, the law says we must",
    "RECORDING, film",
    "FEES, {{fee.session}}",
    "GROUP, others to keep it",
    "TOUCH, no touch unless you have agreed"
  })
  void informedConsent_element_isSaidInItsWords(ConsentElement element, String words) {
    String said =
        statements(ConsentForms.shipped("informed-consent"))
            .filter(statement -> statement.covers().contains(element))
            .map(FormStatement::text)
            .collect(Collectors.joining(" "));
    assertThat(said).contains(words);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shipped_form_isReadByNinthGraders(ConsentForm form) {
    String text = statements(form).map(FormStatement::text).collect(Collectors.joining(" "));
    assertThat(grade(text)).as(form.key()).isLessThanOrEqualTo(9.0);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shipped_statement_namesItsSource(ConsentForm form) {
    assertThat(statements(form)).allSatisfy(s -> assertThat(s.source()).hasSizeGreaterThan(8));
  }

  @Test
  void grade_ofHardProse_isHigh() {
    assertThat(
            grade(
                "Contraindications necessitating individualized multidisciplinary consideration"
                    + " include cardiovascular decompensation and hypersensitivity."))
        .isGreaterThan(15);
    assertThat(grade("The cat sat on the mat. It was warm.")).isLessThan(2);
  }

  @Test
  void parse_unknownMergeField_isRefusedWithFormSectionAndField() {
    UnknownMergeField refusal =
        catchThrowableOfType(
            UnknownMergeField.class,
            () -> ConsentForms.parse(FORM.formatted("Dear {{patient.nickname}}")));
    assertThat(refusal.form()).isEqualTo("try");
    assertThat(refusal.section()).isEqualTo("Part");
    assertThat(refusal.field()).isEqualTo("patient.nickname");
  }

  @Test
  void parse_openBraces_isRefused() {
    assertThatThrownBy(() -> ConsentForms.parse(FORM.formatted("Dear {{patient.name")))
        .isInstanceOf(UnreadableForm.class)
        .hasMessageContaining("not closed");
  }

  @Test
  void parse_unknownProperty_isRefused() {
    String json = FORM.formatted("x").replace("\"initials\"", "\"initails\": true, \"initials\"");
    assertThatThrownBy(() -> ConsentForms.parse(json))
        .isInstanceOf(UnreadableForm.class)
        .hasMessageContaining("initails");
  }

  @Test
  void parse_missingSource_isRefused() {
    String json = FORM.formatted("x").replace("house [K]", " ");
    assertThatThrownBy(() -> ConsentForms.parse(json))
        .isInstanceOf(UnreadableForm.class)
        .hasMessageContaining("names its source");
  }

  @Test
  void parse_truncated_isRefused() {
    assertThatThrownBy(() -> ConsentForms.parse(FORM.substring(0, 60)))
        .isInstanceOf(UnreadableForm.class);
  }

  private static Stream<FormStatement> statements(ConsentForm form) {
    return form.sections().stream().map(FormSection::statements).flatMap(java.util.List::stream);
  }

  /** Flesch–Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. */
  private static double grade(String text) {
    String plain = text.replaceAll("\\{\\{[^}]*}}", "Mira").replace("_", "");
    long sentences = Stream.of(plain.split("[.!?:;]+(\\s|$)")).filter(s -> !s.isBlank()).count();
    var words = Stream.of(plain.split("[^\\p{L}’'-]+")).filter(w -> !w.isBlank()).toList();
    long syllables = words.stream().mapToLong(ConsentFormsTest::syllables).sum();
    return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  private static long syllables(String word) {
    String low = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String spoken = low.replaceAll("(?<=[^aeiouy])(es|ed|e)$", low.endsWith("le") ? "e" : "");
    long groups = java.util.regex.Pattern.compile("[aeiouy]+").matcher(spoken).results().count();
    return Math.max(1, groups);
  }
}
