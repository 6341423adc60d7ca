package app.kapstone.database;

import app.kapstone.domain.dosing.SessionListItem;
import app.kapstone.vault.PracticeFolder;
import app.kapstone.vault.RunningMark;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says beside the vault since when sessions run, whenever that has changed. */
final class SessionMark {
  private static final Logger LOG = LoggerFactory.getLogger(SessionMark.class);

  private final PracticeFolder folder;
  private @Nullable RunningMark said;

  SessionMark(PracticeFolder folder) {
    this.folder = folder;
  }

  void say(List<SessionListItem> running) {
    var mark = new RunningMark(running.stream().map(SessionMark::since).toList());
    try {
      if (!mark.equals(said)) {
        mark.write(folder);
        said = mark;
      }
    } catch (IOException e) {
      LOG.warn("that a session runs could not be marked: {}", e.getClass().getName());
    }
  }

  private static Instant since(SessionListItem session) {
    Instant dosed = session.firstDoseAt();
    return (dosed == null ? session.openedAt() : dosed).truncatedTo(ChronoUnit.MINUTES);
  }
}
