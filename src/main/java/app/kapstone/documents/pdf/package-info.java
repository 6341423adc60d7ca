/**
 * The parts of a PDF file that {@code documents} writes: glyphs, lines, tags, bookmarks, what the
 * file says of itself.
 */
@NullMarked
package app.kapstone.documents.pdf;

import org.jspecify.annotations.NullMarked;
