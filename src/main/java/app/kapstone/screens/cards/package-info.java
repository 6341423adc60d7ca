/** The emergency cards: those that shipped, which never change, and the practice's own. */
@NullMarked
package app.kapstone.screens.cards;

import org.jspecify.annotations.NullMarked;
