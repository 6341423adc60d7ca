package app.kapstone.domain.note;

import app.kapstone.domain.LineRule;
import app.kapstone.domain.patient.PatientId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small thing that comes back at each meeting until it ended: an insight, a commitment, homework.
 *
 * @param noteId the note it was written with, if any
 */
public record NoteItem(
    NoteItemId id,
    PatientId patientId,
    @Nullable NoteId noteId,
    NoteItemKind kind,
    String text,
    Instant writtenAt,
    Optional<ItemEnd> end) {
  public static final LineRule TEXT = LineRule.required("item.text", 500);

  public NoteItem {
    text = TEXT.check(text);
  }

  public boolean open() {
    return end.isEmpty();
  }

  /** Those that come back: what is to be done before what was seen, the newest first. */
  public static List<NoteItem> open(List<NoteItem> all) {
    return all.stream()
        .filter(NoteItem::open)
        .sorted(
            Comparator.comparing((NoteItem item) -> item.kind() == NoteItemKind.INSIGHT)
                .thenComparing(NoteItem::writtenAt, Comparator.reverseOrder()))
        .toList();
  }
}
