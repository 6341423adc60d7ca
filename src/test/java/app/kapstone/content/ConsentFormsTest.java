package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kapstone.domain.consent.ConsentElement;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.FormChoice;
import app.kapstone.domain.consent.FormSection;
import app.kapstone.domain.consent.FormStatement;
import app.kapstone.domain.consent.UnknownMergeField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
            "emergency-contacts",
            "recording-choice",
            "telehealth-home",
            "group-rules",
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

  /** Each section, not the form's mean alone: nobody reads the mean. */
  @ParameterizedTest
  @MethodSource("shipped")
  void shipped_section_isReadByEighthGraders(ConsentForm form) {
    for (FormSection section : form.sections()) {
      String text =
          section.statements().stream().map(FormStatement::text).collect(Collectors.joining(" "));
      assertThat(grade(text)).as("%s, %s", form.key(), section.title()).isLessThanOrEqualTo(8.5);
    }
  }

  /** The same form in another language: the same places, choices, fields, sources and elements. */
  @ParameterizedTest
  @MethodSource("translated")
  void shipped_inEachLanguage_hasTheSameStructure(String language, ConsentForm english) {
    ConsentForm other =
        ConsentForms.shippedIn(language).stream()
            .filter(form -> form.key().equals(english.key()))
            .findFirst()
            .orElseThrow();
    assertThat(bones(other)).isEqualTo(bones(english));
    assertThat(other.title()).isNotEqualTo(english.title());
    assertThat(said(other)).doesNotContainAnyElementsOf(said(english));
  }

  static Stream<Arguments> translated() {
    return ConsentForms.languages().stream()
        .filter(language -> !language.equals(ConsentForms.ENGLISH))
        .flatMap(language -> shipped().map(form -> Arguments.of(language, form)));
  }

  private static List<String> said(ConsentForm form) {
    return statements(form).map(FormStatement::text).toList();
  }

  /** Everything of a form but its words. */
  private static List<Object> bones(ConsentForm form) {
    var bones = new ArrayList<Object>(List.of(form.key(), form.version(), form.signers()));
    for (FormSection section : form.sections()) {
      bones.add(List.of(section.list(), section.initials()));
      for (FormStatement said : section.statements()) {
        List<String> fields =
            Pattern.compile("\\{\\{[^}]*}}|_{6,}")
                .matcher(said.text())
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
        bones.add(List.of(said.source(), said.covers(), fields));
      }
      for (FormChoice choice : section.choices()) {
        bones.add(List.of(choice.key(), choice.options().size()));
      }
    }
    return bones;
  }

  @Test
  void shipped_choices_haveOneKeyEach() {
    var keys =
        shipped()
            .flatMap(form -> form.sections().stream())
            .flatMap(section -> section.choices().stream())
            .map(FormChoice::key)
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void write_aForm_readsBackAsItIs() {
    shipped()
        .forEach(form -> assertThat(ConsentForms.parse(ConsentForms.write(form))).isEqualTo(form));
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
    return form.sections().stream().map(FormSection::statements).flatMap(List::stream);
  }

  /** Flesch–Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. */
  private static double grade(String text) {
    String plain = text.replaceAll("\\{\\{[^}]*}}", "").replace("_", "");
    long sentences = Stream.of(plain.split("[.!?]+(\\s|$)")).filter(s -> !s.isBlank()).count();
    var words = Stream.of(plain.split("[^\\p{L}’'-]+")).filter(w -> !w.isBlank()).toList();
    long syllables = words.stream().mapToLong(ConsentFormsTest::syllables).sum();
    return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  private static long syllables(String word) {
    String low = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String spoken = low.replaceAll("(?<=[^aeiouy])(es|ed|e)$", low.endsWith("le") ? "e" : "");
    long groups = Pattern.compile("[aeiouy]+").matcher(spoken).results().count();
    return Math.max(1, groups);
  }
}
