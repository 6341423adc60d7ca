package app.kapstone.screens.documents;

import java.awt.GraphicsEnvironment;
import java.awt.print.Book;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** Sends pages of a PDF to a printer as they are. Not on the JavaFX thread. */
public final class Printing implements AutoCloseable {
  private final PDDocument document;
  private final PrinterJob job;

  private Printing(PDDocument document, PrinterJob job) {
    this.document = document;
    this.job = job;
  }

  /** The printers of this machine, the usual one first. */
  public static List<PrintService> printers() {
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    var printers = new ArrayList<>(List.of(PrintServiceLookup.lookupPrintServices(null, null)));
    if (usual != null && printers.remove(usual)) {
      printers.addFirst(usual);
    }
    return List.copyOf(printers);
  }

  /** Whether the system's own dialog can be shown here. */
  static boolean hasDialog() {
    return !GraphicsEnvironment.isHeadless();
  }

  /** How many pages there are to choose from. */
  static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  /**
   * Makes ready; nothing is printed yet. The job's name tells nobody whose paper it is: it lies in
   * the printer's own list.
   *
   * @param pages from 1, in the order in which they are printed
   * @param dialog whether the system's own dialog is put in between
   * @return empty when nobody wants it any more
   * @throws PrinterException when the printer is gone
   */
  static Optional<Printing> ready(
      byte[] pdf, PrintService printer, List<Integer> pages, boolean dialog)
      throws IOException, PrinterException {
    PDDocument document = Loader.loadPDF(pdf);
    try {
      PrinterJob job = PrinterJob.getPrinterJob();
      job.setJobName("Kapstone");
      job.setPrintService(printer);
      var all = new PDFPageable(document);
      var chosen = new Book();
      pages.forEach(page -> chosen.append(all.getPrintable(page - 1), all.getPageFormat(page - 1)));
      job.setPageable(chosen);
      if (dialog && !job.printDialog()) {
        document.close();
        return Optional.empty();
      }
      return Optional.of(new Printing(document, job));
    } catch (PrinterException | RuntimeException failed) {
      document.close();
      throw failed;
    }
  }

  void print() throws PrinterException {
    job.print();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
