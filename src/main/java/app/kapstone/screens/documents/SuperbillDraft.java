package app.kapstone.screens.documents;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.billing.ServiceLine;
import app.kapstone.domain.billing.Superbill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a superbill so far; nothing of it need be complete.
 *
 * @param without ids of diagnoses that are left out
 */
record SuperbillDraft(List<Line> lines, @Nullable BigDecimal paid, Set<String> without) {
  /** One service; null where nothing readable was typed. */
  record Line(@Nullable LocalDate day, String code, String words, @Nullable BigDecimal fee) {
    Optional<ServiceLine> complete() {
      LocalDate on = day;
      BigDecimal amount = fee;
      try {
        return on == null || amount == null
            ? Optional.empty()
            : Optional.of(new ServiceLine(on, code, words, amount));
      } catch (InvalidValue incomplete) {
        return Optional.empty();
      }
    }
  }

  SuperbillDraft {
    lines = List.copyOf(lines);
    without = Set.copyOf(without);
  }

  static SuperbillDraft of(Map<String, String> words) {
    var lines = new ArrayList<Line>();
    for (int i = 1; words.containsKey(i + ".words"); i++) {
      String day = words.getOrDefault(i + ".day", "");
      lines.add(
          new Line(
              day.isEmpty() ? null : LocalDate.parse(day),
              words.getOrDefault(i + ".code", ""),
              words.getOrDefault(i + ".words", ""),
              amount(words.getOrDefault(i + ".fee", ""))));
    }
    String without = words.getOrDefault("without", "");
    return new SuperbillDraft(
        lines,
        amount(words.getOrDefault("paid", "")),
        without.isEmpty() ? Set.of() : Set.of(without.split(" ")));
  }

  /** As it is kept, by the names of fields. */
  Map<String, String> words() {
    var words = new TreeMap<String, String>();
    for (int i = 1; i <= lines.size(); i++) {
      Line line = lines.get(i - 1);
      LocalDate day = line.day();
      BigDecimal fee = line.fee();
      words.put(i + ".day", day == null ? "" : day.toString());
      words.put(i + ".code", line.code());
      words.put(i + ".words", line.words());
      words.put(i + ".fee", fee == null ? "" : fee.toPlainString());
    }
    BigDecimal given = paid;
    words.put("paid", given == null ? "" : given.toPlainString());
    words.put("without", String.join(" ", without));
    return words;
  }

  /** Empty until at least one line is there and all of them are complete. */
  Optional<Superbill> complete() {
    List<ServiceLine> done = lines.stream().flatMap(line -> line.complete().stream()).toList();
    BigDecimal given = paid;
    return done.isEmpty() || done.size() < lines.size()
        ? Optional.empty()
        : Optional.of(new Superbill(done, given == null ? BigDecimal.ZERO : given));
  }

  private static @Nullable BigDecimal amount(String plain) {
    return plain.isEmpty() ? null : new BigDecimal(plain);
  }
}
