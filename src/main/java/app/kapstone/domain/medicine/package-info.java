/** Amounts of medicine and how they are given: the ground on which protocols and sessions stand. */
@NullMarked
package app.kapstone.domain.medicine;

import org.jspecify.annotations.NullMarked;
