package app.kapstone.database;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.Configuration;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** A transaction that changes the record, wholly or not at all, and is then on the disk. */
public final class Writing extends Reading {
  private static final String UNNAMED = "write";

  private final long commitSeq;
  private final Instant now;
  private final Recording recording;
  private final AuditHead before;
  private AuditHead head;
  private boolean sessionsChanged;
  private boolean takesOver;

  Writing(
      RecordingConnection connection,
      Configuration base,
      DocumentSeal seal,
      Recording recording,
      long commitSeq,
      Instant now,
      AuditHead head) {
    super(connection, base, seal);
    this.recording = recording;
    this.commitSeq = commitSeq;
    this.now = now;
    this.before = head;
    this.head = head;
  }

  @Override
  public PracticeStore practice() {
    return new PracticeStore(dsl(), this);
  }

  @Override
  public PatientStore patients() {
    return new PatientStore(dsl(), this);
  }

  @Override
  public EntryStore entries() {
    return new EntryStore(dsl(), this);
  }

  @Override
  public CourseStore courses() {
    return new CourseStore(dsl(), this);
  }

  @Override
  public SessionStore sessions() {
    return new SessionStore(dsl(), this);
  }

  @Override
  public CalendarStore calendar() {
    return new CalendarStore(dsl(), this);
  }

  @Override
  public NoteStore notes() {
    return new NoteStore(dsl(), this);
  }

  @Override
  public MeasureStore measures() {
    return new MeasureStore(dsl(), this);
  }

  @Override
  public ScreeningStore screenings() {
    return new ScreeningStore(dsl(), this);
  }

  @Override
  public SafetyStore safety() {
    return new SafetyStore(dsl(), this);
  }

  @Override
  public ConsentStore consents() {
    return new ConsentStore(dsl(), this);
  }

  /** Forms in the practice's own words; they are read as {@code consents().ownForms()}. */
  public FormStore forms() {
    return new FormStore(dsl(), this);
  }

  @Override
  public ProtocolStore protocols() {
    return new ProtocolStore(dsl(), this);
  }

  @Override
  public GateStore gate() {
    return new GateStore(dsl(), this);
  }

  @Override
  public EmergencyStore emergencies() {
    return new EmergencyStore(dsl(), this);
  }

  @Override
  public MonitoringStore monitoring() {
    return new MonitoringStore(dsl(), this);
  }

  @Override
  public DocumentStore documents() {
    return new DocumentStore(dsl(), seal(), this);
  }

  @Override
  public DisclosureStore disclosures() {
    return new DisclosureStore(dsl(), this);
  }

  @Override
  public ProcessStore process() {
    return new ProcessStore(dsl(), this);
  }

  @Override
  public ItemStore items() {
    return new ItemStore(dsl(), this);
  }

  @Override
  public TemplateStore templates() {
    return new TemplateStore(dsl(), this);
  }

  @Override
  public BillingStore billing() {
    return new BillingStore(dsl(), this);
  }

  @Override
  public LogoStore logo() {
    return new LogoStore(dsl(), seal(), this);
  }

  @Override
  public PaperDraftStore paperDrafts() {
    return new PaperDraftStore(dsl(), this);
  }

  @Override
  public PinStore pin() {
    return new PinStore(dsl(), this);
  }

  /** The time of this write, in microseconds; the same throughout. */
  public Instant now() {
    return now;
  }

  /** A new id: random (RFC 9562, version 4), made here and not by the database. */
  public UUID newId() {
    connection().requireLive();
    return UUID.randomUUID();
  }

  /**
   * Adds a link to the audit chain. A write that adds none gets a nameless one.
   *
   * @param action what was done, such as {@code note.signed}; 1 to 100 characters
   * @param subjectKind what it was done to, such as {@code note}; at most 100 characters
   * @param contentDigest SHA-256 of the content (32 bytes), or null
   */
  public void audit(
      String action,
      @Nullable String subjectKind,
      @Nullable UUID subjectId,
      byte @Nullable [] contentDigest) {
    if (action.isBlank() || action.length() > 100) {
      throw new IllegalArgumentException("an action has 1 to 100 characters");
    }
    if (contentDigest != null && contentDigest.length != 32) {
      throw new IllegalArgumentException("a content digest has 32 bytes");
    }
    var entry =
        new AuditEntry(
            head.seq() + 1,
            commitSeq,
            now,
            action,
            subjectKind,
            subjectId,
            contentDigest,
            head.hash());
    try {
      head = AuditChain.append(connection(), entry);
    } catch (SQLException e) {
      throw new DataAccessException("audit", e);
    }
  }

  /** Completes the transaction's rows; what it changed is then ready for the journal. */
  Commit finish(int schemaVersion) throws SQLException {
    if (recording.isPoisoned()) {
      throw new IllegalStateException("a batch failed half-way; the transaction cannot go on");
    }
    if (head.equals(before) && !takesOver) {
      audit(UNNAMED, null, null, null);
    }
    try (var bump =
        connection()
            .prepareStatement(
                "update commit_state set commit_seq = ? where id = 1 and commit_seq = ?")) {
      bump.setLong(1, commitSeq);
      bump.setLong(2, commitSeq - 1);
      if (bump.executeUpdate() != 1) {
        throw new IllegalStateException("the database does not stand at the write before");
      }
    }
    return new Commit(commitSeq, now, schemaVersion, recording.changes());
  }

  /** The rows of this write are an export's: their links come with them. */
  void takesOver() {
    takesOver = true;
  }

  /**
   * Goes on with the chain of an export.
   *
   * @return whether the link follows the last one and holds
   */
  boolean takeOver(AuditEntry link, byte[] hash) {
    boolean follows =
        link.seq() == head.seq() + 1 && Arrays.equals(link.previousHash(), head.hash());
    if (!follows || !Arrays.equals(link.hash(), hash)) {
      return false;
    }
    try {
      head = AuditChain.append(connection(), link);
      return true;
    } catch (SQLException e) {
      throw new DataAccessException("audit", e);
    }
  }

  /** A session was opened, dosed, corrected or ended: what is said of it in clear may change. */
  void sessionChanged() {
    sessionsChanged = true;
  }

  boolean sessionsChanged() {
    return sessionsChanged;
  }

  AuditHead head() {
    return head;
  }
}
