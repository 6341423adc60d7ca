package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.database.tables.Tables;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("what it plants would be found beside another test")
class DatabaseTest {
  @TempDir Path folder;
  private TestPractice practice;

  @BeforeEach
  void make() {
    practice = TestPractice.in(folder);
  }

  @Test
  void write_thenReopen_isThere() throws Exception {
    try (Database database = practice.create()) {
      assertThat(database.report().findings()).containsExactly(new Finding.NewPractice());
      TestPractice.put(database, "accent", "teal ✓ 茶");
      TestPractice.put(database, "accent", "green ✓ 緑");
    }
    try (Database database = practice.open()) {
      assertThat(database.report().findings()).containsExactly(new Finding.ClosedCleanly());
      assertThat(TestPractice.get(database, "accent")).contains("green ✓ 緑");
      assertThat(database.lastAudit().seq()).isEqualTo(2);
    }
  }

  @Test
  void write_whichThrows_leavesNothing() throws Exception {
    try (Database database = practice.create()) {
      assertThatThrownBy(() ->
              database.write(w -> {
                w.dsl().insertInto(Tables.SETTING).values("a", "b", 1L).execute();
                throw new StaleVersion().unchecked();
              }))
          .isInstanceOf(StaleVersion.class);
      assertThat(TestPractice.count(database)).isZero();
      assertThat(database.lastAudit().seq()).isZero();
      TestPractice.put(database, "next", "works");
    }
    try (Database database = practice.open()) {
      assertThat(TestPractice.count(database)).isEqualTo(1);
    }
  }

  @Test
  void transaction_afterItsEnd_isDead() throws Exception {
    try (Database database = practice.create()) {
      var kept = new AtomicReference<Writing>();
      database.write(w -> {
        kept.set(w);
        return null;
      });
      assertThatThrownBy(() -> kept.get().dsl()).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(kept.get()::newId).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void read_whichChanges_isRefused() throws Exception {
    try (Database database = practice.create()) {
      assertThatThrownBy(() -> database.read(r -> r.dsl().deleteFrom(Tables.SETTING).execute()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void read_whichChangesBehindAQuery_leavesNothing() throws Exception {
    try (Database database = practice.create()) {
      TestPractice.put(database, "a", "1");
      database.read(r -> r.dsl().execute("explain analyze delete from setting"));
      assertThat(TestPractice.count(database)).isEqualTo(1);
    }
    try (Database database = practice.open()) {
      assertThat(TestPractice.count(database)).isEqualTo(1);
    }
  }

  @Test
  @Tag(DrawnWithoutDatabase.PLANTS)
  void call_onAThreadOfThatName_isRefused() throws Exception {
    try (Database database = practice.create()) {
      var failure = new AtomicReference<Throwable>();
      Thread drawing =
          new Thread(
              () -> {
                try {
                  database.read(r -> 1);
                } catch (Throwable e) {
                  failure.set(e);
                }
              },
              "JavaFX Application Thread");
      drawing.start();
      drawing.join();
      assertThat(failure.get()).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void call_afterClose_isRefused() throws Exception {
    Database database = practice.create();
    database.close();
    database.close();
    assertThatThrownBy(() -> database.read(r -> 1)).isInstanceOf(ClosedDatabase.class);
  }

  @Test
  void refusedStatement_message_holdsNoRow() throws Exception {
    try (Database database = practice.create()) {
      assertThatThrownBy(() ->
              database.write(w -> {
                for (int i = 0; i < 2; i++) {
                  w.dsl().insertInto(Tables.SETTING).values("Marta Exampleova", "x", 1L).execute();
                }
                return null;
              }))
          .isInstanceOf(StatementRefused.class)
          .hasNoCause()
          .hasMessageNotContaining("Marta")
          .hasMessageContaining("23505");
      assertThat(TestPractice.count(database)).isZero();
    }
  }
}
