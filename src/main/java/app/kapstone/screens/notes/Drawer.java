package app.kapstone.screens.notes;

import app.kapstone.domain.note.NoteText;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Place;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;

/**
 * What the editor must know of the drawer it writes for.
 *
 * @param heading what is written, such as: Session note
 * @param line whose it is
 * @param changedAt when the draft was last saved
 * @param clinician who would sign
 * @param untouched whether nothing but a template is written
 * @param paper where the draft is put on paper
 * @param head stands above the text
 * @param beside stands beside the text, above the preview
 * @param refusal why the text cannot be signed as it is; empty when it can
 */
record Drawer(
    PatientId patient,
    String heading,
    String line,
    NoteText text,
    Instant changedAt,
    String clinician,
    Predicate<String> untouched,
    Place paper,
    Node head,
    Beside beside,
    Function<NoteText, String> refusal) {
  /** What stands beside the text and follows it. */
  interface Beside {
    Node node();

    void show(NoteText text);
  }
}
