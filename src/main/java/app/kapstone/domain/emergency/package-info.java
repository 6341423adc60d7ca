/** Emergency cards: what is gone through when something goes wrong, and what came of it. */
@NullMarked
package app.kapstone.domain.emergency;

import org.jspecify.annotations.NullMarked;
