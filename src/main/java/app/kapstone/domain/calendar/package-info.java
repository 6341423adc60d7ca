/** When the practice works, and what stands in its calendar. */
@NullMarked
package app.kapstone.domain.calendar;

import org.jspecify.annotations.NullMarked;
