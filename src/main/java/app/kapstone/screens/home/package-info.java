/** The first page: what there is to do now, and by when. */
@NullMarked
package app.kapstone.screens.home;

import org.jspecify.annotations.NullMarked;
