package app.kapstone.documents.page;

import app.kapstone.domain.consent.Ink;
import java.util.List;

/** Finds the first character that the font lacks, before anything is printed. */
public final class PrintCheck {
  private final FontMetrics metrics;
  private String where;

  private PrintCheck(FontMetrics metrics, String where) {
    this.metrics = metrics;
    this.where = where;
  }

  /**
   * Looks through a whole document.
   *
   * @throws UnprintableText naming the character and the nearest heading
   */
  public static void check(Document document, FontMetrics metrics) {
    var check = new PrintCheck(metrics, document.title());
    Furniture furniture = document.furniture();
    check.words(furniture.name());
    furniture.lines().forEach(check::words);
    check.words(furniture.running());
    check.words(furniture.foot());
    check.bold(furniture.notice());
    check.bold(furniture.banner().words());
    document.body().forEach(check::block);
  }

  /**
   * Looks through one value.
   *
   * @throws UnprintableText naming the character and {@code where}
   */
  public static void check(String text, String where, FontMetrics metrics) {
    new PrintCheck(metrics, where).run(Run.plain(text));
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        words(heading.text());
        where = heading.text();
      }
      case Block.Paragraph paragraph -> paragraph.runs().forEach(this::run);
      case Block.BulletList list -> list.items().forEach(item -> item.forEach(this::run));
      case Block.NumberedList list -> list.items().forEach(item -> item.forEach(this::run));
      case Block.Table table -> {
        table.head().forEach(this::words);
        table.rows().forEach(row -> row.forEach(cell -> cell.forEach(this::run)));
      }
      case Block.KeepTogether group -> group.blocks().forEach(this::block);
      case Block.Callout callout -> callout.blocks().forEach(this::block);
      case Block.SignatureLine line -> all(List.of(line.label(), line.dateLabel()));
      case Block.InitialsLine line -> words(line.label());
      case Block.Signed signed -> signed(signed);
      case Block.CheckChoice choice -> {
        words(choice.label());
        all(choice.options());
      }
      case Block.CodeGroups code ->
          code.groups().forEach(g -> all(List.of(g.number(), g.letters(), g.check())));
      case Block.Figure figure -> chart(figure.chart());
      case Block.Rule none -> {}
      case Block.Gap none -> {}
      case Block.PageBreak none -> {}
    }
  }

  private void signed(Block.Signed signed) {
    words(signed.label());
    Block.Signed.Stamp stamp = signed.stamp();
    if (stamp != null) {
      all(List.of(stamp.label(), stamp.words()));
    }
    if (signed.ink() instanceof Ink.Typed typed) {
      run(Run.italic(typed.words()));
    }
  }

  private void chart(LineChart chart) {
    words(chart.caption());
    words(chart.xLabel());
    chart.series().forEach(series -> words(series.name()));
    chart.moments().forEach(moment -> words(moment.label()));
  }

  private void all(List<String> texts) {
    texts.forEach(this::words);
  }

  private void words(String text) {
    run(Run.plain(text));
  }

  private void bold(String text) {
    run(Run.bold(text));
  }

  private void run(Run run) {
    run.text()
        .codePoints()
        .filter(point -> point != '\n' && point != '\t')
        .forEach(point -> {
          if (!metrics.has(run.face(), point)) {
            throw new UnprintableText(point, where);
          }
        });
  }
}
