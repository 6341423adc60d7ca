/**
 * Whether ketamine may be considered for a patient: criteria, answers, and what follows from them.
 */
@NullMarked
package app.kapstone.domain.screening;

import org.jspecify.annotations.NullMarked;
