/**
 * Kapstone: a passphrase opens the {@code vault}; the open vault opens the {@code database}; inside
 * a transaction the database gives {@code domain} records; {@code screens} show and change them;
 * {@code documents} turn them into paper; locking closes all of it in the reverse order.
 *
 * <p>This package builds the parts and undoes them: {@link app.kapstone.Kapstone} reads the command
 * line, {@link app.kapstone.House} holds the window and what is open in it, {@link
 * app.kapstone.Rooms} knows which screen stands at which place.
 */
@NullMarked
package app.kapstone;

import org.jspecify.annotations.NullMarked;
