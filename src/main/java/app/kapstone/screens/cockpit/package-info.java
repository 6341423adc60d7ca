/**
 * The running session: what is due, one key for each thing that happens, and the fold of it all.
 */
@NullMarked
package app.kapstone.screens.cockpit;

import org.jspecify.annotations.NullMarked;
