/** A dosing session is its events; everything the cockpit shows is a fold of them. */
@NullMarked
package app.kapstone.domain.dosing;

import org.jspecify.annotations.NullMarked;
