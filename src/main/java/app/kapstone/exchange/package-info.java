/** Domain records ⇄ files of other programs. */
@NullMarked
package app.kapstone.exchange;

import org.jspecify.annotations.NullMarked;
