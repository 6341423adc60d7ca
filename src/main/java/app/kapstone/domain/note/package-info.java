/** Drafts, signed notes and their addenda. */
@NullMarked
package app.kapstone.domain.note;

import org.jspecify.annotations.NullMarked;
