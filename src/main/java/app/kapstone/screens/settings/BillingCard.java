package app.kapstone.screens.settings;

import app.kapstone.database.Database;
import app.kapstone.database.DatabaseException;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.LineRule;
import app.kapstone.domain.billing.Billing;
import app.kapstone.domain.billing.ServiceCode;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What superbills say of the practice, and the codes it bills with. Kapstone ships none. */
final class BillingCard extends VBox {
  private static final LineRule NPI = LineRule.optional("billing.npi", 20);

  private final Ui ui;
  private final Database database;
  private final Field<String> npi;
  private final Field<String> taxId;
  private final Field<String> place;
  private final Form form;
  private final VBox rows = new VBox();
  private final List<CodeRow> codes = new ArrayList<>();
  private final Label none = Words.muted("");
  private long version;
  private int numbered;

  BillingCard(Ui ui, Database database) {
    this.ui = ui;
    this.database = database;
    setId("settings-billing");
    getStyleClass().add("k-card");
    npi = Field.line(ui, NPI, "billing.npi").help("billing.npi.help").check(Billing::npi);
    taxId = Field.line(ui, Billing.TAX_ID, "billing.taxId");
    place = Field.line(ui, Billing.PLACE, "billing.place").help("billing.place.help");
    form = new Form().row(npi, taxId, place);
    none.managedProperty().bind(none.textProperty().isNotEmpty());
    none.setId("billing-none");
    getChildren()
        .addAll(
            Words.section(ui.text("billing.title")),
            Words.body(ui.text("billing.line")),
            form,
            Words.caption(ui.text("billing.codes")),
            none,
            rows,
            Buttons.plain(ui, Icons.ADD, "billing.add", () -> add(null)),
            Buttons.primary(ui, Icons.SAVE, "billing.save", this::save));
    load();
  }

  private void load() {
    ui.background()
        .run(() -> database.<Billing>read(r -> r.billing().find()))
        .onSuccess(this::show)
        .start();
  }

  private void show(Billing billing) {
    version = billing.version();
    npi.fill(billing.npi());
    taxId.fill(billing.taxId());
    place.fill(billing.place());
    codes.clear();
    rows.getChildren().clear();
    numbered = 0;
    billing.codes().forEach(this::add);
    say();
  }

  private void add(@Nullable ServiceCode code) {
    var row = new CodeRow(ui, ++numbered, code, this::remove);
    codes.add(row);
    rows.getChildren().add(row);
    say();
  }

  private void remove(CodeRow row) {
    codes.remove(row);
    rows.getChildren().remove(row);
    say();
  }

  private void say() {
    none.setText(codes.isEmpty() ? ui.text("billing.none") : "");
  }

  private void save() {
    boolean right = codes.stream().filter(row -> !row.valid()).toList().isEmpty();
    if (!form.valid() || !right) {
      return;
    }
    Billing typed;
    try {
      typed =
          new Billing(
              version,
              npi.value(),
              taxId.value(),
              place.value(),
              codes.stream().map(CodeRow::code).toList());
    } catch (InvalidValue wrong) {
      form.show(wrong);
      return;
    }
    ui.background()
        .run(() ->
            database.<Billing>write(w -> {
              w.billing().set(typed);
              return w.billing().find();
            }))
        .onSuccess(saved -> {
          show(saved);
          ui.notices().say(ui.text("billing.saved"));
        })
        .onFailure(DatabaseException.class, failure -> Refusals.say(ui, failure))
        .start();
  }
}
