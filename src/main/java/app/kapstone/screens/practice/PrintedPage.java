package app.kapstone.screens.practice;

import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** A picture of a page at the size of the paper it goes on. */
final class PrintedPage {
  private PrintedPage() {}

  static ImageView of(PrinterJob job, Image page) {
    PageLayout layout = job.getJobSettings().getPageLayout();
    var view = new ImageView(page);
    view.setPreserveRatio(true);
    view.setFitWidth(layout.getPrintableWidth());
    view.setFitHeight(layout.getPrintableHeight());
    return view;
  }
}
