/** Finding patients and notes by words, while one types. */
@NullMarked
package app.kapstone.screens.find;

import org.jspecify.annotations.NullMarked;
