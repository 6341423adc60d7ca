/** The list of patients, and the form by which one is added or changed. */
@NullMarked
package app.kapstone.screens.patients;

import org.jspecify.annotations.NullMarked;
