package app.kapstone.screens.gate;

import app.kapstone.content.ConsentForms;
import app.kapstone.content.FormBook;
import app.kapstone.content.FormLanguage;
import app.kapstone.database.Writing;
import app.kapstone.domain.consent.ConsentForm;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.consent.SignedSheet;
import app.kapstone.domain.document.DocumentId;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.Days;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks about a consent that was signed on paper: when, which words, who saw it, and the scan. */
final class ConsentEntry {
  private final Field<Wording> wording;
  private final Field<@Nullable LocalDate> signedOn;
  private final Field<@Nullable LocalDate> expiresOn;
  private final Field<String> witness;
  private final ScanField scan;
  private final Field<String> note;
  private final Form form;

  /** One version of a form in one language. */
  private record Wording(String language, ConsentForm form) {}

  /**
   * @param book older wordings may have been signed too
   * @param language of the patient, whose wordings come first
   * @param question asks for the file of the scan; empty when nobody wants one
   */
  ConsentEntry(
      Ui ui, FormBook book, String key, String language, Supplier<Optional<Path>> question) {
    wording =
        Field.choice(
            ui,
            "consent.version",
            wordings(book, key, language),
            each ->
                ui.text(
                    "gate.consent.wording",
                    each.form().version(),
                    FormLanguage.name(each.language())),
            "gate.consent.version");
    signedOn = Field.date(ui, "consent.signedOn", "gate.consent.signedOn").required();
    signedOn.fill(ui.today());
    signedOn.check(day -> Days.past("consent.signedOn", day, ui.today()));
    expiresOn = Field.date(ui, "consent.expiresOn", "gate.consent.expiresOn");
    expiresOn.help("gate.consent.expiresOn.help");
    expiresOn.check(day -> {
      Days.ordered("consent.expiresOn", TypedDay.of(signedOn), day);
      return day;
    });
    witness = Field.line(ui, SignedConsent.WITNESS, "gate.consent.witness");
    witness.help("gate.consent.witness.help");
    scan = new ScanField(ui, question);
    note = Field.line(ui, SignedConsent.NOTE, "gate.consent.note").help("gate.consent.note.help");
    form =
        new Form().row(signedOn, wording).add(expiresOn).add(witness).add(scan.field()).add(note);
  }

  private static List<Wording> wordings(FormBook book, String key, String first) {
    var languages = new ArrayList<>(ConsentForms.languages());
    languages.remove(first);
    languages.addFirst(first);
    return languages.stream()
        .flatMap(language ->
            book.versions(language, key).reversed().stream()
                .map(form -> new Wording(language, form)))
        .toList();
  }

  Form form() {
    return form;
  }

  void sign(Writing w, PatientId patient, String key, String writtenBy) {
    byte[] bytes = scan.bytes();
    DocumentId kept =
        bytes == null
            ? null
            : w.documents()
                .keep(patient, DocumentKind.SCAN, wording.value().form().title(), bytes)
                .id();
    w.consents()
        .sign(
            patient,
            new SignedSheet(
                key,
                wording.value().form().version(),
                wording.value().language(),
                SignedConsent.Way.PAPER,
                Objects.requireNonNull(signedOn.value()),
                expiresOn.value(),
                note.value(),
                witness.value(),
                kept),
            writtenBy);
  }
}
