/**
 * What ships or is imported as files, turned into {@code domain} records and checked on the way.
 */
@NullMarked
package app.kapstone.content;

import org.jspecify.annotations.NullMarked;
