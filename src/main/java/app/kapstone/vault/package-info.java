/**
 * A locked practice folder becomes an open one, and back: keys, passphrase, recovery key, one
 * instance.
 *
 * <pre>{@code
 * try (var passphrase = Passphrase.of(field.getCharacters());
 *     OpenVault open = Vault.open(new PracticeFolder(path), passphrase);
 *     Secret journalKey = open.secret().subkey("journal")) {
 *   byte[] frame = Sealing.seal(journalKey, statement, position);
 * } // the keys are wiped, the folder is free for the next one
 * }</pre>
 *
 * <p>Expected failures are the sealed set under {@link app.kapstone.vault.VaultException}. The
 * format of {@code vault.key} is written down in {@link app.kapstone.vault.KeyFile}, the reasons in
 * {@code .github/decisions/0001-vault.md}.
 */
@NullMarked
package app.kapstone.vault;

import org.jspecify.annotations.NullMarked;
