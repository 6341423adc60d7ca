package app.kapstone.documents;

import app.kapstone.documents.page.Block;
import app.kapstone.documents.page.Run;
import app.kapstone.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The one page with the recovery key, to be printed and put away. */
public final class RecoverySheet {
  private final PdfWriter writer;
  private final Texts texts;

  public RecoverySheet(PdfWriter writer, Texts texts) {
    this.writer = writer;
    this.texts = texts;
  }

  /**
   * The sheet as PDF. The bytes hold the key in clear; whoever asked for them answers for them.
   *
   * @throws app.kapstone.documents.page.UnprintableText when the font lacks a character
   */
  public byte[] render(RecoverySheetInput input, PaperSize paper) {
    var stationery = new Stationery(texts);
    var head = new Letterhead(input.practiceName(), "", "", "", "");
    String title = word("title");
    return writer.write(
        stationery.document(head, null, title, "", input.madeOn(), body(input)), paper);
  }

  private List<Block> body(RecoverySheetInput input) {
    return List.of(
        new Block.Heading(1, word("title")),
        Block.Paragraph.body(word("lead")),
        Stationery.facts(
            List.of(
                Stationery.fact(word("practice"), Run.of(input.practiceName())),
                Stationery.fact(word("madeOn"), Run.of(texts.date(input.madeOn()))))),
        new Block.Heading(2, word("key")),
        new Block.CodeGroups(groups(input)),
        new Block.Gap(6),
        new Block.Heading(2, word("how")),
        new Block.NumberedList(points("how")),
        new Block.Heading(2, word("keep")),
        new Block.BulletList(points("keep")),
        new Block.Callout(List.of(Block.Paragraph.body(word("warning")))));
  }

  private List<Block.CodeGroups.Group> groups(RecoverySheetInput input) {
    var groups = new ArrayList<Block.CodeGroups.Group>();
    for (RecoverySheetInput.KeyGroup group : input.groups()) {
      groups.add(
          new Block.CodeGroups.Group(String.valueOf(groups.size() + 1), group.letters(), ""));
    }
    return groups;
  }

  private List<List<Run>> points(String key) {
    return Stream.of(".1", ".2", ".3").map(number -> Run.of(word(key + number))).toList();
  }

  private String word(String key) {
    return texts.get("documents.recovery." + key);
  }
}
