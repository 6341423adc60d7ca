/** Kapstone. */
@NullMarked
package app.kapstone;

import org.jspecify.annotations.NullMarked;
