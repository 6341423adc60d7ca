/** Papers kept as the exact bytes that were given out. */
@NullMarked
package app.kapstone.domain.document;

import org.jspecify.annotations.NullMarked;
