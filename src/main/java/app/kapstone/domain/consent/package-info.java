/** Consent forms as the therapist speaks of them; pure records, read by {@code documents}. */
@NullMarked
package app.kapstone.domain.consent;

import org.jspecify.annotations.NullMarked;
