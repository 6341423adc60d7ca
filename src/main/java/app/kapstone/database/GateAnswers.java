package app.kapstone.database;

import app.kapstone.database.tables.tables.records.GateAnswerRecord;
import app.kapstone.domain.dosing.Vitals;
import app.kapstone.domain.gate.GateAnswer;
import app.kapstone.domain.gate.GateAnswer.Choice;
import app.kapstone.domain.gate.GivenAnswer;
import app.kapstone.domain.screening.SuicideItem;
import app.kapstone.domain.screening.SuicideScreen;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer at the gate ⇄ its row. */
final class GateAnswers {
  /** The names under which answers are kept; they never change. */
  private enum Kind {
    HOURS,
    CHOSEN,
    SAID,
    SIGNS,
    ASKED,
    OVERRIDE
  }

  private static final String NONE = "-";

  private GateAnswers() {}

  static GateAnswerRecord row(GateAnswer answer) {
    return switch (answer) {
      case GateAnswer.Hours(BigDecimal hours) -> row(Kind.HOURS, hours.toPlainString(), null);
      case GateAnswer.Chosen(Choice choice) -> row(Kind.CHOSEN, choice.name(), null);
      case GateAnswer.Said(String words) -> row(Kind.SAID, words, null);
      case GateAnswer.Signs(Vitals vitals) -> row(Kind.SIGNS, signs(vitals), null);
      case GateAnswer.Asked(SuicideScreen screen) -> row(Kind.ASKED, asked(screen), null);
      case GateAnswer.Override(String reason, String finding) ->
          row(Kind.OVERRIDE, reason, finding);
    };
  }

  private static GateAnswerRecord row(Kind kind, String content, @Nullable String finding) {
    var row = new GateAnswerRecord();
    row.setKind(kind.name());
    row.setContent(content);
    row.setFinding(finding);
    return row;
  }

  static GivenAnswer given(GateAnswerRecord row) {
    return new GivenAnswer(row.getLine(), answer(row), row.getWrittenAt(), row.getWrittenBy());
  }

  private static GateAnswer answer(GateAnswerRecord row) {
    String content = row.getContent();
    return switch (Kind.valueOf(row.getKind())) {
      case HOURS -> new GateAnswer.Hours(new BigDecimal(content));
      case CHOSEN -> new GateAnswer.Chosen(Choice.valueOf(content));
      case SAID -> new GateAnswer.Said(content);
      case SIGNS -> new GateAnswer.Signs(signs(content));
      case ASKED -> new GateAnswer.Asked(asked(content));
      case OVERRIDE -> new GateAnswer.Override(content, Objects.requireNonNull(row.getFinding()));
    };
  }

  /** {@code 128 82 74 98}, with a dash for what was not taken. */
  private static String signs(Vitals vitals) {
    return Stream.of(
            text(vitals.systolicMmHg()),
            text(vitals.diastolicMmHg()),
            text(vitals.heartRatePerMinute()),
            text(vitals.spo2Percent()))
        .collect(Collectors.joining(" "));
  }

  private static Vitals signs(String content) {
    String[] sign = content.split(" ", -1);
    return new Vitals(figure(sign[0]), figure(sign[1]), figure(sign[2]), figure(sign[3]));
  }

  private static String text(@Nullable Integer figure) {
    return figure == null ? NONE : figure.toString();
  }

  private static @Nullable Integer figure(String text) {
    return text.equals(NONE) ? null : Integer.valueOf(text);
  }

  /** {@code Q1=false Q2=true}. */
  private static String asked(SuicideScreen screen) {
    return new TreeMap<>(screen.answers())
        .entrySet().stream()
            .map(answer -> answer.getKey() + "=" + answer.getValue())
            .collect(Collectors.joining(" "));
  }

  private static SuicideScreen asked(String content) {
    Map<SuicideItem, Boolean> answers = new EnumMap<>(SuicideItem.class);
    for (String word : content.split(" ", -1)) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        answers.put(
            SuicideItem.valueOf(word.substring(0, equals)),
            Boolean.valueOf(word.substring(equals + 1)));
      }
    }
    return new SuicideScreen(answers);
  }
}
