package app.kapstone.domain.protocol;

import app.kapstone.domain.source.Source;

/**
 * One line of a checklist: an effect to look for, a thing to check before leaving.
 *
 * @param code stays the same for ever
 * @param text what is shown
 */
public record ChecklistItem(String code, String text, Source source) {}
