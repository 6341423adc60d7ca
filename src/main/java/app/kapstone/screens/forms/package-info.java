/** The words of the consent forms: those that ship, which never change, and the practice's own. */
@NullMarked
package app.kapstone.screens.forms;

import org.jspecify.annotations.NullMarked;
