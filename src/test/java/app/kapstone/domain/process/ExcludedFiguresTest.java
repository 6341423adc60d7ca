package app.kapstone.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.process.ExcludedFigure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcludedFiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VITAL_SIGN | BP 128/82 | BP 128/82 when she cried",
        "VITAL_SIGN | 128/82 | it was 128/82.",
        "VITAL_SIGN | 128 / 82 | it was 128 / 82 then",
        "VITAL_SIGN | HR 74 | HR 74 bpm",
        "VITAL_SIGN | pulse was 112 | her pulse was 112 and falling",
        "VITAL_SIGN | heart rate: 90 | heart rate: 90",
        "VITAL_SIGN | 74 bpm | settled at 74 bpm",
        "VITAL_SIGN | 120 mmHg | about 120 mmHg",
        "VITAL_SIGN | SpO2 97 % | SpO2 97 % all along",
        "VITAL_SIGN | SpO₂ 97% | SpO₂ 97%",
        "VITAL_SIGN | saturation of 96% | saturation of 96%",
        "VITAL_SIGN | 37.2 °C | skin warm, 37.2 °C",
        "VITAL_SIGN | SpO2 dropped to 88% | SpO2 dropped to 88% for a moment",
        "VITAL_SIGN | saturation dropped to 91 | her saturation dropped to 91",
        "VITAL_SIGN | pulse went up to 118 | her pulse went up to 118 then",
        "VITAL_SIGN | pulse had slowly come down to 64 | the pulse had slowly come down to 64",
        "VITAL_SIGN | heart rate in the 120s | heart rate in the 120s, fear in her eyes",
        "VITAL_SIGN | BP peaked at 165 | BP peaked at 165",
        "VITAL_SIGN | 150 over 95 | it was 150 over 95 when she spoke",
        "DOSE | half a lozenge | she kept half a lozenge",
        "DOSE | two lozenges | after two lozenges",
        "DOSE | 1.5 tablets | 1.5 tablets",
        "TIME | 14.30 | came at last, 14.30.",
        "TIME | at 9.30 | we began at 9.30",
        "TIME | half past two | until half past two",
        "TIME | a quarter to three | a quarter to three",
        "TIME | at ten to six | we ended at ten to six",
        "TIME | twenty-five past four | twenty-five past four",
        "DOSE | 60 mg | 60 mg as agreed",
        "DOSE | 60mg | took 60mg",
        "DOSE | 0.75 mg/kg | 0.75 mg/kg",
        "DOSE | 0,5 mg | 0,5 mg",
        "DOSE | 250 mcg | 250 mcg",
        "DOSE | 250 µg | 250 µg",
        "DOSE | 2 ml | 2 ml under the tongue",
        "DOSE | sixty milligrams | after the sixty milligrams",
        "DOSE | one hundred and twenty mg | one hundred and twenty mg",
        "DOSE | ٦٠ mg | ٦٠ mg",
        "TIME | 10:45 | at 10:45 she wept",
        "TIME | 9:05 | 9:05 began",
        "TIME | 10:45 p.m. | 10:45 p.m. it ended",
        "TIME | 3 pm | we met at 3 pm",
        "TIME | 10.45 am | 10.45 am",
        "TIME | 10h45 | 10h45",
        "TIME | three o'clock | it was three o'clock",
        "TIME | at 1045 hrs | began at 1045 hrs",
        "TIME | 50-minute session | a 50-minute session",
        "TIME | session lasted 90 minutes | The session lasted 90 minutes",
        "FREQUENCY | sessions twice a week | sessions twice a week",
        "FREQUENCY | weekly EMDR sessions | weekly EMDR sessions",
        "RESULT | PHQ-9 of 14 | PHQ-9 of 14",
        "RESULT | PCL-5 total 52 | PCL-5 total 52",
        "DIAGNOSIS | F33.2 | working with F33.2",
      })
  void in_figureThatIsShutOut_findsIt(Kind kind, String words, String text) {
    assertThat(ExcludedFigures.in(text))
        .first()
        .satisfies(figure -> {
          assertThat(figure.kind()).isEqualTo(kind);
          assertThat(figure.words()).startsWith(words);
          assertThat(text.substring(figure.start(), figure.end())).isEqualTo(figure.words());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I felt a pull to rescue her.",
        "He is there for her 24/7.",
        "It is 50/50 whether he calls.",
        "the 80/20 of it, the 60/40 split",
        "She remembers 9/11.",
        "born on 3/14/1971, married 12/11/1990",
        "between 2019/20 and 2021/22",
        "the dream of 128/82/7",
        "John 3:16 came to her; so did Psalm 23:40.",
        "She quoted Revelation 21:04 with a smile.",
        "a ratio of 2:1",
        "I am 100 % sure of nothing.",
        "She is 34, her brother 29.",
        "10 years, 3 siblings, 74 letters",
        "a pulse of light went through the room",
        "her pulse 20 years ago was faster, she laughed",
        "she sat 20 minutes without a word",
        "she calls him twice a week",
        "the daily walk, the weekly letter",
        "page 60, room 12, chapter 10",
        "she weighed each word",
        "He gave me 1000 hours of silence.",
        "PHQ-9 frightens her.",
        "F16 was the seat; F1 was his sport",
        "5 mighty oaks and 3 mlles",
        "o'clock is a strange word",
        "the hundred and first night",
        "over the last 20 years",
        "2.5 weeks, 12.50 euros, 14.30 percent",
        "her pulse quickened when she was 45",
        "his pulse raced for 20 minutes",
        "the blood pressure of her father, dead for 30 years",
        "half past caring",
        "five to ten people, two to three at a time",
        "born on 12.11.1990",
        "a tablet of stone",
        "she won, 95 over 12 years",
      })
  void in_plainWords_findsNothing(String text) {
    assertThat(ExcludedFigures.in(text)).isEmpty();
  }

  @Test
  void in_severalFigures_givesEachOnceInOrder() {
    assertThat(ExcludedFigures.in("60 mg at 10:45, BP 128/82, HR 74 bpm"))
        .extracting(ExcludedFigure::kind)
        .containsExactly(Kind.DOSE, Kind.TIME, Kind.VITAL_SIGN, Kind.VITAL_SIGN);
  }

  @RepeatedTest(50)
  void in_figureMadeAtRandomBetweenRandomWords_isFoundWhereItStands() {
    var random = new SplittableRandom();
    int low = random.nextInt(40, 110);
    String figure =
        switch (random.nextInt(5)) {
          case 0 -> random.nextInt(Math.max(70, low + 20), 240) + "/" + low;
          case 1 -> random.nextInt(1, 400) + " mg";
          case 2 ->
              String.format(Locale.ROOT, "%02d:%02d", random.nextInt(0, 24), random.nextInt(0, 60));
          case 3 -> random.nextInt(40, 180) + " bpm";
          default -> "SpO2 " + random.nextInt(70, 101) + " %";
        };
    String before = words(random);
    String text = before + figure + " " + words(random);
    assertThat(ExcludedFigures.in(text))
        .as(text)
        .singleElement()
        .satisfies(found -> {
          assertThat(found.start()).isEqualTo(before.length());
          assertThat(found.words()).startsWith(figure.substring(0, 2));
        });
  }

  @RepeatedTest(50)
  void in_wordsWithoutAnyDigit_findsNothing() {
    assertThat(ExcludedFigures.in(words(new SplittableRandom()))).isEmpty();
  }

  @Test
  void in_aWholeBookOfDigits_endsSoon() {
    String book = "1 2 3/4 one hundred and ".repeat(9_000).substring(0, 200_000);
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> ExcludedFigures.in(book));
  }

  @Test
  void processText_withAFigure_isRefusedByName() {
    assertThatThrownBy(() -> new ProcessText(new NoteText("", "60 mg at 10:45")))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            refused -> {
              assertThat(refused.rule()).isEqualTo(InvalidValue.Rule.EXCLUDED_FIGURE);
              assertThat(refused.arguments()).isEqualTo(List.of("60 mg"));
            });
    assertThatThrownBy(() -> new ProcessText(new NoteText("10:45", "words")))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new ProcessText(new NoteText("Title", " ")))
        .isInstanceOf(InvalidValue.class);
  }

  private static String words(SplittableRandom random) {
    String[] some = {
      "she", "wept", "and", "I", "waited", "dream", "of", "mother", "anger,", "then"
    };
    var line = new StringBuilder();
    for (int i = 0; i < random.nextInt(1, 30); i++) {
      line.append(some[random.nextInt(some.length)]).append(' ');
    }
    return line.toString();
  }
}
