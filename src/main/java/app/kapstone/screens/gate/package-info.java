/**
 * Go or no-go before a dose, and what is kept for it: signed consents and the prescriber's order.
 */
@NullMarked
package app.kapstone.screens.gate;

import org.jspecify.annotations.NullMarked;
