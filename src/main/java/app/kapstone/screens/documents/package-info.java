/** Papers: put together, seen, saved, printed and kept. */
@NullMarked
package app.kapstone.screens.documents;

import org.jspecify.annotations.NullMarked;
