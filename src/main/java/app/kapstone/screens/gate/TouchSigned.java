package app.kapstone.screens.gate;

import app.kapstone.domain.consent.SignedConsent;
import app.kapstone.domain.gate.GateFacts;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/** What the patient signed about touch, beside the question that is asked again on the day. */
final class TouchSigned extends VBox {
  TouchSigned(Ui ui, GateFacts facts) {
    setId("gate-touch-signed");
    Optional<SignedConsent> signed = facts.touchSigned();
    signed.ifPresent(consent ->
        getChildren()
            .add(
                Words.body(
                    consent.answers().isEmpty()
                        ? ui.text("gate.touch.paper", ui.texts().date(consent.signedOn()))
                        : ui.text(
                            "gate.touch.signed",
                            ui.texts().date(consent.signedOn()),
                            consent.answers().stream()
                                .map(given ->
                                    ui.text("gate.touch.answer", given.question(), given.answer()))
                                .collect(Collectors.joining(" · "))))));
    setManaged(signed.isPresent());
  }
}
