package app.kapstone.domain.safety;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A checklist that was gone through on one day.
 *
 * @param answers by the question's key; 0 is no
 */
public record SafetyCheck(
    SafetyCheckId id,
    PatientId patientId,
    CheckKind kind,
    LocalDate takenOn,
    Map<String, Integer> answers,
    String note,
    Instant writtenAt) {
  public static final LineRule NOTE = LineRule.text("check.note", 2000);

  public SafetyCheck {
    answers = Map.copyOf(answers);
    note = NOTE.check(note);
  }

  public int total() {
    return answers.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int highest() {
    return answers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The answer to one question, the highest where none is named; 0 where it was not asked. */
  public int answer(@Nullable String question) {
    return question == null ? highest() : answers.getOrDefault(question, 0);
  }

  public int positive() {
    return (int) answers.values().stream().filter(answer -> answer > 0).count();
  }

  /** The answers in one line, in the order of their keys: {@code burning=2 night=0}. */
  public static String line(Map<String, Integer> answers) {
    var line = new StringBuilder();
    new TreeMap<>(answers)
        .forEach((key, answer) -> line.append(key).append('=').append(answer).append(' '));
    return line.toString().strip();
  }

  /** Reads what {@link #line} wrote. */
  public static Map<String, Integer> answers(String line) {
    var answers = new TreeMap<String, Integer>();
    for (String word : line.split(" ", -1)) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        answers.put(word.substring(0, equals), Integer.valueOf(word.substring(equals + 1)));
      }
    }
    return answers;
  }
}
