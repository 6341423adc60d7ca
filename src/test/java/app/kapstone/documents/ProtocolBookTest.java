package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.ProtocolDraft;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import app.kapstone.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtocolBookTest {
  private static final ProtocolFiles FILES = new ProtocolFiles();
  private static final List<Protocol> BUILT_IN = FILES.builtIn();
  private static final Texts TEXTS = Texts.english();

  /** Leaves the book at {@code target/protocols.md}. */
  @Test
  void markdown_everyFigure_saysWhoseItIsOrThatNobodyGivesIt() throws IOException {
    String book = ProtocolBook.markdown(BUILT_IN, TEXTS);
    Files.writeString(Path.of("target/protocols.md"), book);
    List<String> figures = book.lines().filter(line -> line.startsWith("- ")).toList();
    assertThat(figures).hasSizeGreaterThan(600);
    assertThat(figures)
        .allSatisfy(line ->
            assertThat(line.contains(" — *") || line.contains(TEXTS.get("protocols.lacks")))
                .as(line)
                .isTrue());
    assertThat(book.lines().filter(line -> line.startsWith("## "))).hasSize(BUILT_IN.size());
    assertThat(book).doesNotContain("null").doesNotContain("general knowledge");
  }

  @Test
  void facts_ofEveryProtocol_haveAPathOfTheirOwn() {
    for (Protocol protocol : BUILT_IN) {
      assertThat(facts(protocol))
          .as(protocol.key())
          .extracting(ProtocolFact::path)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void comparison_ofACopyWithChanges_showsTheseAndNothingElse() {
    Protocol before = BUILT_IN.getFirst();
    ProtocolDraft draft = ProtocolDraft.of(before, new Source("Practice", "", Evidence.PRACTICE));
    draft.type("dose.highMgPerKg", "0.8");
    draft.remove("effects", 0);
    draft.type("watchMinutes.value", "90");
    Protocol after = draft.protocol("im-kap", 4);
    List<ProtocolComparison.Row> differing =
        ProtocolComparison.of(facts(before), facts(after)).stream()
            .filter(ProtocolComparison.Row::differs)
            .toList();
    assertThat(differing)
        .extracting(row -> row.fact().path())
        .containsExactly("dose:dose", "watching:watch", "effects:dizziness");
    assertThat(differing.get(0).fact().value()).contains("0.8");
    assertThat(differing.get(1).before().lacks()).isTrue();
    assertThat(differing.get(2).after()).isNull();
    assertThat(ProtocolComparison.of(facts(before), facts(before)))
        .noneMatch(ProtocolComparison.Row::differs);
  }

  private static List<ProtocolFact> facts(Protocol protocol) {
    return ProtocolFacts.of(protocol, FILES.gateRules(protocol), TEXTS);
  }
}
