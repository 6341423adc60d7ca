package app.kapstone.screens.documents;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.document.PageRanges;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.util.List;
import javafx.scene.control.CheckBox;
import javax.print.PrintService;

/** Which pages are printed, and whether the system's own dialog comes in between. */
final class PrintFields {
  private static final LineRule PAGES = LineRule.optional(PageRanges.FIELD, 200);

  private final Field<String> pages;
  private final CheckBox dialog;
  private final int all;

  /** How it is printed. */
  record Chosen(PrintService printer, List<Integer> pages, boolean dialog) {}

  /**
   * @param all how many pages there are
   */
  PrintFields(Ui ui, int all) {
    this.all = all;
    pages =
        Field.line(ui, PAGES, "paper.pages")
            .helpText(ui.text("paper.pages.help", all))
            .check(this::understood);
    dialog = new CheckBox(ui.text("paper.systemDialog"));
    dialog.setId("paper-systemDialog");
    dialog.setAccessibleText(ui.text("paper.systemDialog"));
    dialog.setWrapText(true);
    dialog.setMnemonicParsing(false);
  }

  void addTo(Form form) {
    form.add(pages);
    if (Printing.hasDialog()) {
      form.getChildren().add(dialog);
    }
  }

  Chosen chosen(PrintService printer) {
    return new Chosen(printer, PageRanges.parse(pages.value(), all), dialog.isSelected());
  }

  private String understood(String typed) {
    PageRanges.parse(typed, all);
    return typed;
  }
}
