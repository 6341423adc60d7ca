/** What ships or is imported as files, read strictly into domain records and back. */
@NullMarked
package app.kapstone.content;

import org.jspecify.annotations.NullMarked;
