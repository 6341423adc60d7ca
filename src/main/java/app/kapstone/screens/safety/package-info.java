/** What is watched in a patient's treatment: holds, adverse events and checklists. */
@NullMarked
package app.kapstone.screens.safety;

import org.jspecify.annotations.NullMarked;
