package app.kapstone.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a session summary: the fold of the session's events, and the notes chosen.
 *
 * @param birthDate null when not recorded
 * @param zone of the practice; all times are printed in it
 * @param startedAt null when the session never began
 * @param endedAt null while the session runs
 */
public record SessionSummaryInput(
    Letterhead letterhead,
    @Nullable AuditHead auditHead,
    String patientName,
    @Nullable LocalDate birthDate,
    LocalDate sessionDate,
    ZoneId zone,
    String protocolName,
    String protocolVersion,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    List<Dose> doses,
    List<Vitals> vitals,
    List<Entry> effects,
    List<Entry> remarks,
    List<Check> checks,
    List<Note> notes) {
  /** Why and when an entry was put right; the entry itself is printed struck through. */
  public record Correction(Instant at, String text) {}

  /**
   * A dose given.
   *
   * @param mgPerKg null when the weight was not known
   * @param siteAndLot may be empty
   * @param arithmetic how the amount was worked out, in one line; may be empty
   */
  public record Dose(
      Instant at,
      double milligrams,
      @Nullable Double mgPerKg,
      String route,
      String siteAndLot,
      String arithmetic,
      @Nullable Correction correction) {}

  /**
   * Vital signs; null where one was not taken.
   *
   * @param judgement in a word, such as: in range
   * @param ruleSource whose rule the judgement follows; may be empty
   */
  public record Vitals(
      Instant at,
      @Nullable Integer systolicMmHg,
      @Nullable Integer diastolicMmHg,
      @Nullable Integer pulsePerMinute,
      @Nullable Integer spo2Percent,
      String judgement,
      String ruleSource,
      @Nullable Correction correction) {}

  /** An effect or a remark. */
  public record Entry(Instant at, String text, @Nullable Correction correction) {}

  /** A check of the session and its answer, such as: Escort is here — yes. */
  public record Check(Instant at, String label, String answer, @Nullable Correction correction) {}

  /**
   * A note.
   *
   * @param text in Markdown
   * @param signedBy null for a draft
   * @param signedAt null for a draft
   */
  public record Note(
      String title,
      String text,
      @Nullable String signedBy,
      @Nullable Instant signedAt,
      List<Addendum> addenda) {
    public Note {
      addenda = List.copyOf(addenda);
      if ((signedBy == null) != (signedAt == null)) {
        throw new IllegalArgumentException("a signed note has both a name and a time");
      }
    }
  }

  /** Words added to a signed note, and why. */
  public record Addendum(String reason, String text, String by, Instant at) {}

  public SessionSummaryInput {
    doses = List.copyOf(doses);
    vitals = List.copyOf(vitals);
    effects = List.copyOf(effects);
    remarks = List.copyOf(remarks);
    checks = List.copyOf(checks);
    notes = List.copyOf(notes);
    if (startedAt != null && endedAt != null && endedAt.isBefore(startedAt)) {
      throw new IllegalArgumentException("a session does not end before it starts");
    }
  }

  @Override
  public String toString() {
    return "SessionSummaryInput of " + sessionDate;
  }
}
