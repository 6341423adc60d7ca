/** What all screens are made of. */
@NullMarked
package app.kapstone.screens.kit;

import org.jspecify.annotations.NullMarked;
