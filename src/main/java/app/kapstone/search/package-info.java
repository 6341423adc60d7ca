/** Finds by words, in memory only: built after unlocking, gone at lock. */
@NullMarked
package app.kapstone.search;

import org.jspecify.annotations.NullMarked;
