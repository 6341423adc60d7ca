/** What the practice did over the years, counted. */
@NullMarked
package app.kapstone.screens.figures;

import org.jspecify.annotations.NullMarked;
