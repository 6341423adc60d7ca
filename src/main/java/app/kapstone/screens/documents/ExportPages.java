package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.database.Reading;
import app.kapstone.domain.export.ColumnType;
import app.kapstone.domain.export.ExportScope;
import app.kapstone.domain.export.TableRow;
import app.kapstone.domain.export.TableShape;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.exchange.ExportTarget;
import app.kapstone.exchange.ReadablePages;
import app.kapstone.exchange.TablePart;
import app.kapstone.texts.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The pages of an export that people read: one patient at a time is held. */
final class ExportPages {
  /** For programs: a page of it would help nobody. */
  private static final String CHAIN = "audit_entry";

  private static final String PRACTICE = "practice";

  private final Exporting exporting;
  private final Database database;
  private final ReadablePages pages;
  private final Texts texts;
  private final Exporting.Ground ground;
  private final ExportScope scope;

  ExportPages(
      Exporting exporting,
      Database database,
      ReadablePages pages,
      Texts texts,
      Exporting.Ground ground,
      ExportScope scope) {
    this.exporting = exporting;
    this.database = database;
    this.pages = pages;
    this.texts = texts;
    this.ground = ground;
    this.scope = scope;
  }

  void write(ExportTarget target) throws DatabaseException, IOException {
    TableShape patients = table("patient");
    List<TableRow> rows = new ArrayList<>();
    exporting.each(patients, scope, rows::add);
    List<ReadablePages.Person> people = new ArrayList<>();
    boolean anyNotice = false;
    for (TableRow row : rows) {
      var id = new PatientId((UUID) required(patients, row, "id"));
      boolean part2 = database.read((Reading r) -> r.entries().ofPatient(id).keeping().part2());
      anyNotice |= part2;
      String name = (String) required(patients, row, "legal_name");
      String file = "patients/" + id.value() + ".html";
      target.put(file, patient(id, name, part2 ? notice() : ""));
      people.add(
          new ReadablePages.Person(
              file, name, patients.value(row, "birth_date") instanceof LocalDate day ? day : null));
      ground.steps().page();
    }
    people.sort(Comparator.comparing(ReadablePages.Person::name));
    boolean whole = scope.patient().isEmpty();
    if (whole) {
      target.put(ReadablePages.PRACTICE, practice());
    }
    target.put(
        ReadablePages.INDEX,
        pages.index(
            new ReadablePages.Index(ground.head(), people, anyNotice ? notice() : "", whole)));
  }

  private byte[] patient(PatientId id, String name, String notice)
      throws DatabaseException, IOException {
    var of = new ExportScope(Optional.of(id), scope.processNotes());
    List<TableShape> tables = database.read(r -> r.whole().tables(of));
    List<TablePart> parts = new ArrayList<>();
    for (TableShape table : tables) {
      if (!table.name().equals(PRACTICE)) {
        parts.add(part(table, of));
      }
    }
    return pages.page(name, notice, "../", ground.files(), parts);
  }

  /** What belongs to no patient. */
  private byte[] practice() throws DatabaseException, IOException {
    Set<String> patients = new HashSet<>();
    var anybody = new ExportScope(Optional.of(new PatientId(new UUID(0, 0))), true);
    database
        .<List<TableShape>>read(r -> r.whole().tables(anybody))
        .forEach(table -> patients.add(table.name()));
    patients.remove(PRACTICE);
    List<TablePart> parts = new ArrayList<>();
    for (TableShape table : ground.tables()) {
      if (!patients.contains(table.name()) && !table.name().equals(CHAIN)) {
        parts.add(part(table, scope));
      }
    }
    return pages.page(texts.get("takeout.page.practice"), "", "", ground.files(), parts);
  }

  private TablePart part(TableShape table, ExportScope of) throws DatabaseException, IOException {
    List<TableRow> rows = new ArrayList<>();
    exporting.each(table, of, rows::add);
    table.columns().stream()
        .filter(column -> column.required() && ExportPages.isTime(column.type()))
        .findFirst()
        .ifPresent(column ->
            rows.sort(
                Comparator.comparing(row -> String.valueOf(table.value(row, column.name())))));
    return new TablePart(table, rows);
  }

  private static boolean isTime(ColumnType type) {
    return type == ColumnType.DAY || type == ColumnType.LOCAL_TIME || type == ColumnType.MOMENT;
  }

  private String notice() {
    return texts.get("documents.part2");
  }

  private TableShape table(String name) {
    return ground.tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Object required(TableShape table, TableRow row, String column) {
    Object value = table.value(row, column);
    if (value == null) {
      throw new IllegalStateException(table.name() + " has no " + column);
    }
    return value;
  }
}
