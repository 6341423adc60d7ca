/**
 * Domain records become pages and the pages PDF: the consent packet, the session summary, the
 * recovery sheet; made from what {@code database} gave, shown by {@code screens}.
 */
@NullMarked
package app.kapstone.documents;

import org.jspecify.annotations.NullMarked;
