/** Scores of outcome measures over time. */
@NullMarked
package app.kapstone.domain.measure;

import org.jspecify.annotations.NullMarked;
