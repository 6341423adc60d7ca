/** The people who are treated. */
@NullMarked
package app.kapstone.domain.patient;

import org.jspecify.annotations.NullMarked;
