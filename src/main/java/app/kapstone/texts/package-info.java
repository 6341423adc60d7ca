/** Every word the user reads: keys, languages, dates, numbers, units; the last step of the map. */
@NullMarked
package app.kapstone.texts;

import org.jspecify.annotations.NullMarked;
