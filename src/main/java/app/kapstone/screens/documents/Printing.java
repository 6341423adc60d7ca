package app.kapstone.screens.documents;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.List;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** Sends a PDF to a printer as it is, page by page. Not on the JavaFX thread. */
public final class Printing {
  private Printing() {}

  /** The printers of this machine, the usual one first. */
  public static List<PrintService> printers() {
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    var printers =
        new java.util.ArrayList<>(List.of(PrintServiceLookup.lookupPrintServices(null, null)));
    if (usual != null && printers.remove(usual)) {
      printers.addFirst(usual);
    }
    return List.copyOf(printers);
  }

  /** The job's name tells nobody whose paper it is: it lies in the printer's own list. */
  static void print(byte[] pdf, PrintService printer) throws IOException, PrinterException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PrinterJob job = PrinterJob.getPrinterJob();
      job.setJobName("Kapstone");
      job.setPrintService(printer);
      job.setPageable(new PDFPageable(document));
      job.print();
    }
  }
}
