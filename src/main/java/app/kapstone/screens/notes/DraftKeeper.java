package app.kapstone.screens.notes;

import app.kapstone.database.DatabaseException;
import app.kapstone.domain.note.DraftVersion;
import app.kapstone.domain.note.NoteText;
import app.kapstone.screens.kit.Place;
import java.util.List;

/**
 * Knows the version of the draft that the record holds. Only the background thread calls it, one
 * call after the other, so that a save that waits behind another is made on that one's version.
 * There is one for each drawer.
 */
interface DraftKeeper {
  /**
   * Keeps what is written so far.
   *
   * @throws app.kapstone.database.StaleVersion when the draft was changed elsewhere meanwhile;
   *     nothing is written over that
   */
  void save(NoteText text) throws DatabaseException;

  /** Keeps the text and signs it, both or neither. */
  void sign(NoteText text, String clinician) throws DatabaseException;

  void discard() throws DatabaseException;

  /** Keeps the text as a draft of its own, when the old one went another way. */
  Place keepApart(NoteText text) throws DatabaseException;

  /** Keeps the draft, when it was written in, as a version to come back to. */
  void keepVersion() throws DatabaseException;

  /** The kept versions, the newest first. */
  List<DraftVersion> versions() throws DatabaseException;
}
