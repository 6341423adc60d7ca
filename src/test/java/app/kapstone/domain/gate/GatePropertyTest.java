package app.kapstone.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.dosing.PassedLine;
import app.kapstone.domain.dosing.PassedLine.Standing;
import app.kapstone.domain.dosing.SessionEvent.GateDecided;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** For any record and any decision. */
class GatePropertyTest {
  @Property(tries = 100)
  void decide_anyLines_isAGoOnlyWhenEachOfThemPasses(@ForAll("lines") List<PassedLine> lines) {
    boolean goes =
        !lines.isEmpty()
            && lines.stream()
                .allMatch(line ->
                    Set.of(Standing.GO, Standing.CAUTION, Standing.OVERRIDDEN)
                        .contains(line.standing()));
    if (goes) {
      assertThat(new GateDecided("", lines).lines()).isEqualTo(lines);
    } else {
      assertThatThrownBy(() -> new GateDecided("", lines)).isInstanceOf(InvalidValue.class);
      assertThat(new GateDecided("He fell ill", lines).lines()).isEqualTo(lines);
    }
  }

  @Property(tries = 200)
  void text_anyLines_readBackEqual(@ForAll("lines") List<PassedLine> lines) {
    assertThat(PassedLine.lines(PassedLine.text(lines))).isEqualTo(lines);
  }

  @Property(tries = 60)
  void fasting_moreHours_neverTurnAGoIntoANoGo(
      @ForAll @IntRange(min = 0, max = 720) int tenths,
      @ForAll @IntRange(min = 0, max = 200) int more) {
    var less = new GateAnswer.Hours(BigDecimal.valueOf(tenths, 1));
    var longer = new GateAnswer.Hours(BigDecimal.valueOf(tenths + more, 1));
    for (String line : List.of("FOOD", "LIQUID")) {
      if (GateCase.ready().answer(line, less).line(line).passes()) {
        assertThat(GateCase.ready().answer(line, longer).line(line).passes()).isTrue();
      }
    }
  }

  @Property(tries = 40)
  void override_ofEveryClosedLine_opensTheGateAndNothingLess(
      @ForAll @IntRange(min = 0, max = 40) int left) {
    var one = new GateCase();
    List<GateLine> closed = one.gate().closed().stream().filter(line -> !ofHolds(line)).toList();
    closed.stream()
        .skip(left)
        .forEach(
            line -> one.answer(line.name(), new GateAnswer.Override("why", line.fingerprint())));
    long still = one.gate().closed().stream().filter(line -> !ofHolds(line)).count();
    assertThat(still).isEqualTo(Math.min(left, closed.size()));
  }

  /** A hold is overridden where holds are kept. */
  private static boolean ofHolds(GateLine line) {
    return line.finding() == GateFinding.HOLD;
  }

  @Provide
  Arbitrary<List<PassedLine>> lines() {
    Arbitrary<String> words =
        Arbitraries.strings().excludeChars('\u001e', '\u001f').ofMaxLength(40);
    return Combinators.combine(words, Arbitraries.of(Standing.class), words, words, words)
        .as(PassedLine::new)
        .list()
        .ofMaxSize(8);
  }
}
