/** The main window: side bar, a {@link app.kapstone.screens.kit.Place} and its screen, lock. */
@NullMarked
package app.kapstone.screens.desk;

import org.jspecify.annotations.NullMarked;
