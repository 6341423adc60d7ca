package app.kapstone.screens.documents;

import app.kapstone.database.Database;
import app.kapstone.database.Reading;
import app.kapstone.domain.InvalidValue;
import app.kapstone.domain.billing.Billing;
import app.kapstone.domain.billing.ServiceCode;
import app.kapstone.domain.course.Visit;
import app.kapstone.domain.course.VisitState;
import app.kapstone.domain.document.DocumentKind;
import app.kapstone.domain.patient.Diagnosis;
import app.kapstone.domain.patient.Patient;
import app.kapstone.domain.patient.PatientEntry;
import app.kapstone.domain.patient.PatientHistory;
import app.kapstone.domain.patient.PatientId;
import app.kapstone.screens.kit.Buttons;
import app.kapstone.screens.kit.Card;
import app.kapstone.screens.kit.EmptyState;
import app.kapstone.screens.kit.Field;
import app.kapstone.screens.kit.Form;
import app.kapstone.screens.kit.Icons;
import app.kapstone.screens.kit.Leaving;
import app.kapstone.screens.kit.Page;
import app.kapstone.screens.kit.PageHeader;
import app.kapstone.screens.kit.Place;
import app.kapstone.screens.kit.Ui;
import app.kapstone.screens.kit.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Services, diagnoses and fees of a superbill; kept while they are typed. */
public final class SuperbillScreen extends StackPane implements Leaving {
  private static final int REMEMBERED = 40;

  private final Ui ui;
  private final Database database;
  private final PatientId patient;
  private final VBox rows = new VBox();
  private final List<ServiceRow> services = new ArrayList<>();
  private final Map<String, CheckBox> ticks = new LinkedHashMap<>();
  private final Field<@Nullable BigDecimal> paid;
  private final Label state = Words.caption("");
  private final Label total = Words.body("");
  private @Nullable PaperDraft draft;
  private int numbered;

  private record Ground(
      Patient patient,
      List<PatientEntry<Diagnosis>> diagnoses,
      List<Visit> held,
      Billing billing,
      Map<String, String> draft) {}

  public SuperbillScreen(Ui ui, Database database, PatientId patient) {
    this.ui = ui;
    this.database = database;
    this.patient = patient;
    paid = Field.money(ui, "superbill.paid", "superbill.paid");
    setId("superbill");
    state.setId("superbill-state");
    total.setId("superbill-total");
    total.getStyleClass().add("k-strong");
    ui.background()
        .run(() -> database.read(this::read))
        .busy("letter.loading")
        .onSuccess(this::show)
        .onFailure(
            NoSuchElementException.class, gone -> getChildren().setAll(EmptyState.noPatient(ui)))
        .start();
  }

  private Ground read(Reading r) {
    PatientHistory history = r.entries().ofPatient(patient);
    return new Ground(
        r.patients().find(patient, history).orElseThrow(),
        SuperbillMaking.diagnoses(history),
        r.courses().ofPatient(patient).stream()
            .flatMap(course -> course.visits().stream())
            .filter(visit -> visit.state() == VisitState.HELD)
            .sorted(Comparator.comparing(Visit::at).reversed())
            .limit(REMEMBERED)
            .toList(),
        r.billing().find(),
        r.paperDrafts().find(patient, DocumentKind.SUPERBILL));
  }

  private void show(Ground ground) {
    SuperbillDraft before = SuperbillDraft.of(ground.draft());
    before.lines().forEach(this::add);
    paid.fill(before.paid());
    draft =
        new PaperDraft(
            ui,
            database,
            patient,
            DocumentKind.SUPERBILL,
            ground.draft(),
            () -> typed().words(),
            state);
    var services =
        new Card(Words.section(ui.text("superbill.services")), adding(ground), rows, total);
    ((TextInputControl) paid.control()).textProperty().addListener((value, was, now) -> changed());
    getChildren()
        .setAll(
            new Page(
                new PageHeader(
                    ui.text("superbill.title"),
                    ground.patient().data().displayName(),
                    Buttons.plain(ui, Icons.BACK, "paper.back", ui.navigator()::back),
                    Buttons.primary(ui, Icons.DOCUMENT, "superbill.make", this::make)),
                services,
                diagnoses(ground.diagnoses(), before.without()),
                new Card(new Form(paid), state)));
    say();
  }

