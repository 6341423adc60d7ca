package app.kapstone.screens.calendar;

import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.InvalidValue.Rule;
import app.kapstone.domain.calendar.Appointment;
import app.kapstone.domain.calendar.WorkingHours;
import app.kapstone.domain.course.VisitKind;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.patient.PatientListItem;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.TimeField;
import app.kapstone.screens.kit.Ui;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** Asks for a visit that belongs to no course. */
final class AppointmentForm {
  private static final LocalTime FIRST = LocalTime.of(10, 0);

  private final Field<VisitKind> kind;
  private final Field<@Nullable LocalDate> day;
  private final Field<LocalTime> time;
  private final Field<@Nullable Double> minutes;
  private final Field<String> words;
  private final PatientChoice patients;
  private final Form form;

  AppointmentForm(Ui ui, CalendarActions.Ground ground, LocalDate first) {
    kind =
        Field.choice(
            ui,
            "appointment.kind",
            Stream.of(VisitKind.values()).filter(each -> each != VisitKind.DOSE).toList(),
            each -> ui.text("visit.kind." + each.name()),
            "calendar.kind");
    day = MomentForm.day(ui, first.isBefore(ui.today()) ? ui.today() : first);
    time = TimeField.of(ui, "visit.time", "visit.time").fill(FIRST);
    minutes =
        Field.number(ui, "appointment.minutes", 1, WorkingHours.LONGEST_MINUTES, "calendar.minutes")
            .required();
    patients = new PatientChoice(ui, living(ground.patients()), this::group);
    words =
        Field.line(ui, Appointment.WORDS, "calendar.words")
            .help("calendar.words.help")
            .check(typed -> {
              if (typed.isEmpty() && patients.chosen().isEmpty()) {
                throw new InvalidValue("appointment.words", Rule.REQUIRED);
              }
              return typed;
            });
    length(ground.hours());
    ((ComboBox<?>) kind.control())
        .valueProperty()
        .addListener((value, was, now) -> length(ground.hours()));
    form = new Form().row(kind, minutes).row(day, time).add(words);
    form.getChildren().add(patients);
  }

  private static List<PatientListItem> living(List<PatientListItem> all) {
    return all.stream().filter(each -> each.archivedAt() == null).toList();
  }

  private boolean group() {
    return kind.value() == VisitKind.GROUP;
  }

  private void length(WorkingHours hours) {
    minutes.fill((double) Math.max(15, hours.length(kind.value()).toMinutes()));
  }

  Form form() {
    return form;
  }

  Appointment appointment() {
    List<PatientId> who = patients.chosen().stream().map(PatientListItem::id).toList();
    return new Appointment(
        kind.value(),
        words.value(),
        Objects.requireNonNull(day.value()).atTime(time.value()),
        Objects.requireNonNull(minutes.value()).intValue(),
        group() || who.size() <= 1 ? who : who.subList(0, 1));
  }
}
