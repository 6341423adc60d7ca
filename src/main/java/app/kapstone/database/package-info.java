/**
 * An open vault becomes transactions over domain records.
 *
 * <pre>{@code
 * try (Database database = Database.open(vault, clock)) {
 *   database.report().findings();                      // what opening found, for the screen
 *   UUID id = database.write(w -> w.patients().add(…)); // journaled, forced to disk, then true
 *   var list = database.read(r -> r.patients().all());
 *   database.backUp();
 * }
 * }</pre>
 *
 * <p>The journal is the promise, H2 is the index: {@code
 * .github/decisions/0003-journal-and-rebuild.md} says how they are kept equal and what opening
 * believes.
 */
@NullMarked
package app.kapstone.database;

import org.jspecify.annotations.NullMarked;
