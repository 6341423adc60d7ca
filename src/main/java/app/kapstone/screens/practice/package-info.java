/**
 * What the unlock room and the settings share: the practice's form, its passphrase, its recovery
 * sheet, and the words for what keeps it from opening.
 */
@NullMarked
package app.kapstone.screens.practice;

import org.jspecify.annotations.NullMarked;
