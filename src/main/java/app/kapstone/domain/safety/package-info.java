/** What is watched while a patient is in treatment, and the holds that follow from it. */
@NullMarked
package app.kapstone.domain.safety;

import org.jspecify.annotations.NullMarked;
