/**
 * What all screens are made of. A screen is a class that is read from top to bottom; this one shows
 * every habit of it:
 *
 * <pre>{@code
 * public final class NewPatient extends StackPane {
 *   private final Ui ui;
 *   private final Database database;
 *   private final Field<String> name;
 *   private final Field<@Nullable LocalDate> birthDate;
 *   private final Field<String> allergies;
 *   private final Form form;
 *
 *   public NewPatient(Ui ui, Database database) {
 *     this.ui = ui;
 *     this.database = database;
 *     name = Field.line(ui, PatientData.LEGAL_NAME, "patients.legalName");
 *     birthDate =
 *         Field.date(ui, "patient.birthDate", "patients.birthDate")
 *             .check(day -> day == null ? null : PatientData.checkBirthDate(day, ui.today()));
 *     allergies = Field.area(ui, PatientData.ALLERGIES, "patients.allergies")
 *         .help("patients.allergies.help");
 *     form = new Form().row(name, birthDate).add(allergies);
 *     getChildren().add(
 *         new Page(
 *             new PageHeader(
 *                 ui.text("patients.new"),
 *                 ui.text("patients.new.line"),
 *                 Buttons.quiet(ui, null, "patients.new.cancel", ui.navigator()::back),
 *                 Buttons.primary(ui, Icons.SAVE, "patients.new.save", this::save)),
 *             new Card(form)));
 *   }
 *
 *   private void save() {
 *     if (!form.valid()) {
 *       return;
 *     }
 *     var data = data(name.value(), birthDate.value(), allergies.value());
 *     ui.background()
 *         .run(() -> database.write(w -> w.patients().add(data)))
 *         .onSuccess(id -> {
 *           ui.notices().say(ui.text("patients.added", data.displayName()));
 *           ui.navigator().replace(new Place.Chart(id));
 *         })
 *         .onFailure(InvalidValue.class, form::show)
 *         .busy("patients.saving")
 *         .start();
 *   }
 * }
 * }</pre>
 *
 * <p>The key of a text is the id of its control, with dashes for dots: {@code patients.new.save} is
 * {@code #patients-new-save}, and what is wrong with {@code #patients-legalName} stands in {@code
 * #patients-legalName-error}.
 */
@NullMarked
package app.kapstone.screens.kit;

import org.jspecify.annotations.NullMarked;
