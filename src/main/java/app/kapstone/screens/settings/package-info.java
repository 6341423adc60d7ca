/** How the practice is written, locked, kept safe and looked at, and what Kapstone is. */
@NullMarked
package app.kapstone.screens.settings;

import org.jspecify.annotations.NullMarked;
