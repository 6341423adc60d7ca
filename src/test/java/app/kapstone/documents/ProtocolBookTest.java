package app.kapstone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.content.Catalogue;
import app.kapstone.content.ProtocolDraft;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.content.Shape;
import app.kapstone.content.Shapes;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.domain.source.Evidence;
import app.kapstone.domain.source.Source;
import app.kapstone.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

  /** A field that no fact speaks of would change under a course without a word. */
  @Test
  void comparison_anyFieldChanged_isShown() {
    Protocol before = BUILT_IN.getFirst();
    var source = new Source("Practice", "", Evidence.PRACTICE);
    List<String> changed = new ArrayList<>();
    List<String> unseen = new ArrayList<>();
    for (String path : leaves(ProtocolDraft.of(before, source), Shapes.protocol(), "")) {
      ProtocolDraft draft = ProtocolDraft.of(before, source);
      String was = draft.text(path);
      draft.type(path, was.matches("\\d+") ? was + "1" : was.isEmpty() ? "7" : was + "-x");
      if (!draft.problems().isEmpty()) {
        draft.type(path, was.matches("\\d+") ? String.valueOf(Integer.parseInt(was) - 1) : was);
      }
      if (!draft.text(path).equals(was) && draft.problems().isEmpty()) {
        changed.add(path);
        Protocol after = draft.protocol(before.key(), before.version() + 1);
        if (ProtocolComparison.of(facts(before), facts(after)).stream()
            .noneMatch(ProtocolComparison.Row::differs)) {
          unseen.add(path);
        }
      }
    }
    assertThat(changed)
        .hasSizeGreaterThan(100)
        .contains("consentForms", "gate.fasting[0].foodHours");
    assertThat(unseen).isEmpty();
  }

  /** The paths of all values but those at the head of the page. */
  private static List<String> leaves(ProtocolDraft draft, Shape shape, String path) {
    return switch (shape) {
      case Shape.Parts parts ->
          parts.fields().stream()
              .filter(f ->
                  !path.isEmpty()
                      || !Set.of("key", "version", "name", "summary").contains(f.name()))
              .filter(f -> !f.name().equals("code"))
              .flatMap(f ->
                  leaves(draft, f.shape(), path.isEmpty() ? f.name() : path + "." + f.name())
                      .stream())
              .toList();
      case Shape.Kinds kinds -> leaves(draft, kinds.byWord().get(draft.text(path + ".kind")), path);
      case Shape.Many many when !many.plain() ->
          IntStream.range(0, draft.size(path))
              .boxed()
              .flatMap(i -> leaves(draft, many.each(), path + "[" + i + "]").stream())
              .toList();
      case Shape.Whose ignored -> List.of();
      case Shape.YesNo ignored -> List.of();
      case Shape.Choice ignored -> List.of();
      case Shape.Many ignored -> List.of(path);
      case Shape.Words ignored -> List.of(path);
      case Shape.Whole ignored -> List.of(path);
      case Shape.Decimal ignored -> List.of(path);
    };
  }

  private static List<ProtocolFact> facts(Protocol protocol) {
    return ProtocolFacts.of(protocol, FILES.gateRules(protocol), Catalogue.shipped(), TEXTS);
  }
}
