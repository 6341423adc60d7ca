package app.kapstone.screens.cockpit;

import app.kapstone.database.Writing;
import app.kapstone.domain.dosing.RecordedEvent;
import app.kapstone.domain.dosing.SessionEvent;
import app.kapstone.domain.dosing.SessionState;
import app.kapstone.domain.note.NoteDraft;
import app.kapstone.domain.note.NoteId;
import app.kapstone.domain.note.NoteKind;
import app.kapstone.domain.note.NoteText;
import app.kapstone.screens.kit.Ui;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The session's note as the record drafts it: what is known is there, what is asked for is not. */
final class SessionNote {
  private SessionNote() {}

  /** The note that is being written on this session, or a new one. */
  static NoteId openOrStart(Writing writing, Opened opened, EventWords words, Ui ui, Instant now) {
    var session = opened.session();
    return writing.notes().ofPatient(session.patientId()).stream()
        .filter(item -> item.kind() == NoteKind.SESSION)
        .filter(item ->
            item.signed()
                ? writing
                    .notes()
                    .signed(item.id())
                    .filter(note -> session.id().equals(note.sessionId()))
                    .isPresent()
                : writing
                    .notes()
                    .draft(item.id())
                    .filter((NoteDraft note) -> session.id().equals(note.sessionId()))
                    .isPresent())
        .map(item -> item.id())
        .findFirst()
        .orElseGet(() ->
            writing
                .notes()
                .start(
                    session.patientId(),
                    NoteKind.SESSION,
                    session.visitId(),
                    session.id(),
                    draft(opened, words, ui, now)));
  }

  static NoteText draft(Opened opened, EventWords words, Ui ui, Instant now) {
    SessionState state = opened.at(now);
    var body = new StringBuilder();
    part(body, ui, "dose", lines(state, words, ui, SessionEvent.DoseGiven.class::isInstance));
    part(body, ui, "vitals", lines(state, words, ui, SessionEvent.VitalsTaken.class::isInstance));
    part(body, ui, "effects", lines(state, words, ui, SessionNote::experience));
    part(body, ui, "course", lines(state, words, ui, SessionNote::course));
    part(body, ui, "leaving", lines(state, words, ui, SessionNote::leaving));
    part(body, ui, "reflection", List.of());
    String title =
        ui.text(
            "cockpit.note.title",
            ui.texts().date(state.openedAt().atZone(ui.zone()).toLocalDate()));
    return new NoteText(title, body.toString());
  }

  private static boolean experience(SessionEvent event) {
    return event instanceof SessionEvent.EffectSeen
        || event instanceof SessionEvent.DepthSeen
        || event instanceof SessionEvent.ScoreTaken
        || event instanceof SessionEvent.PatientSaid;
  }

  private static boolean course(SessionEvent event) {
    return event instanceof SessionEvent.InterventionMade
        || event instanceof SessionEvent.SettingChanged
        || event instanceof SessionEvent.Remark
        || event instanceof SessionEvent.EmergencyOpened
        || event instanceof SessionEvent.EmergencyStep
        || event instanceof SessionEvent.EmergencyOver
        || event instanceof SessionEvent.VitalsSnoozed
        || event instanceof SessionEvent.ClockNoted;
  }

  private static boolean leaving(SessionEvent event) {
    return event instanceof SessionEvent.CheckTicked || event instanceof SessionEvent.SessionEnded;
  }

  private static List<String> lines(
      SessionState state, EventWords words, Ui ui, Predicate<SessionEvent> wanted) {
    return state.counted().stream()
        .filter(recorded -> wanted.test(recorded.event()))
        .map(recorded -> line(recorded, words, ui))
        .toList();
  }

  private static String line(RecordedEvent recorded, EventWords words, Ui ui) {
    String time = ui.texts().time(recorded.happenedAt(), ui.zone());
    String said = words.line(recorded.event()).replace('\n', ' ');
    return "- " + time + " · " + words.kind(recorded.event()) + (said.isEmpty() ? "" : ": " + said);
  }

  private static void part(StringBuilder body, Ui ui, String name, List<String> lines) {
    body.append("## ").append(ui.text("cockpit.note." + name)).append("\n\n");
    body.append(lines.isEmpty() ? "" : String.join("\n", lines) + "\n\n");
  }
}
