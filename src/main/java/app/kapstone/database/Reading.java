package app.kapstone.database;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultConnectionProvider;

/** A transaction that sees one state of the record. It exists only inside the lambda. */
public sealed class Reading permits Writing {
  private final RecordingConnection connection;
  private final DSLContext dsl;
  private final DocumentSeal seal;

  Reading(RecordingConnection connection, Configuration base, DocumentSeal seal) {
    this.connection = connection;
    this.seal = seal;
    this.dsl = base.derive(new DefaultConnectionProvider(connection)).dsl();
  }

  /** How jOOQ is set for every transaction. */
  static Configuration configuration() {
    var settings =
        new Settings()
            .withExecuteLogging(false) // it would write bind values to the log
            .withFetchWarnings(false)
            .withRenderSchema(false);
    return new DefaultConfiguration().set(SQLDialect.H2).set(settings);
  }

  public PracticeQueries practice() {
    return new PracticeQueries(dsl());
  }

  public PatientQueries patients() {
    return new PatientQueries(dsl());
  }

  public EntryQueries entries() {
    return new EntryQueries(dsl());
  }

  public CourseQueries courses() {
    return new CourseQueries(dsl());
  }

  public SessionQueries sessions() {
    return new SessionQueries(dsl());
  }

  public CareQueries care() {
    return new CareQueries(dsl());
  }

  /** What the practice did over the years, for its own figures. */
  public CohortQueries cohorts() {
    return new CohortQueries(dsl());
  }

  public CalendarQueries calendar() {
    return new CalendarQueries(dsl());
  }

  public NoteQueries notes() {
    return new NoteQueries(dsl());
  }

  public MeasureQueries measures() {
    return new MeasureQueries(dsl());
  }

  public ScreeningQueries screenings() {
    return new ScreeningQueries(dsl());
  }

  public SafetyQueries safety() {
    return new SafetyQueries(dsl());
  }

  public ConsentQueries consents() {
    return new ConsentQueries(dsl());
  }

  public GateQueries gate() {
    return new GateQueries(dsl());
  }

  public EmergencyQueries emergencies() {
    return new EmergencyQueries(dsl());
  }

  public MonitoringQueries monitoring() {
    return new MonitoringQueries(dsl());
  }

  public DocumentQueries documents() {
    return new DocumentQueries(dsl(), seal());
  }

  public DisclosureQueries disclosures() {
    return new DisclosureQueries(dsl());
  }

  /** The second drawer. */
  public ProcessQueries process() {
    return new ProcessQueries(dsl());
  }

  public ItemQueries items() {
    return new ItemQueries(dsl());
  }

  public TemplateQueries templates() {
    return new TemplateQueries(dsl());
  }

  public ProtocolQueries protocols() {
    return new ProtocolQueries(dsl());
  }

  public BillingQueries billing() {
    return new BillingQueries(dsl());
  }

  public LogoQueries logo() {
    return new LogoQueries(dsl(), seal());
  }

  public PaperDraftQueries paperDrafts() {
    return new PaperDraftQueries(dsl());
  }

  /** All of it as rows, for an export. */
  public WholeQueries whole() {
    return new WholeQueries(connection(), seal());
  }

  public PinQueries pin() {
    return new PinQueries(dsl());
  }

  /** Queries, for the stores of this package alone. */
  DSLContext dsl() {
    connection.requireLive();
    return dsl;
  }

  DocumentSeal seal() {
    return seal;
  }

  RecordingConnection connection() {
    return connection;
  }
}
