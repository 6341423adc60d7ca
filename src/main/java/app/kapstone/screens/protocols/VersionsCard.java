package app.kapstone.screens.protocols;

import app.kapstone.content.Catalogue;
import app.kapstone.content.ProtocolFiles;
import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.course.Course;
import app.kapstone.domain.course.Follower;
import app.kapstone.domain.protocol.OwnProtocol;
import app.kapstone.domain.protocol.Protocol;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The versions of a protocol, the courses that follow it, and the way to take it out. */
final class VersionsCard extends VBox {
  private final Ui ui;
  private final Database database;
  private final Catalogue catalogue;
  private final Library.Entry entry;
  private final Protocol newest;
  private final Consumer<Node> onMove;
  private final Runnable onChanged;

  /**
   * @param onMove shows the differences before a course is moved
   */
  VersionsCard(
      Ui ui,
      Database database,
      Catalogue catalogue,
      Library.Entry entry,
      Protocol newest,
      Consumer<Node> onMove,
      Runnable onChanged) {
    this.ui = ui;
    this.database = database;
    this.catalogue = catalogue;
    this.entry = entry;
    this.newest = newest;
    this.onMove = onMove;
    this.onChanged = onChanged;
    setId("protocol-versions");
    getStyleClass().addAll("k-card");
    getChildren().add(Words.section(ui.text("protocols.versions")));
    OwnProtocol own = entry.own();
    if (own == null) {
      getChildren().add(Words.muted(ui.text("protocols.versions.shipped", newest.version())));
    } else {
      own.versions().reversed().forEach(each -> getChildren().add(version(each)));
    }
    ui.background()
        .run(() -> database.<List<Follower>>read(r -> r.protocols().followers(entry.key())))
        .onSuccess(this::followers)
        .start();
  }

  private Node version(OwnProtocol.Version each) {
    return Words.body(
        ui.text(
            "protocols.versions.line",
            each.version(),
            ui.texts().dateTime(each.publishedAt(), ui.zone()),
            each.publishedBy()));
  }

  private void followers(List<Follower> courses) {
    getChildren().add(Words.body(ui.text("protocols.courses", courses.size())));
    courses.forEach(each -> getChildren().add(follower(each)));
    if (entry.own() != null) {
      Button remove = Buttons.quiet(ui, Icons.REMOVE, "protocols.remove", this::askToRemove);
      getChildren().add(remove);
    }
  }

  private Node follower(Follower each) {
    var words =
        Words.body(
            ui.text(
                "protocols.courses.line",
                each.patient(),
                ui.texts().date(each.startsOn()),
                each.version()));
    if (each.version() >= newest.version() || !newest.series().missing().isEmpty()) {
      return words;
    }
    Button move = Buttons.plain(ui, Icons.NEXT, "protocols.move", () -> move(each));
    move.setAccessibleText(ui.text("protocols.move.of", each.patient()));
    var row = new HBox(words, move);
    row.getStyleClass().add("k-plan-row");
    return row;
  }

  private void move(Follower follower) {
    ui.background()
        .run(() -> database.<Optional<Course>>read(r -> r.courses().find(follower.course())))
        .onSuccess(course -> course.ifPresent(found -> compare(follower, found)))
        .start();
  }

  private void compare(Follower follower, Course course) {
    Protocol former = new ProtocolFiles().read(course.protocolDocument());
    onMove.accept(
        new ComparePage(
            ui,
            ui.text("protocols.move.line", follower.patient()),
            List.of(
                Comparing.version(ui, catalogue, former), Comparing.version(ui, catalogue, newest)),
            0,
            1,
            Buttons.quiet(ui, Icons.BACK, "protocols.apply.back", onChanged),
            Buttons.primary(ui, Icons.SAVE, "protocols.move.now", () -> keep(course))));
  }

  private void keep(Course course) {
    ui.background()
        .run(() -> {
          String who = Drafts.clinician(database);
          String document = new ProtocolFiles().write(newest);
          database.change(w -> w.courses().follow(course, newest.version(), document, who));
          return true;
        })
        .onSuccess(done -> {
          ui.notices().say(ui.text("protocols.move.done", newest.version()));
          onChanged.run();
        })
        .onFailure(DatabaseException.class, failed -> failed())
        .start();
  }

  private void askToRemove() {
    ui.overlay()
        .confirm(
            "protocols.remove.title",
            ui.text("protocols.remove.line", newest.name()),
            "protocols.remove",
            this::remove);
  }

  private void remove() {
    ui.background()
        .run(() -> {
          String who = Drafts.clinician(database);
          return database.write(w -> w.protocols().remove(entry.key(), who));
        })
        .onSuccess(gone -> {
          if (gone) {
            ui.navigator().back();
          } else {
            ui.overlay().message("protocols.remove.title", ui.text("protocols.remove.inUse"));
          }
        })
        .onFailure(DatabaseException.class, failed -> failed())
        .start();
  }

  private void failed() {
    ui.overlay().message("protocols.failed.title", ui.text("protocols.failed"));
  }
}
