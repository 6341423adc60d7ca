/** A screening: answered with what was typed always kept, decided, signed, and read. */
@NullMarked
package app.kapstone.screens.screening;

import org.jspecify.annotations.NullMarked;
