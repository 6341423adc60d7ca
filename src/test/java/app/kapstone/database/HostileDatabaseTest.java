package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.kapstone.database.tables.DefaultSchema;
import app.kapstone.database.tables.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody who has the keys could plant in the record, in every one of its tables, and seal as
 * if nothing had been: each must be found before anything of it runs or is believed, and a backup
 * must lead back.
 */
@Tag("faults")
class HostileDatabaseTest {
  private static final int ROUNDS = Integer.getInteger("kapstone.rounds", 200);
  private static final int ROWS = 60;
  private static final int TABLES = DefaultSchema.DEFAULT_SCHEMA.getTables().size();
  private static final int PLANTED_FROM_OUTSIDE = 20;

  @TempDir private static Path made;
  private static TestPractice practice;

  @TempDir private Path room;
  private final Random random = new Random(20261127);

  @BeforeAll
  static void make() throws Exception {
    practice = TestPractice.in(made);
    try (Database database = practice.create()) {
      for (int row = 0; row < ROWS; row++) {
        if (row == ROWS / 2) {
          database.backUp();
        }
        Damage.put(database, row);
      }
    }
  }

  private Damage damage(String fault) {
    return new Damage(fault, practice, ROWS, room);
  }

  private static void found(Damage damage, int asked) throws Exception {
    FaultRow row = damage.row();
    row.keep(asked);
    assertThat(row.heldAndSaid()).as(row.toString()).isTrue();
  }

  /** Every table, as far as the rounds go. */
  private List<Table<?>> tables() {
    var tables = new ArrayList<Table<?>>(DefaultSchema.DEFAULT_SCHEMA.getTables());
    Collections.shuffle(tables, random);
    return tables.subList(0, Math.min(ROUNDS, TABLES));
  }

  private void inEveryTable(String fault, UnaryOperator<String> sql) throws Exception {
    var damage = damage(fault);
    for (Table<?> table : tables()) {
      String planted = sql.apply(table.getName());
      damage.round(copy -> BehindOurBack.changeClosed(copy.keys(), planted));
    }
    found(damage, TABLES);
  }

  @Test
  void view_inPlaceOfEachTable() throws Exception {
    inEveryTable(
        "a view in place of a table, each of them",
        table ->
            "alter table %1$s rename to hidden; create view %1$s as select * from hidden"
                .formatted(table));
  }

  @Test
  void function_inAColumnOfEachTable() throws Exception {
    inEveryTable(
        "a column with a function that reads a file, in each table",
        table ->
            "alter table %s add column mine varchar default file_read('/etc/hostname', null)"
                .formatted(table));
  }

  @Test
  void constraint_withAFunctionOnEachTable() throws Exception {
    inEveryTable(
        "a condition that reads a file, on each table",
        table ->
            "alter table %s add constraint mine check (file_read('/etc/hostname') is not null)"
                .formatted(table));
  }

  @Test
  void column_ofAnotherTypeInEachTable() throws Exception {
    var damage = damage("a column of another type, in each table").seenOnceOpen();
    for (Table<?> table : tables()) {
      var fields = new ArrayList<Field<?>>(Arrays.asList(table.fields()));
      Collections.shuffle(fields, random);
      damage.round(copy -> anotherType(copy, table, fields));
    }
    found(damage, TABLES);
  }

  /** By these the record is believed, before anything else of it is read. */
  @Test
  void column_ofAnotherTypeInTheChain() throws Exception {
    var damage =
        damage("each column of the audit chain and of the count of writes, of another type");
    damage.seenOnceOpen();
    int columns = 0;
    for (Table<?> table : List.of(Tables.AUDIT_ENTRY, Tables.COMMIT_STATE)) {
      for (Field<?> field : table.fields()) {
        columns++;
        damage.round(copy -> anotherType(copy, table, List.of(field)));
      }
    }
    found(damage, columns);
  }

  /** The first column that nothing refers to and whose values fit the other type. */
  private static void anotherType(TestPractice copy, Table<?> table, List<Field<?>> fields)
      throws Exception {
    for (Field<?> field : fields) {
      for (String type : List.of("varchar(77777)", "decimal(30)", "varbinary(7777)")) {
        try {
          BehindOurBack.changeClosed(
              copy.keys(),
              "alter table %s alter column %s set data type %s"
                  .formatted(table.getName(), field.getName(), type));
          return;
        } catch (SQLException e) {
          Disk.deleteTree(copy.root);
          practice.copyTo(copy.root.getParent());
        }
      }
    }
    throw new IllegalStateException("no other type for any column of " + table.getName());
  }

  /** H2 loads no class by name here; whoever plants it has another H2. */
  @Test
  void code_plantedByAnotherProgram() throws Exception {
    var damage = damage("a trigger, a function or a linked table, planted by another program");
    List<UnaryOperator<String>> code =
        List.of(
            table ->
                "create trigger mine before insert on %s for each row call '%s'"
                    .formatted(table, Hostile.class.getName()),
            table -> "create aggregate mine for '%s'".formatted(Hostile.class.getName()),
            table -> "create alias mine for 'java.lang.System.exit(int)'",
            table ->
                "create linked table mine('org.h2.Driver', 'jdbc:h2:mem:x;INIT=create table"
                    + " x(a int)', '', '', 'X')");
    List<Table<?>> tables = tables();
    int rounds = Math.min(ROUNDS / 10, PLANTED_FROM_OUTSIDE);
    for (int round = 0; round < rounds; round++) {
      String sql = code.get(round % code.size()).apply(tables.get(round % tables.size()).getName());
      damage.round(copy -> plant(copy, sql));
    }
    found(damage, PLANTED_FROM_OUTSIDE);
  }

  private static void plant(TestPractice copy, String sql) throws Exception {
    Hostile.plant(copy, sql);
    Files.deleteIfExists(Hostile.ran(copy.root)); // by the one who planted it
  }

  @Test
  void auditRow_missing() throws Exception {
    var damage = damage("a link of the audit chain missing, each of them");
    for (int seq = 1; seq <= Math.min(ROUNDS, ROWS); seq++) {
      String sql = "delete from audit_entry where seq = " + seq;
      damage.round(copy -> BehindOurBack.changeClosed(copy.keys(), sql));
    }
    found(damage, ROWS);
  }

  @Test
  void auditRows_changedAbout() throws Exception {
    var damage = damage("two links of the audit chain changed about");
    for (int round = 0; round < Math.min(ROUNDS, ROWS); round++) {
      int one = 1 + random.nextInt(ROWS);
      int other = 1 + (one + random.nextInt(ROWS - 1)) % ROWS;
      String sql =
          """
          update audit_entry set seq = -1 where seq = %1$d;
          update audit_entry set seq = %1$d where seq = %2$d;
          update audit_entry set seq = %2$d where seq = -1
          """
              .formatted(one, other);
      damage.round(copy -> BehindOurBack.changeClosed(copy.keys(), sql));
    }
    found(damage, ROWS);
  }
}
