package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.documents.Noticed;
import app.kapstone.documents.PdfWriter;
import app.kapstone.domain.disclosure.DisclosureId;
import app.kapstone.domain.disclosure.DisclosureWay;
import app.kapstone.domain.disclosure.Release;
import app.kapstone.domain.document.AttachedPaper;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.SaveAs;
import app.kapstone.screens.kit.Ui;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javax.print.PrintService;
import org.jspecify.annotations.Nullable;

/**
 * The two ways out of the record for a paper: a file and a printer. Each asks to whom and why, and
 * writes it down before the paper leaves.
 *
 * @see <a href="file:../../../../../../../.github/decisions/0006-log-before-it-leaves.md">decision
 *     6</a>
 */
final class PaperExit {
  private static final int REMEMBERED = 12;

  private final Ui ui;
  private final Database database;
  private final SaveAs saveAs;
  private final Supplier<List<PrintService>> printers;

  /** What was typed last and did not leave: for the same paper it need not be typed again. */
  private @Nullable Unsent unsent;

  private record Unsent(Leaf leaf, Release release) {}

  /** What the question is put with, and the bytes as they will leave. */
  private record Ground(String clinician, List<Release> remembered, byte[] bytes) {}

  /** Lets the bytes out. */
  @FunctionalInterface
  private interface Way {
    void go() throws IOException, PrinterException;
  }

  PaperExit(Ui ui, Database database, SaveAs saveAs, Supplier<List<PrintService>> printers) {
    this.ui = ui;
    this.database = database;
    this.saveAs = saveAs;
    this.printers = printers;
  }

  List<Button> buttons(Leaf leaf) {
    return List.of(
        Buttons.plain(ui, Icons.EXPORT, "paper.save", () -> save(leaf)),
        Buttons.primary(ui, Icons.PRINT, "paper.print", () -> print(leaf)));
  }

  private void save(Leaf leaf) {
    prepare(
        leaf,
        false,
        ground -> {
          ReleaseForm asked = asked(leaf, ground);
          ui.overlay()
              .form(
                  leaf.process() ? "release.process.save" : "paper.save.title",
                  asked.form(),
                  "paper.save.do",
                  () -> save(leaf, ground, keep(leaf, asked)));
        });
  }

  private void save(Leaf leaf, Ground ground, Release release) {
    String ending = AttachedPaper.ending(ground.bytes()).orElse("pdf");
    saveAs.ask(leaf.fileName(ending)).ifPresent(target -> save(leaf, ground, release, target));
  }

  private void save(Leaf leaf, Ground ground, Release release, Path target) {
    ui.background()
        .run(() -> {
          leave(
              leaf,
              ground,
              DisclosureWay.SAVED,
              release,
              () -> SaveAs.write(target, ground.bytes()));
          return target;
        })
        .busy("paper.saving")
        .onSuccess(saved -> gone(ui.text("paper.saved")))
        .onFailure(
            IOException.class,
            failed -> ui.overlay().message("paper.notSaved.title", ui.text("paper.notSaved")))
        .start();
  }

  private void print(Leaf leaf) {
    ui.background()
        .run(printers::get)
        .busy("paper.findingPrinters")
        .onSuccess(found -> choose(leaf, found))
        .start();
  }

  private void choose(Leaf leaf, List<PrintService> found) {
    if (found.isEmpty()) {
      ui.overlay().message("paper.noPrinter.title", ui.text("paper.noPrinter"));
      return;
    }
    prepare(
        leaf,
        true,
        ground -> {
          ReleaseForm asked = asked(leaf, ground);
          Field<PrintService> printer =
              Field.choice(ui, "paper.printer", found, PrintService::getName, "paper.printer");
          ui.overlay()
              .form(
                  leaf.process() ? "release.process.print" : "paper.print.title",
                  asked.form().add(printer),
                  "paper.print.do",
                  () -> print(leaf, ground, keep(leaf, asked), printer.value()));
        });
  }

  private void print(Leaf leaf, Ground ground, Release release, PrintService printer) {
    ui.background()
        .run(() -> {
          leave(
              leaf,
              ground,
              DisclosureWay.PRINTED,
              release,
              () -> Printing.print(ground.bytes(), printer));
          return printer;
        })
        .busy("paper.printing")
        .onSuccess(printed -> gone(ui.text("paper.printed", printed.getName())))
        .onFailure(DatabaseException.class, ui.overlay()::failure)
        .onOther(
            failed -> ui.overlay().message("paper.notPrinted.title", ui.text("paper.notPrinted")))
        .start();
  }

  /** The bytes as they will leave: with the notice on every page where one is needed. */
  private void prepare(Leaf leaf, boolean pages, Consumer<Ground> then) {
    ui.background()
        .run(() -> {
          Stationer stationer = database.read(r -> Stationer.of(r, leaf.patient()));
          var writer = new PdfWriter();
          byte[] noticed =
              Noticed.onEveryPage(
                  leaf.bytes(), stationer.notice(ui.texts()), writer, stationer.size());
          return new Ground(
              stationer.practice().details().clinician(),
              database.read((Reading r) -> r.disclosures().remembered(leaf.patient(), REMEMBERED)),
              pages ? Noticed.asPages(noticed, writer, stationer.size()) : noticed);
        })
        .busy("paper.loading")
        .onSuccess(then)
        .onFailure(
            IOException.class,
            unreadable -> ui.overlay().message("paper.damaged", ui.text("paper.unreadable")))
        .start();
  }

  private ReleaseForm asked(Leaf leaf, Ground ground) {
    var of = leaf.process() ? ReleaseForm.Of.PROCESS_NOTE : ReleaseForm.Of.PAPER;
    var form = new ReleaseForm(ui, of, ground.remembered(), new Form());
    Unsent last = unsent;
    if (last != null && last.leaf().sameAs(leaf)) {
      form.fill(last.release());
    }
    return form;
  }

  private Release keep(Leaf leaf, ReleaseForm asked) {
    Release release = asked.release();
    unsent = new Unsent(leaf, release);
    return release;
  }

  private void gone(String said) {
    unsent = null;
    ui.notices().say(said);
  }

  private void leave(Leaf leaf, Ground ground, DisclosureWay how, Release release, Way way)
      throws DatabaseException, IOException, PrinterException {
    DisclosureId id =
        database.write(w ->
            w.disclosures()
                .leaves(
                    leaf.patient(),
                    leaf.document(),
                    leaf.what(),
                    ground.bytes(),
                    how,
                    release,
                    ui.today(),
                    ground.clinician()));
    try {
      way.go();
    } catch (IOException | PrinterException | RuntimeException failed) {
      String reason = ui.text("disclosure.undone." + how.name());
      try {
        database.change(w -> w.disclosures().undo(id, reason, ground.clinician()));
      } catch (DatabaseException e) {
        // the entry then says that it left, which is the safe side to err on
        failed.addSuppressed(e);
      }
      throw failed;
    }
  }
}
