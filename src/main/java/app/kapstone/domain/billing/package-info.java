/** What the practice bills with: codes of its own, fees, and what a superbill adds up to. */
@NullMarked
package app.kapstone.domain.billing;

import org.jspecify.annotations.NullMarked;
