package app.kapstone.screens.documents;

import app.kapstone.domain.document.AttachedPaper;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javax.print.PrintService;

/** The two ways out of the record for a paper: a file and a printer. */
final class PaperExit {
  private final Ui ui;
  private final SaveAs saveAs;
  private final DocumentKind kind;
  private final LocalDate day;
  private final byte[] pdf;

  PaperExit(Ui ui, SaveAs saveAs, DocumentKind kind, LocalDate day, byte[] pdf) {
    this.ui = ui;
    this.saveAs = saveAs;
    this.kind = kind;
    this.day = day;
    this.pdf = pdf;
  }

  Button saving() {
    return Buttons.plain(ui, Icons.EXPORT, "paper.save", this::save);
  }

  Button printing() {
    return Buttons.primary(ui, Icons.PRINT, "paper.print", this::print);
  }

  /** What the file is called: what and when, never who. */
  static String fileName(DocumentKind kind, LocalDate day) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + day + ".pdf";
  }

  private void save() {
    String name =
        fileName(kind, day).replace(".pdf", "." + AttachedPaper.ending(pdf).orElse("pdf"));
    saveAs.ask(name).ifPresent(this::write);
  }

  private void write(Path target) {
    ui.background()
        .run(() -> {
          SaveAs.write(target, pdf);
          return target;
        })
        .busy("paper.saving")
        .onSuccess(saved -> ui.notices().say(ui.text("paper.saved")))
        .onFailure(
            IOException.class,
            failed -> ui.overlay().message("paper.notSaved.title", ui.text("paper.notSaved")))
        .start();
  }

  private void print() {
    ui.background()
        .run(Printing::printers)
        .busy("paper.findingPrinters")
        .onSuccess(this::choose)
        .start();
  }

  private void choose(List<PrintService> printers) {
    if (printers.isEmpty()) {
      ui.overlay().message("paper.noPrinter.title", ui.text("paper.noPrinter"));
      return;
    }
    Field<PrintService> printer =
        Field.choice(ui, "paper.printer", printers, PrintService::getName, "paper.printer");
    ui.overlay()
        .form(
            "paper.print.title", new Form(printer), "paper.print.do", () -> print(printer.value()));
  }

  private void print(PrintService printer) {
    ui.background()
        .run(() -> {
          Printing.print(pdf, printer);
          return printer;
        })
        .busy("paper.printing")
        .onSuccess(printed -> ui.notices().say(ui.text("paper.printed", printed.getName())))
        .onOther(
            failed -> ui.overlay().message("paper.notPrinted.title", ui.text("paper.notPrinted")))
        .start();
  }
}
