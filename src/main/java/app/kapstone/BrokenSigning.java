package app.kapstone;

import app.kapstone.database.Database;
import app.kapstone.database.Writing;
import app.kapstone.domain.consent.BegunSigning;
import app.kapstone.domain.patient.Patient;
import app.kapstone.screens.kit.Ui;
import java.util.List;

/** Says once, after unlocking, that a signing on the screen was broken off by a lock or an end. */
final class BrokenSigning {
  private BrokenSigning() {}

  static void say(Ui ui, Database database) {
    ui.background()
        .run(() -> {
          boolean any = database.read(r -> !r.consents().begun().isEmpty());
          return any ? database.write(w -> said(ui, w)) : List.<String>of();
        })
        .onSuccess(lines -> {
          if (!lines.isEmpty()) {
            ui.overlay().message("signing.broken.title", String.join("\n", lines));
          }
        })
        .start();
  }

  private static List<String> said(Ui ui, Writing w) {
    List<BegunSigning> begun = w.consents().begun();
    begun.forEach(each -> w.consents().ended(each.patient()));
    return begun.stream()
        .map(each ->
            ui.text(
                "signing.broken",
                w.patients().find(each.patient()).map(BrokenSigning::name).orElse(""),
                ui.texts().dateTime(each.begunAt(), ui.zone())))
        .toList();
  }

  private static String name(Patient patient) {
    return patient.data().displayName();
  }
}
