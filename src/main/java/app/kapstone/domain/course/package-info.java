/** A protocol applied to a patient: dated visits, tied in dose cycles. */
@NullMarked
package app.kapstone.domain.course;

import org.jspecify.annotations.NullMarked;
