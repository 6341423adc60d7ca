/** What left the practice: to whom, why, how and when; and the account of it for the patient. */
@NullMarked
package app.kapstone.domain.disclosure;

import org.jspecify.annotations.NullMarked;
