package app.kapstone.screens.protocols;

import app.kapstone.content.Catalogue;
import app.kapstone.content.ProtocolDraft;
import app.kapstone.content.ProtocolDraft.Problem;
import app.kapstone.content.Shape;
import app.kapstone.content.Shapes;
import app.kapstone.domain.LineRule;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Columns;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One part of a draft as fields, made from what the file takes there. */
final class DraftForm extends VBox {
  private static final int LONGEST_TEXT = 4000;

  private final Ui ui;
  private final ProtocolDraft draft;
  private final Catalogue catalogue;
  private final Runnable onLeft;
  private final Runnable onShaped;
  private final Map<String, Field<?>> fields = new LinkedHashMap<>();
  private final Label wrong = Words.caption("");

  /**
   * @param catalogue what it may name by key
   * @param onLeft a field was left, after it may have been changed
   * @param onShaped a line was added or taken away, or a part became another kind
   */
  DraftForm(
      Ui ui,
      ProtocolDraft draft,
      Catalogue catalogue,
      Shape.Field part,
      Runnable onLeft,
      Runnable onShaped) {
    this.ui = ui;
    this.draft = draft;
    this.catalogue = catalogue;
    this.onLeft = onLeft;
    this.onShaped = onShaped;
    setId("edit-form");
    getStyleClass().add("k-form");
    wrong.setId("edit-wrong");
    wrong.getStyleClass().add("k-error");
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    getChildren()
        .addAll(Words.section(part(ui, part.name())), wrong, node(part.shape(), part.name(), part));
  }

  /** The sources, each with its name, address and how well it was read. */
  DraftForm(Ui ui, ProtocolDraft draft, Catalogue catalogue, Runnable onLeft, Runnable onShaped) {
    this(
        ui,
        draft,
        catalogue,
        new Shape.Field("sources", new Shape.Parts(Map.class, List.of()), false),
        onLeft,
        onShaped);
    for (String key : draft.sources().keySet()) {
      getChildren().add(parts(Shapes.source(), "sources." + key));
    }
    getChildren()
        .add(
            Buttons.plain(
                ui,
                Icons.ADD,
                "protocols.edit.addSource",
                () -> {
                  draft.addSource();
                  onShaped.run();
                }));
  }

  /** What a part of a protocol is called. */
  static String part(Ui ui, String name) {
    return ui.text("protocols.part." + name);
  }

  /** Says beside each field what is wrong in it, and above them what belongs to none. */
  void say(List<Problem> problems) {
    fields.values().forEach(Field::fresh);
    wrong.setText("");
    for (Problem problem : problems) {
      Field<?> field = fields.get(problem.path());
      if (field == null) {
        wrong.setText(
            ui.text("invalid." + problem.why().rule().name(), problem.why().arguments().toArray()));
      } else {
        field.show(problem.why());
      }
    }
  }

  /** Goes to the field, if it is here. */
  void focus(String path) {
    Field<?> field = fields.get(path);
    if (field != null) {
      field.control().requestFocus();
    }
  }

  private Node node(Shape shape, String path, Shape.Field of) {
    return catalogue
        .at(path)
        .filter(names -> shape instanceof Shape.Many || shape instanceof Shape.Words)
        .map(names -> named(shape, path, of, names))
        .orElseGet(() -> plain(shape, path, of));
  }

  /** What is a key in the file is a name here. */
  private Node named(Shape shape, String path, Shape.Field of, Map<String, String> names) {
    String key = draft.text(path);
    if (shape instanceof Shape.Many) {
      return new KeyChooser(
          ui,
          "edit-" + id(path),
          key,
          names,
          keys -> {
            draft.type(path, keys);
            sources();
            onLeft.run();
          });
    }
    List<String> keys = new ArrayList<>(names.keySet());
    if (!key.isBlank() && !keys.contains(key)) {
      keys.addFirst(key);
    }
    String caption = caption(of.name());
    Field<String> field =
        Field.choice(ui, path, keys, each -> KeyChooser.name(ui, names, each), caption);
    return box(
        path,
        field,
        caption,
        chosen -> {
          draft.type(path, chosen);
          sources();
        });
  }

  private Node plain(Shape shape, String path, Shape.Field of) {
    return switch (shape) {
      case Shape.Parts parts -> parts(parts, path);
      case Shape.Kinds kinds -> kinds(kinds, path);
      case Shape.Many many when !many.plain() -> list(many, path);
      case Shape.Many ignored -> line(path, of);
      case Shape.Words ignored -> line(path, of);
      case Shape.Whole ignored -> line(path, of);
      case Shape.Decimal ignored -> line(path, of);
      case Shape.YesNo ignored -> choice(path, of, List.of("true", "false"));
      case Shape.Choice choice -> choice(path, of, choice.words());
      case Shape.Whose ignored -> whose(path, of);
    };
  }

