package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.consent.ConsentElement;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.FormText;
import app.kapstone.domain.consent.OwnForm;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms as text that a practice changes, and which words are in use then. */
class FormTextTest {
  private static final ConsentForm TOUCH = ConsentForms.shipped("touch-agreement");

  static Stream<ConsentForm> everyForm() {
    return ConsentForms.languages().stream().flatMap(tag -> ConsentForms.shippedIn(tag).stream());
  }

  @ParameterizedTest
  @MethodSource("everyForm")
  void text_ofEachShippedForm_readsBackAsTheSameForm(ConsentForm form) {
    assertThat(FormText.read(FormText.write(form), form, 1)).isEqualTo(form);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("## Part\nWords", Rule.FORM_WITHOUT_TITLE, List.of()),
        Arguments.of("# T", Rule.FORM_WITHOUT_TITLE, List.of()),
        Arguments.of("# T\n##\nWords", Rule.FORM_HEADING, List.of(2)),
        Arguments.of("# T\n### Deep\nWords", Rule.FORM_HEADING, List.of(2)),
        Arguments.of("# T\n# Two\n## P\nWords", Rule.FORM_HEADING, List.of(2)),
        Arguments.of("# T\nWords", Rule.FORM_BEFORE_HEADING, List.of(2)),
        Arguments.of("# T\n## P\n\n## Q\nWords", Rule.FORM_EMPTY_SECTION, List.of(2)),
        Arguments.of("# T\n## P\nDear {{patient.name", Rule.FORM_OPEN_BRACES, List.of(3)),
        Arguments.of("# T\n## P\nDear patient.name}}", Rule.FORM_OPEN_BRACES, List.of(3)),
        Arguments.of(
            "# T\n## P\nDear {{patient.nickname}}",
            Rule.FORM_UNKNOWN_FIELD,
            List.of(3, "patient.nickname")),
        Arguments.of("# T\n## P\n- One\nTwo", Rule.FORM_MIXED, List.of(4)),
        Arguments.of("# T\n## P\n? No key\n* A\n* B", Rule.FORM_QUESTION, List.of(3)),
        Arguments.of(
            "# T\n## P\n? k: Q\n* A\n* B\n? k: R\n* A\n* B", Rule.FORM_QUESTION, List.of(6)),
        Arguments.of("# T\n## P\n* A", Rule.FORM_ANSWER, List.of(3)),
        Arguments.of("# T\n## P\n? k: Q\n* A\n* A", Rule.FORM_ANSWER, List.of(5)),
        Arguments.of("# T\n## P\n? k: Q\n* A", Rule.FORM_FEW_ANSWERS, List.of("k")));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void text_thatIsNoForm_isRefusedWithItsLine(String text, Rule rule, List<Object> arguments) {
    assertThatThrownBy(() -> FormText.read(text, TOUCH, 2))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            e -> {
              assertThat(e.rule()).isEqualTo(rule);
              assertThat(e.arguments()).isEqualTo(arguments);
            });
  }

  @Test
  void rewrittenStatement_saysWhoseWordsItIs_andKeepsWhatItSpeaksOf() {
    ConsentForm informed = ConsentForms.shipped("informed-consent");
    String text = FormText.write(informed);
    String bladder =
        text.lines().filter(line -> line.contains("Bladder")).findFirst().orElseThrow();
    ConsentForm ours =
        FormText.read(text.replace(bladder, "- Bladder: tell us if it burns."), informed, 2);
    var statement =
        ours.sections().stream()
            .flatMap(section -> section.statements().stream())
            .filter(each -> each.text().startsWith("Bladder"))
            .findFirst()
            .orElseThrow();
    assertThat(statement.source()).startsWith("the practice’s own words [K], after review of 27");
    assertThat(ours.covers()).isEqualTo(informed.covers());
    ConsentForm without = FormText.read(text.replace(bladder + "\n", ""), informed, 2);
    assertThat(without.covers()).doesNotContain(ConsentElement.BLADDER);
  }

  @Test
  void book_withOwnWords_usesThemInTheirLanguageAndKeepsEveryVersion() {
    ConsentForm ours = FormText.read("# Ours\n## P\nWords", TOUCH, 2);
    var own = new OwnForm(TOUCH.key(), "en", 2, ConsentForms.write(ours), Instant.EPOCH, "Robin");
    var torn = new OwnForm(TOUCH.key(), "en", 3, "{", Instant.EPOCH, "Robin");
    FormBook book = FormBook.of(List.of(torn, own));
    assertThat(book.form("en", TOUCH.key())).contains(ours);
    assertThat(book.versions("en", TOUCH.key())).containsExactly(TOUCH, ours);
    assertThat(book.inUse(TOUCH.key())).containsEntry("en", 2).containsEntry("es", 1);
    assertThat(book.unreadable()).containsExactly(torn);
    assertThat(book.forms("es")).hasSameSizeAs(ConsentForms.shipped());
  }

  @ParameterizedTest
  @CsvSource({
    "Spanish, es",
    "español, es",
    "ESPAÑOL (México), es",
    "es-MX, es",
    "English, en",
    "Tagalog, en",
    "'', en",
    "Speaks Spanish at home, es"
  })
  void language_asARecordSaysIt_isFound(String wish, String tag) {
    assertThat(FormLanguage.of(wish)).isEqualTo(tag);
  }
}
