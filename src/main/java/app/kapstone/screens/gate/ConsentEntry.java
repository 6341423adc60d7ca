package app.kapstone.screens.gate;

import app.kapstone.database.ConsentStore;
import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.patient.Days;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks about a consent that was signed on paper. */
final class ConsentEntry {
  private final Field<Integer> version;
  private final Field<@Nullable LocalDate> signedOn;
  private final Field<@Nullable LocalDate> expiresOn;
  private final Field<String> note;
  private final Form form;

  /**
   * @param current the wording that ships now; older ones may have been signed
   */
  ConsentEntry(Ui ui, int current) {
    version =
        Field.choice(
            ui,
            "consent.version",
            IntStream.rangeClosed(1, current).map(each -> current + 1 - each).boxed().toList(),
            each -> ui.text("gate.consent.wording", each),
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
    note = Field.line(ui, SignedConsent.NOTE, "gate.consent.note").help("gate.consent.note.help");
    form = new Form().row(signedOn, version).add(expiresOn).add(note);
  }

  Form form() {
    return form;
  }

  void sign(ConsentStore store, PatientId patient, String key, String writtenBy) {
    store.sign(
        patient,
        key,
        version.value(),
        SignedConsent.Way.PAPER,
        Objects.requireNonNull(signedOn.value()),
        expiresOn.value(),
        note.value(),
        writtenBy);
  }
}
