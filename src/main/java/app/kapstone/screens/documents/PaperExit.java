package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.documents.LockedCopy;
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
  private record Ground(String clinician, List<Release> remembered, byte[] bytes, int pages) {
    Ground with(byte[] others) {
      return new Ground(clinician, remembered, others, pages);
    }
  }

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
          var lock = new LockFields(ui);
          lock.addTo(asked.form());
          ui.overlay()
              .form(
                  leaf.process() ? "release.process.save" : "paper.save.title",
                  asked.form(),
                  "paper.save.do",
                  () -> save(leaf, ground, keep(leaf, asked), lock.take()));
        });
  }

  private void save(Leaf leaf, Ground ground, Release release, String password) {
    String ending = password.isEmpty() ? AttachedPaper.ending(ground.bytes()).orElse("pdf") : "pdf";
    saveAs
        .ask(leaf.fileName(ending))
        .ifPresent(target -> save(leaf, ground, release, password, target));
  }

  private void save(Leaf leaf, Ground ground, Release release, String password, Path target) {
    boolean locked = !password.isEmpty();
    ui.background()
        .run(() -> {
          byte[] bytes = locked ? LockedCopy.of(asPages(leaf, ground), password) : ground.bytes();
          leave(
              locked ? leaf.called(ui.text("disclosure.locked", leaf.what())) : leaf,
              ground.with(bytes),
              DisclosureWay.SAVED,
              release,
              () -> SaveAs.write(target, bytes));
          return target;
        })
        .busy("paper.saving")
        .onSuccess(saved -> gone(ui.text(locked ? "paper.saved.locked" : "paper.saved")))
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
          var wish = new PrintFields(ui, ground.pages());
          wish.addTo(asked.form());
          Field<PrintService> printer =
              Field.choice(ui, "paper.printer", found, PrintService::getName, "paper.printer");
          ui.overlay()
              .form(
                  leaf.process() ? "release.process.print" : "paper.print.title",
                  asked.form().add(printer),
                  "paper.print.do",
                  () -> print(leaf, ground, keep(leaf, asked), wish.chosen(printer.value())));
        });
  }

  private void print(Leaf leaf, Ground ground, Release release, PrintFields.Chosen chosen) {
    ui.background()
        .run(() -> {
          var ready =
              Printing.ready(ground.bytes(), chosen.printer(), chosen.pages(), chosen.dialog());
          if (ready.isPresent()) {
            try (Printing printing = ready.get()) {
              leave(leaf, ground, DisclosureWay.PRINTED, release, printing::print);
            }
          }
          return ready.isPresent();
        })
        .busy("paper.printing")
        .onSuccess(printed -> {
          if (printed) {
            gone(ui.text("paper.printed", chosen.printer().getName()));
          }
        })
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
          byte[] bytes = pages ? Noticed.asPages(noticed, writer, stationer.size()) : noticed;
          return new Ground(
              stationer.practice().details().clinician(),
              database.read((Reading r) -> r.disclosures().remembered(leaf.patient(), REMEMBERED)),
              bytes,
              pages ? Printing.pages(bytes) : 0);
        })
        .busy("paper.loading")
        .onSuccess(then)
        .onFailure(
            IOException.class,
            unreadable -> ui.overlay().message("paper.damaged", ui.text("paper.unreadable")))
        .start();
  }

  /** A picture too is locked as the page it is printed on. */
  private byte[] asPages(Leaf leaf, Ground ground) throws DatabaseException, IOException {
    Stationer stationer = database.read(r -> Stationer.of(r, leaf.patient()));
    return Noticed.asPages(ground.bytes(), new PdfWriter(), stationer.size());
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
