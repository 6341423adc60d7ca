/**
 * A practice of plainly fictional people, made through the same stores as the screens use. The same
 * seed gives the same practice but for its random ids.
 */
@NullMarked
package app.kapstone.demo;

import org.jspecify.annotations.NullMarked;
