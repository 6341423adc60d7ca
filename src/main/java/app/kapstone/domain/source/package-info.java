/** Where a figure comes from: no clinical number stands in Kapstone without it. */
@NullMarked
package app.kapstone.domain.source;

import org.jspecify.annotations.NullMarked;