  /** A code of the practice and a day of the record make a line; both can be typed over. */
  private Form adding(Ground ground) {
    var codes = new ArrayList<Optional<ServiceCode>>();
    ground.billing().codes().forEach(code -> codes.add(Optional.of(code)));
    codes.add(Optional.empty());
    var days = new ArrayList<Optional<Visit>>();
    ground.held().forEach(visit -> days.add(Optional.of(visit)));
    days.add(Optional.empty());
    Field<Optional<ServiceCode>> code =
        Field.choice(ui, "superbill.code", codes, this::said, "superbill.code");
    Field<Optional<Visit>> day =
        Field.choice(ui, "superbill.day", days, this::day, "superbill.day");
    var form = new Form().row(code, day);
    if (ground.billing().codes().isEmpty()) {
      form.getChildren()
          .addAll(
              Words.muted(ui.text("superbill.noCodes")),
              Buttons.quiet(
                  ui,
                  Icons.SETTINGS,
                  "superbill.toSettings",
                  () -> ui.navigator().go(new Place.Settings())));
    }
    form.getChildren()
        .add(
            Buttons.plain(
                ui,
                Icons.ADD,
                "superbill.add",
                () -> {
                  add(line(code.value(), day.value()));
                  changed();
                }));
    return form;
  }

  private SuperbillDraft.Line line(Optional<ServiceCode> code, Optional<Visit> visit) {
    LocalDate day = visit.map(each -> each.at().toLocalDate()).orElse(null);
    return code.map(each -> new SuperbillDraft.Line(day, each.code(), each.words(), each.fee()))
        .orElseGet(() -> new SuperbillDraft.Line(day, "", "", null));
  }

  private String said(Optional<ServiceCode> code) {
    return code.map(each -> ui.text("superbill.code.line", each.code(), each.words()))
        .orElseGet(() -> ui.text("superbill.code.other"));
  }

  private String day(Optional<Visit> visit) {
    return visit
        .map(each ->
            ui.text(
                "superbill.day.line",
                ui.texts().date(each.at().toLocalDate()),
                ui.text("visit.kind." + each.kind().name())))
        .orElseGet(() -> ui.text("superbill.day.other"));
  }

  private void add(SuperbillDraft.Line line) {
    var row = new ServiceRow(ui, ++numbered, line, this::changed, this::remove);
    services.add(row);
    rows.getChildren().add(row);
  }

  private void remove(ServiceRow row) {
    services.remove(row);
    rows.getChildren().remove(row);
    changed();
  }

  private Card diagnoses(List<PatientEntry<Diagnosis>> diagnoses, Set<String> without) {
    var card = Card.titled(ui.text("superbill.diagnoses"));
    if (diagnoses.isEmpty()) {
      card.getChildren().add(Words.muted(ui.text("superbill.diagnoses.none")));
    }
    for (PatientEntry<Diagnosis> entry : diagnoses) {
      var tick = new CheckBox(entry.fact().line());
      tick.setId("diagnosis-" + ticks.size());
      tick.setAccessibleText(entry.fact().line());
      tick.setMnemonicParsing(false);
      tick.setWrapText(true);
      tick.setSelected(!without.contains(entry.id().value().toString()));
      tick.selectedProperty().addListener((value, was, now) -> changed());
      ticks.put(entry.id().value().toString(), tick);
      card.getChildren().add(tick);
    }
    return card;
  }

  private SuperbillDraft typed() {
    BigDecimal given;
    try {
      given = paid.value();
    } catch (InvalidValue unreadable) {
      given = null;
    }
    return new SuperbillDraft(
        services.stream().map(ServiceRow::line).toList(),
        given,
        ticks.entrySet().stream()
            .filter(tick -> !tick.getValue().isSelected())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  private void changed() {
    say();
    if (draft != null) {
      draft.typed();
    }
  }

  private void say() {
    BigDecimal sum =
        services.stream()
            .flatMap(row -> Stream.ofNullable(row.line().fee()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    total.setText(
        services.isEmpty()
            ? ui.text("superbill.none")
            : ui.text("superbill.total", ui.texts().money(sum)));
  }

  private void make() {
    boolean right = services.stream().filter(row -> !row.valid()).toList().isEmpty();
    if (services.isEmpty()) {
      ui.notices().say(ui.text("superbill.none"));
    } else if (paid.valid() && right && draft != null) {
      draft.save(() -> ui.navigator().go(new Place.SuperbillPaper(patient)));
    }
  }

  @Override
  public void leave() {
    if (draft != null) {
      draft.save(() -> {});
    }
  }
}
