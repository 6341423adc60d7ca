package app.kapstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.Follower;
import app.kapstone.domain.course.ProtocolChange;
import app.kapstone.domain.patient.PatientData;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.domain.protocol.OwnProtocol;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ProtocolStoreTest {
  private TestPractice practice;
  private Database database;
  private PatientId patient;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    practice = TestPractice.in(folder);
    database = practice.create();
    patient = database.write(w -> w.patients().add(PatientData.named("Pia Protocol")));
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void draft_keptAndPublished_becomesTheNextVersion() throws Exception {
    String key =
        database.write(w -> {
          String made = w.protocols().newKey();
          w.protocols().begin(made, "typed");
          return made;
        });
    database.change(w -> w.protocols().keep(key, 1, "typed more"));
    List<OwnProtocol> drafted = database.read(r -> r.protocols().list());
    assertThat(drafted).hasSize(1);
    assertThat(drafted.getFirst().versions()).isEmpty();
    assertThat(drafted.getFirst().draft().document()).isEqualTo("typed more");
    assertThatThrownBy(() -> database.change(w -> w.protocols().keep(key, 1, "late")))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> database.change(w -> w.protocols().begin(key, "second")))
        .isInstanceOf(StaleVersion.class);
    database.change(w -> w.protocols().publish(key, 1, "{}", "Robin"));
    assertThatThrownBy(() -> database.change(w -> w.protocols().publish(key, 1, "{ }", "Robin")))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> database.change(w -> w.protocols().publish(key, 3, "{ }", "Robin")))
        .isInstanceOf(StaleVersion.class);
    database.close();
    database = practice.open();
    Optional<OwnProtocol> found = database.read(r -> r.protocols().find(key));
    assertThat(found.orElseThrow().draft()).isNull();
    assertThat(found.orElseThrow().versions())
        .extracting(OwnProtocol.Version::document)
        .containsExactly("{}");
    assertThat(found.orElseThrow().next()).isEqualTo(2);
  }

  @Test
  void remove_aProtocolInUse_isRefused_andAnotherGoesFromTheLibraryAlone() throws Exception {
    var course = database.write(w -> ProtocolRows.write(w, patient));
    boolean gone = database.write(w -> w.protocols().remove("own-a", "Robin"));
    assertThat(gone).isFalse();
    List<OwnProtocol> library = database.read(r -> r.protocols().list());
    assertThat(library).extracting(OwnProtocol::key).containsExactly("own-a");
    Optional<OwnProtocol> kept = database.read(r -> r.protocols().find("own-gone"));
    assertThat(kept.orElseThrow().versions()).hasSize(1);
    assertThat(course).isNotNull();
  }

  @Test
  void move_aCourse_keepsTheVersionItHadAndSaysWhenAndWho() throws Exception {
    var id = database.write(w -> ProtocolRows.write(w, patient));
    Optional<Course> course = database.read(r -> r.courses().find(id));
    assertThat(course.orElseThrow().protocolVersion()).isEqualTo(2);
    assertThat(course.orElseThrow().protocolDocument()).isEqualTo("{\"two\":2}");
    List<ProtocolChange> moves = database.read(r -> r.courses().protocolChanges(id));
    assertThat(moves).hasSize(1);
    assertThat(moves.getFirst().formerDocument()).isEqualTo("{\"one\":1}");
    assertThat(moves.getFirst().movedBy()).isEqualTo("Robin");
    List<Follower> followers = database.read(r -> r.protocols().followers("own-a"));
    assertThat(followers).extracting(Follower::version).containsExactly(2);
    Course stale =
        new Course(
            id,
            1,
            patient,
            "own-a",
            1,
            "{\"one\":1}",
            GateRows.TODAY,
            course.orElseThrow().state(),
            course.orElseThrow().addedAt(),
            List.of());
    assertThatThrownBy(() -> database.change(w -> w.courses().follow(stale, 3, "{}", "Robin")))
        .isInstanceOf(StaleVersion.class);
  }
}
