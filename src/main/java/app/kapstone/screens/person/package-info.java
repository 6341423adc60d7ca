/**
 * The patient's page: all that is known about a patient, each thing as an entry that is added,
 * changed, stopped or taken out where it stands.
 */
@NullMarked
package app.kapstone.screens.person;

import org.jspecify.annotations.NullMarked;
