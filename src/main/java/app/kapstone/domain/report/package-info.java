/** What a course was, put together from visits, sessions and measures for papers. */
@NullMarked
package app.kapstone.domain.report;

import org.jspecify.annotations.NullMarked;
