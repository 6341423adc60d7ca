/** Protocols: dose, timing, watching and integration as data, each figure with its source. */
@NullMarked
package app.kapstone.domain.protocol;

import org.jspecify.annotations.NullMarked;
