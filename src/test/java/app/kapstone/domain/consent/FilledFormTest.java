package app.kapstone.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.consent.ConsentForm.Signer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilledFormTest {
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
  private static final Ink INK =
      new Ink.Drawn(
          List.of(
              new InkStroke(
                  List.of(new InkStroke.Point(10, 10, 0), new InkStroke.Point(900, 700, 350)))));

  private static ConsentForm form() {
    return new ConsentForm(
        "try",
        1,
        "Try",
        List.of(
            new FormSection(
                "Part",
                false,
                List.of(new FormStatement("A word: ______", "house [K]", Set.of())),
                List.of(new FormChoice("try.hand", "Hand", List.of("No", "Yes"))),
                true)),
        List.of(Signer.PATIENT, Signer.CLINICIAN));
  }

  @Test
  void complete_onlyWithEveryTickInitialAndSignature() {
    FilledForm filled = FilledForm.empty(form(), "en");
    assertThat(filled.complete()).isFalse();
    filled = filled.with(new FilledForm.Initials(0, INK, AT));
    filled = filled.with(new FilledForm.Signature(Signer.PATIENT, "Ada", INK, AT));
    filled = filled.with(new FilledForm.Signature(Signer.CLINICIAN, "Robin", INK, AT));
    assertThat(filled.complete()).as("nothing is ticked").isFalse();
    filled = filled.with(new GivenAnswer("try.hand", "Hand", "No"));
    assertThat(filled.complete()).isTrue();
    filled = filled.with(new GivenAnswer("try.hand", "Hand", "Yes"));
    assertThat(filled.answers()).as("the last tick counts").hasSize(1);
    assertThat(filled.answer("try.hand")).contains("Yes");
    assertThat(filled.withoutAnswer("try.hand").complete()).isFalse();
  }

  @Test
  void signature_outOfTheOrderOfTheForm_isRefused() {
    var first = new FilledForm.Signature(Signer.CLINICIAN, "Robin", INK, AT);
    assertThatThrownBy(() -> FilledForm.empty(form(), "en").with(first))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void drawn_moreThanADot_readsBackWithItsTimes() {
    assertThat(Ink.Drawn.read(((Ink.Drawn) INK).written())).isEqualTo(INK);
    var dot = List.of(new InkStroke(List.of(new InkStroke.Point(5, 5, 0))));
    assertThatThrownBy(() -> new Ink.Drawn(dot))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.rule()).isEqualTo(Rule.REQUIRED));
    var endless = new ArrayList<InkStroke.Point>();
    for (int i = 0; i < 20_001; i++) {
      endless.add(new InkStroke.Point(i % 3000, 5, i));
    }
    assertThatThrownBy(() -> new Ink.Drawn(List.of(new InkStroke(endless))))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.rule()).isEqualTo(Rule.TOO_LONG));
    assertThatThrownBy(() -> new Ink.Typed(" ")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> Ink.Drawn.read("1,2")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blank_filled_standsInItsStatementAsItWasWritten() {
    assertThat(FormBlank.filled("A word: ______ and so on", "$1 red"))
        .isEqualTo("A word: $1 red and so on");
    assertThat(FormBlank.question("A word: ______")).isEqualTo("A word:");
    assertThat(FormBlank.in("snake_case__word")).isFalse();
  }
}
