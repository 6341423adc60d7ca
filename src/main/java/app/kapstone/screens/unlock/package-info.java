/**
 * The way in: the first start, the passphrase, the recovery key, the backups. It ends with an
 * {@link app.kapstone.screens.unlock.OpenPractice}, which the composition root takes over.
 */
@NullMarked
package app.kapstone.screens.unlock;

import org.jspecify.annotations.NullMarked;
