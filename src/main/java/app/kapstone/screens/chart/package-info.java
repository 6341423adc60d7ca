/** One patient on one page: course, sessions, notes, measures, papers. */
@NullMarked
package app.kapstone.screens.chart;

import org.jspecify.annotations.NullMarked;
