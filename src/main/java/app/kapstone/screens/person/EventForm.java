package app.kapstone.screens.person;

import app.kapstone.domain.patient.LifeEvent;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for something that happened in the patient’s life. */
final class EventForm implements FactForm<LifeEvent> {
  private final Field<String> words;
  private final Field<@Nullable LocalDate> on;
  private final Form form;

  EventForm(Ui ui) {
    words = Field.line(ui, LifeEvent.WORDS, "person.event.words");
    on = DayField.past(ui, "event.on", "person.event.on").required();
    form = new Form().row(words, on);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public void fill(LifeEvent fact) {
    words.fill(fact.words());
    on.fill(fact.on());
  }

  @Override
  public LifeEvent fact() {
    return new LifeEvent(words.value(), Objects.requireNonNull(on.value()));
  }
}
