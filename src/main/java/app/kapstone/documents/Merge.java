package app.kapstone.documents;

import app.kapstone.documents.page.FontMetrics;
import app.kapstone.documents.page.PrintCheck;
import app.kapstone.documents.page.Run;
import app.kapstone.domain.consent.MergeField;
import app.kapstone.domain.consent.MergeText;
import app.kapstone.texts.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts values into a form's text; a value that is missing leaves a mark, never a blank. */
final class Merge {
  private final Texts texts;
  private final Map<String, String> values;

  /**
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character of a value,
   *     naming the field
   */
  Merge(Texts texts, Map<String, String> values, FontMetrics metrics) {
    this.texts = texts;
    this.values = Map.copyOf(values);
    for (MergeField field : MergeField.values()) {
      PrintCheck.check(value(field), name(field), metrics);
    }
  }

  /** With what the letterhead says of the practice in place of what the values say. */
  static Merge of(
      Texts texts, Map<String, String> values, Letterhead letterhead, FontMetrics metrics) {
    var all = new HashMap<>(values);
    all.put(MergeField.PRACTICE_NAME.key(), letterhead.practiceName());
    all.put(MergeField.PRACTICE_PHONE.key(), letterhead.phone());
    all.put(MergeField.CLINICIAN_NAME.key(), letterhead.clinician());
    return new Merge(texts, all, metrics);
  }

  List<Run> runs(String text) {
    var runs = new ArrayList<Run>();
    for (MergeText.Part part : MergeText.parts(text)) {
      switch (part) {
        case MergeText.Part.Words words -> runs.add(Run.plain(words.text()));
        case MergeText.Part.Field field -> runs.add(run(known(field.key())));
      }
    }
    return runs;
  }

  /** The same in one string, as it is read on the screen. */
  String plain(String text) {
    return String.join("", runs(text).stream().map(Run::text).toList());
  }

  List<Run> runs(MergeField field) {
    return List.of(run(field));
  }

  /** The fields that {@code text} asks for and that have no value. */
  Set<MergeField> gaps(String text) {
    var gaps = new LinkedHashSet<MergeField>();
    for (MergeText.Part part : MergeText.parts(text)) {
      switch (part) {
        case MergeText.Part.Words words -> {}
        case MergeText.Part.Field field -> {
          if (value(known(field.key())).isBlank()) {
            gaps.add(known(field.key()));
          }
        }
      }
    }
    return gaps;
  }

  String name(MergeField field) {
    return texts.get("documents.field." + field.key());
  }

  /** What is known, or nothing. A value may be pasted with line breaks; it is set on one line. */
  String value(MergeField field) {
    return values.getOrDefault(field.key(), "").strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private Run run(MergeField field) {
    String value = value(field);
    return value.isEmpty()
        ? Run.marked(texts.get("documents.missing", name(field)))
        : Run.bold(value);
  }

  private static MergeField known(String key) {
    return MergeField.of(key)
        .orElseThrow(() -> new IllegalStateException("the form let an unknown field in: " + key));
  }
}