  /** Single values side by side, larger parts beneath. */
  private Node parts(Shape.Parts parts, String path) {
    List<Node> single = new ArrayList<>();
    var whole = new VBox();
    whole.getStyleClass().add("k-form");
    List<Node> larger = new ArrayList<>();
    for (Shape.Field field : parts.fields()) {
      if (field.name().equals("code")) {
        continue;
      }
      Node node = node(field.shape(), path + "." + field.name(), field);
      if (node instanceof Field<?>) {
        single.add(node);
      } else {
        larger.add(Words.muted(ui.text("protocols.field." + field.name())));
        larger.add(node);
      }
    }
    if (!single.isEmpty()) {
      whole.getChildren().add(new Columns(single.toArray(Node[]::new)));
    }
    whole.getChildren().addAll(larger);
    return whole;
  }

  private Node kinds(Shape.Kinds kinds, String path) {
    String word = draft.text(path + ".kind");
    var box =
        picked(
            path + ".kind",
            List.copyOf(kinds.byWord().keySet()),
            "protocols.field.kind",
            chosen -> {
              draft.kind(path, kinds, chosen);
              onShaped.run();
            });
    var whole = new VBox(box, parts(kinds.byWord().getOrDefault(word, first(kinds)), path));
    whole.getStyleClass().add("k-form");
    return whole;
  }

  private static Shape.Parts first(Shape.Kinds kinds) {
    return kinds.byWord().values().iterator().next();
  }

  private Node list(Shape.Many many, String path) {
    var rows = new VBox();
    rows.getStyleClass().add("k-form");
    for (int i = 0; i < draft.size(path); i++) {
      rows.getChildren().add(row(many, path, i));
    }
    Button add =
        Buttons.plain(
            ui,
            Icons.ADD,
            "protocols.edit.add",
            () -> {
              draft.add(path, many.each());
              onShaped.run();
            });
    add.setId("edit-add-" + id(path));
    rows.getChildren().add(add);
    return rows;
  }

  private Node row(Shape.Many many, String path, int index) {
    String at = path + "[" + index + "]";
    Node parts = node(many.each(), at, new Shape.Field("source", many.each(), false));
    Button remove =
        Buttons.icon(
            ui,
            Icons.REMOVE,
            "protocols.edit.remove",
            () -> {
              draft.remove(path, index);
              onShaped.run();
            });
    remove.setId("edit-remove-" + id(at));
    var row = new HBox(parts, remove);
    row.getStyleClass().add("k-edit-row");
    HBox.setHgrow(parts, Priority.ALWAYS);
    return row;
  }

  private Field<String> line(String path, Shape.Field of) {
    Field<String> field =
        Field.line(ui, LineRule.optional(path, LONGEST_TEXT), caption(of.name()))
            .as("edit-" + id(path), ui.text(caption(of.name())));
    field.fill(draft.text(path));
    var typed = (TextField) field.control();
    typed
        .textProperty()
        .addListener((value, was, now) -> {
          draft.type(path, now);
          sources();
        });
    return kept(path, field);
  }

  /** What was changed is the practice's: the fields of the sources follow. */
  private void sources() {
    fields.forEach((path, field) -> {
      if (path.endsWith(".source") || path.endsWith(".dosesSource")) {
        shown(field, draft.text(path));
      }
    });
  }

  @SuppressWarnings("unchecked")
  private static void shown(Field<?> field, String key) {
    ((ComboBox<String>) field.control()).setValue(key);
  }

  private Field<String> choice(String path, Shape.Field of, List<String> words) {
    return picked(
        path,
        words,
        caption(of.name()),
        chosen -> {
          draft.type(path, chosen);
          sources();
        });
  }

  private Field<String> picked(
      String path, List<String> words, String caption, Consumer<String> on) {
    return box(path, Field.choice(ui, path, words, this::word, caption), caption, on);
  }

  private String word(String word) {
    return ui.text("protocols.choice." + word);
  }

  private Field<String> whose(String path, Shape.Field of) {
    Map<String, String> sources = draft.sources();
    String caption = caption(of.name());
    return box(
        path,
        Field.choice(
            ui,
            path,
            List.copyOf(sources.keySet()),
            key -> sources.getOrDefault(key, key),
            caption),
        caption,
        chosen -> draft.type(path, chosen));
  }

  private Field<String> box(
      String path, Field<String> field, String caption, Consumer<String> onChosen) {
    field.as("edit-" + id(path), ui.text(caption));
    field.fill(draft.text(path));
    ((ComboBox<?>) field.control())
        .valueProperty()
        .addListener((value, was, now) -> {
          if (now instanceof String chosen && !chosen.equals(draft.text(path))) {
            onChosen.accept(chosen);
          }
        });
    return kept(path, field);
  }

  private Field<String> kept(String path, Field<String> field) {
    fields.put(path, field);
    Control control = field.control();
    control
        .focusedProperty()
        .addListener((value, was, now) -> {
          if (was) {
            onLeft.run();
          }
        });
    return field;
  }

  private static String caption(String name) {
    return "protocols.field." + name;
  }

  private static String id(String path) {
    return path.replaceAll("[.\\[\\]]+", "-").replaceAll("-$", "");
  }
}
