/**
 * The second drawer: psychotherapy process notes of 45 CFR 164.501, kept apart from the record.
 *
 * <p>Nothing of a patient's record points in here, and nothing here goes out with it.
 */
@NullMarked
package app.kapstone.domain.process;

import org.jspecify.annotations.NullMarked;
