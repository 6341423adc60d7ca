/** Value object ⇄ column: each id of the domain is a UUID in the database. */
@NullMarked
package app.kapstone.database.columns;

import org.jspecify.annotations.NullMarked;
