package app.kapstone.screens.practice;

import app.kapstone.documents.PagePictures;
import app.kapstone.documents.PaperSize;
import app.kapstone.documents.PdfWriter;
import app.kapstone.documents.RecoverySheet;
import app.kapstone.documents.RecoverySheetInput;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import app.kapstone.vault.RecoveryKey;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Shows a recovery key, prints its sheet and saves it. The key stays the caller's to close. */
public final class RecoverySheetPane extends VBox {
  private static final int PRINTED_DPI = 200;

  private final Ui ui;
  private final FlowPane groups = new FlowPane();
  private final Label said = Words.caption("");
  private List<RecoverySheetInput.KeyGroup> key = List.of();
  private String practiceName = "";
  private PaperSize paper = PaperSize.LETTER;

  public RecoverySheetPane(Ui ui) {
    this.ui = ui;
    groups.setId("sheet-groups");
    groups.setAccessibleText(ui.text("sheet.keys"));
    groups.getStyleClass().add("k-key-groups");
    said.setId("sheet-said");
    var buttons =
        new HBox(
            Buttons.plain(ui, Icons.PRINT, "sheet.print", this::print),
            Buttons.plain(ui, Icons.EXPORT, "sheet.save", this::choosePlace));
    buttons.getStyleClass().add("k-buttons");
    getStyleClass().add("k-form");
    getChildren().addAll(Words.body(ui.text("sheet.lead")), groups, buttons, said);
  }

  /** Shows this key; the name stands on the sheet. */
  public void show(RecoveryKey shown, String practice, PaperSize size) {
    key = shown.groups().stream().map(RecoverySheetInput.KeyGroup::new).toList();
    practiceName = practice;
    paper = size;
    said.setText("");
    groups.getChildren().clear();
    for (int i = 0; i < key.size(); i++) {
      var number = Words.caption(String.valueOf(i + 1));
      var letters = Words.section(key.get(i).letters());
      letters.getStyleClass().add("k-key-group");
      letters.setId("sheet-group-" + (i + 1));
      var group = new HBox(number, letters);
      group.getStyleClass().add("k-key-line");
      groups.getChildren().add(group);
    }
  }

  /** Lets go of the key, as when the sheet is confirmed. */
  public void forget() {
    key = List.of();
    groups.getChildren().clear();
  }

  private void choosePlace() {
    var chooser = new FileChooser();
    chooser.setInitialFileName(ui.text("sheet.fileName"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(ui.text("sheet.pdf"), "*.pdf"));
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    if (chosen != null) {
      save(chosen.toPath());
    }
  }

  /** Writes the sheet, in clear as paper is, to the place that the therapist chose. */
  void save(Path place) {
    ui.background()
        .run(() -> {
          byte[] pdf = pdf();
          try {
            SaveAs.write(place, pdf);
            return place;
          } finally {
            Arrays.fill(pdf, (byte) 0);
          }
        })
        .onSuccess(written -> said.setText(ui.text("sheet.saved")))
        .onFailure(IOException.class, failure -> said.setText(ui.text("sheet.notSaved")))
        .start();
  }

  private void print() {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      said.setText(ui.text("sheet.noPrinter"));
    } else if (job.showPrintDialog(getScene().getWindow())) {
      ui.background()
          .<List<BufferedImage>>run(() -> PagePictures.of(pdf(), PRINTED_DPI))
          .onSuccess(pages -> print(job, pages))
          .start();
    }
  }

  private void print(PrinterJob job, List<BufferedImage> pages) {
    boolean printed = true;
    for (BufferedImage page : pages) {
      printed &= job.printPage(PrintedPage.of(job, SwingFXUtils.toFXImage(page, null)));
    }
    said.setText(ui.text(printed && job.endJob() ? "sheet.printed" : "sheet.notPrinted"));
  }

  private byte[] pdf() {
    var input = new RecoverySheetInput(practiceName, ui.today(), key);
    return new RecoverySheet(new PdfWriter(), ui.texts()).render(input, paper);
  }
}
