package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.content.ContentRefused.Why;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.safety.CheckKind;
import app.kapstone.domain.safety.HoldSign;
import app.kapstone.domain.screening.Answer;
import app.kapstone.domain.screening.Clearance;
import app.kapstone.domain.screening.CriterionAnswer;
import app.kapstone.domain.screening.CriterionGroup;
import app.kapstone.domain.screening.Decision;
import app.kapstone.domain.screening.HistoryWords;
import app.kapstone.domain.screening.ScreeningForm;
import app.kapstone.domain.screening.ScreeningResult;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningFilesTest {
  private static final ScreeningFiles FILES = new ScreeningFiles();

  @Test
  void shipped_list_coversEachGroupAndReadsBackEqual() {
    var list = FILES.shipped();
    assertThat(list.criteria()).extracting(each -> each.group()).contains(CriterionGroup.values());
    assertThat(FILES.list(FILES.write(list))).isEqualTo(list);
    assertThat(list.suicide())
        .extracting(each -> each.risk())
        .containsExactly("High", "Moderate", "Low");
  }

  @Test
  void form_filledIn_readsBackEqual() {
    var answer =
        new CriterionAnswer(
            "liver",
            Answer.YES,
            "\u062f\u0631\u062f \ud83d\ude42 \"quoted\"\nline",
            new Clearance("Tests", "Dr.", LocalDate.of(2026, 3, 2), new DocumentId(new UUID(1, 2))),
            "why");
    var form =
        new ScreeningForm(
            List.of(answer, CriterionAnswer.none("bladder")),
            new SuicideScreen(Map.of(SuicideItem.Q1, true, SuicideItem.Q6_RECENT, false)),
            new Decision(ScreeningResult.DEFERRED, "r", "", LocalDate.of(2026, 4, 1), null),
            new HistoryWords("Asthma as a child", "Two episodes\nof depression", "A brother"));
    assertThat(FILES.form(FILES.write(form))).isEqualTo(form);
    assertThat(FILES.form(FILES.write(ScreeningForm.EMPTY))).isEqualTo(ScreeningForm.EMPTY);
  }

  /** As forms were written before they had words of the history. */
  @Test
  void form_withoutAHistory_readsAsOneWithNone() {
    String now = FILES.write(ScreeningForm.EMPTY);
    String before = now.replaceFirst(",\"history\":\\{[^}]*}", "");
    assertThat(before).isNotEqualTo(now).doesNotContain("history");
    assertThat(FILES.form(before)).isEqualTo(ScreeningForm.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"group\":','\"extra\":1,\"group\":',UNKNOWN_FIELD",
    "'\"ABSOLUTE\"','\"MAYBE\"',WRONG_KIND",
    "'\"passing\":false','\"passing\":\"no\"',WRONG_KIND",
    "'\"sources\":[\"source-','\"sources\":[\"nobody-',UNKNOWN_SOURCE",
    "'\"format\":1','\"format\":2',TOO_NEW",
  })
  void list_withAMistake_isRefusedWithItsReason(String from, String to, Why why) {
    String json = FILES.write(FILES.shipped());
    assertThat(json).contains(from);
    assertThatThrownBy(() -> FILES.list(json.replace(from, to)))
        .isInstanceOfSatisfying(ContentRefused.class, e -> assertThat(e.why()).isEqualTo(why));
  }

  @Test
  void form_withABrokenDay_isRefused() {
    String json =
        FILES
            .write(
                ScreeningForm.EMPTY.with(
                    new Decision(null, "", "", LocalDate.of(2026, 4, 1), null)))
            .replace("2026-04-01", "1.4.2026");
    assertThatThrownBy(() -> FILES.form(json))
        .isInstanceOfSatisfying(
            ContentRefused.class, e -> assertThat(e.why()).isEqualTo(Why.WRONG_KIND));
  }

  @Test
  void shipped_safety_hasARulePerSignAndBothChecklists() {
    var rules = new SafetyFiles().shipped();
    assertThat(rules.holds()).extracting(each -> each.sign()).contains(HoldSign.values());
    for (CheckKind kind : CheckKind.values()) {
      assertThat(rules.check(kind).questions()).isNotEmpty();
      assertThat(rules.check(kind).sources()).isNotEmpty();
    }
  }
}
