/** The practice itself: who works where, and how Kapstone behaves for them. */
@NullMarked
package app.kapstone.domain.practice;

import org.jspecify.annotations.NullMarked;
