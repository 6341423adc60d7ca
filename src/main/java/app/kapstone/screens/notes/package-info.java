/** Notes: written with what was typed always kept, signed, read, and added to. */
@NullMarked
package app.kapstone.screens.notes;

import org.jspecify.annotations.NullMarked;
