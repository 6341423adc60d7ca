/** What is to be kept an eye on between the visits. */
@NullMarked
package app.kapstone.domain.care;

import org.jspecify.annotations.NullMarked;
