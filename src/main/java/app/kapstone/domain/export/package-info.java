/** The whole record as rows of tables: what a full export holds, and what an import refuses. */
@NullMarked
package app.kapstone.domain.export;

import org.jspecify.annotations.NullMarked;
