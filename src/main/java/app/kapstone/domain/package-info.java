/**
 * What the therapist talks about: records, sealed types and pure functions. No library, no clock,
 * no files.
 */
@NullMarked
package app.kapstone.domain;

import org.jspecify.annotations.NullMarked;
