package app.kapstone.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.content.ContentRefused.Why;
import app.kapstone.domain.emergency.CardStep;
import app.kapstone.domain.emergency.EmergencyCard;
import app.kapstone.domain.emergency.OwnCard;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardFilesTest {
  private static final CardFiles FILES = new CardFiles();
  private static final Source PRACTICE = new Source("Written here", "", Evidence.PRACTICE);

  @Test
  void builtIn_cards_areTheSevenEachStepWithItsSource() {
    List<EmergencyCard> cards = FILES.builtIn();
    assertThat(cards)
        .extracting(EmergencyCard::key)
        .containsExactly(
            "hypertension",
            "breathing",
            "agitation",
            "vomiting",
            "suicidality",
            "anaphylaxis",
            "collapse");
    for (EmergencyCard card : cards) {
      assertThat(FILES.read("again", FILES.write(card))).isEqualTo(card);
      for (CardStep step : card.steps()) {
        assertThat(step.ofThePractice() || !step.source().address().isEmpty())
            .as(card.key() + ": " + step.text())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'      {\"text\": \"Give no','      {\"colour\": 1, \"text\": \"Give no',UNKNOWN_FIELD,steps[4].colour,28",
    "'  \"format\": 1,','  \"format\": 1, \"author\": 2,',UNKNOWN_FIELD,author,2",
    "'\"evidence\": \"PRIMARY\"','\"evidence\": \"SURE\"',WRONG_KIND,sources.label.evidence,7",
    "'\"source\": \"evolve\"','\"source\": \"nobody\"',UNKNOWN_SOURCE,steps[5].source,29",
  })
  void card_withAMistake_isRefusedWithReasonAndLine(
      String from, String to, Why why, String where, int line) {
    String json = SourcedFile.resource("cards/hypertension.json");
    assertThat(json).contains(from);
    assertThatThrownBy(() -> FILES.read("hypertension.json", json.replaceFirst(quoted(from), to)))
        .isInstanceOfSatisfying(
            ContentRefused.class,
            e -> {
              assertThat(e.why()).isEqualTo(why);
              assertThat(e.where()).isEqualTo(where);
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.getMessage()).contains("hypertension.json", "line " + line);
            });
  }

  private static String quoted(String words) {
    return java.util.regex.Pattern.quote(words);
  }

  @Test
  void rewritten_card_keepsTheSourcesOfTheLinesThatStand() {
    EmergencyCard card = FILES.builtIn().getFirst();
    EmergencyCard own =
        card.rewritten("Pressure", card.steps().getFirst().text() + "\n\n  Sit down  ", PRACTICE);
    assertThat(own.key()).isEqualTo(card.key());
    assertThat(own.steps())
        .containsExactly(card.steps().getFirst(), new CardStep("Sit down", PRACTICE));
  }

  @Test
  void inForce_ownVersion_standsInItsPlaceAndAnUnreadableOneHidesNothing() {
    EmergencyCard first = FILES.builtIn().getFirst();
    String document = FILES.write(first.rewritten("Pressure", "Sit down", PRACTICE));
    var cards =
        FILES.inForce(
            List.of(
                new OwnCard(first.key(), 1, document, Instant.EPOCH),
                new OwnCard("collapse", 1, "{", Instant.EPOCH),
                new OwnCard("gone", 1, "{", Instant.EPOCH)));
    assertThat(cards).hasSize(7);
    assertThat(cards.getFirst().card().name()).isEqualTo("Pressure");
    assertThat(cards.getLast().unreadable()).isTrue();
    assertThat(cards.getLast().card()).isEqualTo(FILES.builtIn().getLast());
  }
}
