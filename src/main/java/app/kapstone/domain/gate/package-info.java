/** Go or no-go before a dose: what a protocol asks for, held against what the record knows. */
@NullMarked
package app.kapstone.domain.gate;

import org.jspecify.annotations.NullMarked;
