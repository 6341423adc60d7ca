/** Which published rules speak of the medicines a patient takes. They are shown, never applied. */
@NullMarked
package app.kapstone.domain.interaction;

import org.jspecify.annotations.NullMarked;
